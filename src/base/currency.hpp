// The currencies of the world: the alphabetic codes of ISO 4217, also those that were withdrawn,
// since old contracts stay. Units of account that a file declares itself: see Names in
// agreement/value_text.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dealterms {

// "USD", and "DEM" of before the euro; not the codes for tests and for no currency.
[[nodiscard]] bool is_iso_currency(std::string_view code);

// The code that was meant: in other letters (`usd`), or a slip in one that is often used (`UDS`).
[[nodiscard]] std::optional<std::string> nearest_currency(std::string_view written);

}  // namespace dealterms
