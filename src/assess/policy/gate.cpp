#include "assess/policy/gate.hpp"

#include <algorithm>

#include "assess/policy/gate_run.hpp"

namespace dealterms {
namespace {

std::size_t count_of(const std::vector<GateItem>& items, Outcome outcome) {
  return static_cast<std::size_t>(std::ranges::count(items, outcome, &GateItem::outcome));
}

}  // namespace

std::size_t GateResult::count(Outcome outcome) const { return count_of(items, outcome); }

std::size_t GateResult::count_editorial() const {
  return static_cast<std::size_t>(std::ranges::count_if(items, [](const GateItem& item) {
    return item.outcome == Outcome::pass && item.finding != nullptr &&
           item.level == Level::editorial;
  }));
}

std::size_t GateRun::count_editorial() const {
  std::size_t counted = 0;
  for (const CheckedPair& pair : pairs) counted += pair.result.count_editorial();
  return counted;
}

std::size_t GateRun::count(Outcome outcome) const {
  std::size_t counted = 0;
  for (const CheckedPair& pair : pairs) counted += pair.result.count(outcome);
  for (const CheckedPolicy& policy : policies) counted += count_of(policy.items, outcome);
  return counted;
}

}  // namespace dealterms
