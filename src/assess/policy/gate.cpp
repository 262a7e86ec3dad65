#include "assess/policy/gate.hpp"

#include <algorithm>

namespace dealterms {

std::size_t GateResult::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::ranges::count(items, outcome, &GateItem::outcome));
}

}  // namespace dealterms
