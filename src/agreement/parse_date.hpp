// "2025-01", "through 2030", "90 days after agi" → Date. Texts come in folded.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"

namespace dealterms {

[[nodiscard]] Parsed<Date> parse_date(std::string_view text, const Names& names);

// "FY2026 ends 2026-03-31", as the head says it; empty where it says anything else.
[[nodiscard]] std::optional<FiscalYear> parse_fiscal_year(std::string_view text);
// "FY2026": its first and its last day; empty where it is none, or the head says of no such year
// when it ends.
[[nodiscard]] std::optional<std::pair<Day, Day>> find_fiscal_year(std::string_view text,
                                                                  const Names& names);

// parse_duration of base/calendar.hpp, with a reason where it fails.
[[nodiscard]] Parsed<Duration> parse_length(std::string_view text);
// `30 days end of month` is a length and what it is counted to, which no duration says.
[[nodiscard]] bool runs_to_month_end(std::string_view text);

}  // namespace dealterms
