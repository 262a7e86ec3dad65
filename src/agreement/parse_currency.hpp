// "USD 5m", "PTS 500": the currency at the start of an amount. Which there are: base/currency.hpp,
// and what the file declares.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "agreement/fault.hpp"
#include "agreement/value_text.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

struct CurrencyAtStart {
  std::string code;        // empty: the text does not begin with one
  std::size_t length = 0;  // with the space behind it
};
// A sign, as `$`, or a code that nobody knows is a fault, the latter where money is meant.
[[nodiscard]] Parsed<CurrencyAtStart> take_currency(std::string_view text, Kind kind,
                                                    const Names& names);

}  // namespace dealterms
