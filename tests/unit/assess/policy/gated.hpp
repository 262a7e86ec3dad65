// Two versions of a made-up agreement, judged by a policy. The catalogue is that of
// judged_pair.hpp: acme grants bolt a licence.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "../judged_pair.hpp"
#include "assess/policy/judge_policy.hpp"
#include "assess/report.hpp"

namespace dealterms::test {

struct Gated {
  std::shared_ptr<const Policy> policy;
  std::shared_ptr<const Report> report;
  GateResult result;

  // Of the finding under this rule; null: it has none.
  [[nodiscard]] const GateItem* item(const std::string& rule) const {
    const auto found = std::ranges::find_if(result.items, [&](const GateItem& item) {
      return item.finding != nullptr && item.finding->rule == rule && item.claim == nullptr &&
             item.reason != GateReason::waiver_expired;
    });
    return found == result.items.end() ? nullptr : &*found;
  }
  // "fail against", "pass below_level"; what is not there is "none".
  [[nodiscard]] std::string told(const std::string& rule) const {
    const GateItem* found = item(rule);
    if (found == nullptr) return "none";
    return std::string(name_of(found->outcome)) + " " + std::string(name_of(found->reason));
  }
  // Of the clauses alone: the two versions differ in name and date as well.
  [[nodiscard]] std::vector<const GateItem*> of_clauses() const {
    std::vector<const GateItem*> items;
    for (const GateItem& item : result.items) {
      if (item.finding != nullptr && !item.finding->clause.empty()) items.push_back(&item);
    }
    return items;
  }
  [[nodiscard]] std::size_t count(GateReason reason) const {
    return static_cast<std::size_t>(std::ranges::count(result.items, reason, &GateItem::reason));
  }
};

[[nodiscard]] inline std::shared_ptr<const Report> report_of(const JudgedPair& pair) {
  Selection everything;
  everything.min_level = Level::editorial;
  return std::make_shared<const Report>(make_report(pair.comparison, everything));
}

[[nodiscard]] inline Gated gate(const JudgedPair& pair, Policy policy,
                                std::optional<Day> today = {}) {
  Gated gated;
  gated.policy = std::make_shared<const Policy>(std::move(policy));
  gated.report = report_of(pair);
  gated.result = judge_policy({*gated.report, *gated.policy, today});
  return gated;
}

[[nodiscard]] inline Gated gate_terms(const std::string& before, const std::string& after,
                                      Policy policy) {
  return gate(judge_terms(before, after), std::move(policy));
}

[[nodiscard]] inline Policy fail_on(Level level) {
  Policy policy;
  policy.fail_on = level;
  return policy;
}

[[nodiscard]] inline Policy protecting(const std::string& party, Level level = Level::minor) {
  Policy policy = fail_on(level);
  policy.against = {party};
  return policy;
}

}  // namespace dealterms::test
