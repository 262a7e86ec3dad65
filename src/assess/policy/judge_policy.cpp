// Findings and claims, what is required and wanted of the new version, then what is waived of it.
#include "assess/policy/judge_policy.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assess/policy/judge_parts.hpp"

namespace dealterms {
namespace {

void append(std::vector<GateItem>& items, std::vector<GateItem> more) {
  std::ranges::move(more, std::back_inserter(items));
}

void sort(std::vector<GateItem>& items) {
  std::ranges::stable_sort(items, [](const GateItem& a, const GateItem& b) {
    return std::pair(a.outcome, a.level) > std::pair(b.outcome, b.level);
  });
}

// What a version must say, and what is wanted of it, before anything is waived.
GateResult judge_demands(const Agreement& agreement, const Catalogue& catalogue,
                         const Policy& policy) {
  RequirementsJudged required = judge_requirements(agreement, catalogue, policy);
  PositionsJudged wanted = judge_positions(agreement, catalogue, policy);
  GateResult result{{}, std::move(required.results), std::move(wanted.results)};
  append(result.items, std::move(required.items));
  append(result.items, std::move(wanted.items));
  return result;
}

}  // namespace

GateResult judge_policy(const GateInput& input) {
  const Policy& policy = input.policy;
  const Report& report = input.report;
  GateResult result = judge_demands(*report.after, *report.catalogue, policy);
  std::vector<GateItem> items = judge_findings(report, policy);
  append(items, judge_claims(report, policy));
  append(items, std::move(result.items));
  apply_waivers(items, policy, input.today);
  sort(items);
  result.items = std::move(items);
  return result;
}

GateResult judge_version(const Agreement& agreement, const Catalogue& catalogue,
                         const Policy& policy, std::optional<Day> today) {
  GateResult result = judge_demands(agreement, catalogue, policy);
  apply_waivers(result.items, policy, today);
  sort(result.items);
  return result;
}

}  // namespace dealterms
