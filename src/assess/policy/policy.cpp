#include "assess/policy/policy.hpp"

#include <utility>

namespace dealterms {

std::vector<std::string> Policy::protects() const {
  if (!against.empty() || perspective.empty()) return against;
  return {perspective};
}

Policy smallest_policy(std::string party) {
  Policy policy;
  policy.perspective = std::move(party);
  policy.fail_on = Level::minor;
  policy.undetermined = Undetermined::fail;
  return policy;
}

}  // namespace dealterms
