#include "assess/policy/policy.hpp"

#include <algorithm>
#include <utility>

namespace dealterms {

bool can_measure(Threshold::Measure measure, const TermSpec& term) {
  if (term.open) return true;
  switch (measure) {
    case Threshold::Measure::points:
      return term.is(Kind::percent);
    case Threshold::Measure::percent:
      return std::ranges::any_of(term.kinds, is_measured);
    case Threshold::Measure::amount:
      return term.is(Kind::money) || term.is(Kind::quantity);
    case Threshold::Measure::days:
      break;
  }
  return term.is(Kind::duration) || term.is(Kind::date);
}

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
