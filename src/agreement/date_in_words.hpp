// Dates as people write them elsewhere: `31 December 2026`, `12/31/2026`. The file has one
// notation; this tells which date of it was meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dealterms {

// "2026-12-31", or "2026-12" of a month; empty where it is no date, or may be two: 03/04/2026.
[[nodiscard]] std::string date_in_words(std::string_view text);

// The number of a month, from 1, in English and small letters: "december", "dec", "sept".
[[nodiscard]] std::optional<int> month_named(std::string_view word);

}  // namespace dealterms
