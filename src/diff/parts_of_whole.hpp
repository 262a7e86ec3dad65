// A split that nobody declared: parts that share all but their sets, whose sets add up to those of
// the whole.
#pragma once

#include <vector>

#include "agreement/agreement.hpp"

namespace dealterms {

// All but its sets is the same, and these are within the other's, one of them smaller.
[[nodiscard]] bool may_be_part(const Item& part, const Item& whole);
// Of two or more that may be parts.
[[nodiscard]] bool add_up(const std::vector<const Item*>& parts, const Item& whole);

}  // namespace dealterms
