// What an announcement says of a change, held against every finding that it rules out.
#include "assess/policy/judge_parts.hpp"

namespace dealterms {
namespace {

enum class Stand { fits, unproven, contradicts };

class ClaimJudge {
 public:
  ClaimJudge(const Claim& claim, const Policy& policy, const Report& report)
      : claim_(claim), policy_(policy), party_(named_party(claim), report) {}

  // Nothing within a finding is named where the finding itself is.
  void judge(const Finding& finding, const Finding* whole, std::vector<GateItem>& items) const {
    const Stand stand = stand_of(finding, whole);
    if (stand != Stand::fits) return items.push_back(item_of(finding, stand));
    for (const Finding& part : finding.parts) judge(part, &finding, items);
  }

 private:
  static std::vector<std::string> named_party(const Claim& claim) {
    if (claim.nothing_against.empty()) return {};
    return {claim.nothing_against};
  }

  [[nodiscard]] Stand stand_of(const Finding& finding, const Finding* whole) const {
    if (level_by_policy(finding, policy_).level == Level::editorial) return Stand::fits;
    const bool is_named_with_whole = whole != nullptr && whole->clause == finding.clause;
    const bool is_outside =
        !claim_.only.empty() && !is_named_with_whole && last_match(claim_.only, finding) == nullptr;
    if (is_outside || last_match(claim_.unchanged, finding) != nullptr) return Stand::contradicts;
    if (party_.empty()) return Stand::fits;
    if (!party_.among(finding.direction.against).empty()) return Stand::contradicts;
    const bool open = finding.direction.kind == Direction::Kind::undetermined;
    return open ? Stand::unproven : Stand::fits;
  }

  [[nodiscard]] GateItem item_of(const Finding& finding, Stand stand) const {
    const bool contradicts = stand == Stand::contradicts;
    GateItem item;
    item.outcome = contradicts ? Outcome::fail : Outcome::warn;
    item.reason = contradicts ? GateReason::contradicts_claim : GateReason::claim_unproven;
    item.fingerprint = finding.fingerprint().hex();
    item.level = level_by_policy(finding, policy_).level;
    item.finding = &finding;
    item.parties = party_.among(finding.direction.against);
    item.line = claim_.place;
    item.claim = &claim_;
    return item;
  }

  const Claim& claim_;
  const Policy& policy_;
  PartyNames party_;
};

}  // namespace

std::vector<GateItem> judge_claims(const Report& report, const Policy& policy) {
  std::vector<GateItem> items;
  for (const Claim& claim : policy.claims) {
    const ClaimJudge judge(claim, policy, report);
    for (const ClauseVerdict& verdict : report.clauses) {
      for (const Finding& finding : verdict.findings) judge.judge(finding, nullptr, items);
    }
    for (const Finding& finding : report.outside_clauses) judge.judge(finding, nullptr, items);
  }
  return items;
}

}  // namespace dealterms
