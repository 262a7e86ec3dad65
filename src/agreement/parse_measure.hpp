// "USD 250bn", "50 bps", "50,000 units per year" → Measure. All texts come in folded: single
// spaces, none at the ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// `kind` is money, percent or quantity.
[[nodiscard]] Parsed<Measure> parse_measure(std::string_view text, Kind kind, const Names& names);

// "USD 1bn to 2bn", split at the " to " that stands at `to`. What one end does not say (its unit,
// its base) it takes from the other.
[[nodiscard]] Parsed<std::pair<Measure, Measure>> parse_measures(std::string_view text,
                                                                 std::size_t to, Kind kind,
                                                                 const Names& names);

// "EUR 1.000": three digits after a point, which are thousands in most countries that use the
// currency and a fraction here. Where it stands, and the number in both of its meanings. Not where
// a scale follows: `USD 1.234bn`.
struct ThousandsPoint {
  std::size_t at = 0;
  std::string as_thousands;  // "1,000"
  std::string as_fraction;   // "1.00"
};
[[nodiscard]] std::optional<ThousandsPoint> find_thousands_point(std::string_view text);

}  // namespace dealterms
