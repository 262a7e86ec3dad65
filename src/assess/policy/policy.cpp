#include "assess/policy/policy.hpp"

namespace dealterms {

std::vector<std::string> Policy::protects() const {
  if (!against.empty() || perspective.empty()) return against;
  return {perspective};
}

}  // namespace dealterms
