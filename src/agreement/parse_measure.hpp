// "USD 250bn", "50 bps", "50,000 units per year" → Measure. All texts come in folded: single
// spaces, none at the ends.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// `kind` is money, percent or quantity.
[[nodiscard]] Parsed<Measure> parse_measure(std::string_view text, Kind kind);

// "USD 1bn to 2bn", split at the " to " that stands at `to`. What one end does not say (its unit,
// its base) it takes from the other.
[[nodiscard]] Parsed<std::pair<Measure, Measure>> parse_measures(std::string_view text,
                                                                 std::size_t to, Kind kind);

}  // namespace dealterms
