// What a measure counts, apart from how that is spelled: `1000 token per annum` is 1,000 tokens per
// year, `100% of fees` is 1x of fees, `12 months of fees` is 1x of annual fees. Which of two is
// more: see diff/order.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "agreement/single_value.hpp"

namespace dealterms {

// A number along an axis that all spellings share. The words are keys, not for readers.
struct Counted {
  Decimal number;
  std::string unit;  // percentages count in "x"
  std::string of;
  std::string per;
  friend bool operator==(const Counted&, const Counted&) = default;
};
[[nodiscard]] Counted counted(const Measure& measure);

// Whether the numbers of both compare as they stand: one unit, one base, one period.
[[nodiscard]] bool is_measured_alike(const Measure& a, const Measure& b);

// ---- periods ------------------------------------------------------------------------------------

// "year" for `annum`, `yr` or `12 months`; any other words as they are.
[[nodiscard]] std::string period_of(std::string_view words);

// A measure's period at the end of a text, as an adverb says it: `USD 12m a year`, `8% p.a.`.
struct PeriodAtEnd {
  std::size_t length = 0;  // of the words, with the space before them
  std::string_view period;
};
[[nodiscard]] std::optional<PeriodAtEnd> find_period_at_end(std::string_view text);

// How often the one period (a key of Counted) goes into the other: 12 months into a year; empty
// where that is no fixed number.
[[nodiscard]] std::optional<Decimal> periods_within(std::string_view shorter,
                                                    std::string_view longer);
[[nodiscard]] bool is_period(std::string_view key);

}  // namespace dealterms
