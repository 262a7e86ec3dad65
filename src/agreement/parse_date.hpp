// "2025-01", "through 2030", "90 days after agi" → Date. Texts come in folded.
#pragma once

#include <string_view>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"

namespace dealterms {

[[nodiscard]] Parsed<Date> parse_date(std::string_view text, const Names& names);

// parse_duration of base/calendar.hpp, with a reason where it fails.
[[nodiscard]] Parsed<Duration> parse_length(std::string_view text);
// `30 days end of month` is a length and what it is counted to, which no duration says.
[[nodiscard]] bool runs_to_month_end(std::string_view text);

}  // namespace dealterms
