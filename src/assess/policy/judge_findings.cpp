// A finding on its own, by the first line that decides it: what rewrites the judgement, what `only`
// does not name, how far it moved, its level, and against whom it goes.
#include <algorithm>
#include <array>
#include <string_view>

#include "assess/policy/judge_parts.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

// ---- what says how changes are judged -----------------------------------------------------------

// Fields of the head by which other changes are judged: whose catalogue, and what silence means.
constexpr std::array<std::string_view, 2> k_judging_fields{"catalogue", "basis"};

bool is_judging_evidence(std::string_view field) {
  const EvidenceKeySpec* spec = find_evidence_key(field, EvidenceOf::values);
  return spec != nullptr && spec->key == EvidenceKey::favours;
}

// What a clause or a value that comes says for itself: that it weighs less than others of its type,
// or serves somebody else.
bool comes_with_judgement(const Change& change, const Catalogue& catalogue) {
  const bool stood = change.item_before != nullptr && !change.item_before->ended;
  if (change.before != nullptr || stood) return false;
  if (change.after != nullptr) return !change.after->evidence->favours.empty();
  if (change.item_after == nullptr || change.item_after->ended) return false;
  const Override& own = *change.item_after->overrides;
  const ClauseType* type = catalogue.find_type(change.item_after->type);
  const bool weighs_less = own.level && type != nullptr && *own.level < type->level;
  return weighs_less || !own.favours.empty();
}

bool rewrites_judgement(const Finding& finding, const Finding* whole, const Catalogue& catalogue) {
  const Change& change = *finding.change;
  if (change.subject == Subject::relation) return is_override(change.path.name);
  if (change.subject == Subject::evidence) return is_judging_evidence(change.path.field);
  if (change.subject == Subject::head) {
    return std::ranges::find(k_judging_fields, change.path.name) != k_judging_fields.end();
  }
  const bool in_clause = change.subject == Subject::clause || change.subject == Subject::record ||
                         change.subject == Subject::term;
  const bool is_its_own = whole == nullptr || change.subject == Subject::clause;
  return in_clause && is_its_own && comes_with_judgement(change, catalogue);
}

// ---- one finding --------------------------------------------------------------------------------

GateReason reason_of(ThresholdResult::Reach reach) {
  switch (reach) {
    case ThresholdResult::Reach::within:
      return GateReason::within_threshold;
    case ThresholdResult::Reach::unknown:
      return GateReason::no_size;
    case ThresholdResult::Reach::beyond:
      break;
  }
  return GateReason::beyond_threshold;
}

Outcome outcome_of(Undetermined undetermined) {
  switch (undetermined) {
    case Undetermined::fail:
      return Outcome::fail;
    case Undetermined::warn:
      return Outcome::warn;
    case Undetermined::pass:
      break;
  }
  return Outcome::pass;
}

class FindingJudge {
 public:
  FindingJudge(const Report& report, const Policy& policy)
      : catalogue_(*report.catalogue), policy_(policy), protected_(policy.protects(), report) {}

  void judge(const Finding& finding, std::vector<GateItem>& items) const {
    items.push_back(judge_alone(finding, nullptr));
    add_worse_parts(finding, items.back().outcome, items);
  }

 private:
  void add_worse_parts(const Finding& whole, Outcome told, std::vector<GateItem>& items) const {
    for (const Finding& part : whole.parts) {
      GateItem item = judge_alone(part, &whole);
      const Outcome worse = std::max(told, item.outcome);
      if (worse != told) items.push_back(std::move(item));
      add_worse_parts(part, worse, items);
    }
  }

  // `whole`: what it is told beneath; null: nothing.
  [[nodiscard]] GateItem judge_alone(const Finding& finding, const Finding* whole) const {
    const auto [level, line] = level_by_policy(finding, policy_);
    GateItem item;
    item.finding = &finding;
    item.fingerprint = finding.fingerprint().hex();
    item.level = level;
    item.line = line;
    if (rewrites_judgement(finding, whole, catalogue_)) {
      item.level = std::max(level, policy_.fail_on);
      decide(item, Outcome::fail, GateReason::rewrites_judgement);
    } else if (is_outside(finding, whole, level)) {
      item.line = policy_.only.front().place;
      decide(item, Outcome::fail, GateReason::outside_only);
    } else if (!judge_size(item, whole)) {
      judge_direction(item);
    }
    return item;
  }

  static void decide(GateItem& item, Outcome outcome, GateReason reason) {
    item.outcome = outcome;
    item.reason = reason;
  }

  // What is told beneath a finding of its clause is named with it.
  [[nodiscard]] bool is_outside(const Finding& finding, const Finding* whole, Level level) const {
    const bool is_named_with_whole = whole != nullptr && whole->clause == finding.clause;
    if (policy_.only.empty() || level == Level::editorial || is_named_with_whole) return false;
    return last_match(policy_.only, finding) == nullptr;
  }

  // What came or went with its clause has no size of its own.
  [[nodiscard]] bool judge_size(GateItem& item, const Finding* whole) const {
    const Change& change = *item.finding->change;
    const bool stays = change.before != nullptr && change.after != nullptr;
    if (whole != nullptr && !stays) return false;
    const auto result = judge_thresholds(*item.finding, policy_.thresholds);
    if (!result) return false;
    item.threshold = result->threshold;
    item.line = result->threshold->place;
    item.reason = reason_of(result->reach);
    switch (result->reach) {
      case ThresholdResult::Reach::within:
        item.outcome = Outcome::pass;
        break;
      case ThresholdResult::Reach::unknown:
        item.outcome = outcome_of_undetermined(policy_, item.level);
        break;
      case ThresholdResult::Reach::beyond:
        item.outcome = Outcome::fail;
        break;
    }
    if (item.outcome != Outcome::pass) name_parties(item);
    return true;
  }

  void judge_direction(GateItem& item) const {
    if (item.level < policy_.fail_on) return decide(item, Outcome::pass, GateReason::below_level);
    if (protected_.empty()) return decide(item, Outcome::fail, GateReason::level);
    name_parties(item);
    const Direction& direction = item.finding->direction;
    if (direction.kind == Direction::Kind::undetermined) {
      return decide(item, outcome_of_undetermined(policy_, item.level), GateReason::undetermined);
    }
    if (item.parties.empty()) return decide(item, Outcome::pass, GateReason::favourable);
    decide(item, Outcome::fail, GateReason::against);
  }

  // Where nobody knows whom it serves, it may go against each of them.
  void name_parties(GateItem& item) const {
    const Direction& direction = item.finding->direction;
    item.parties = direction.kind == Direction::Kind::undetermined
                       ? policy_.protects()
                       : protected_.among(direction.against);
  }

  const Catalogue& catalogue_;
  const Policy& policy_;
  PartyNames protected_;
};

}  // namespace

PolicyLevel level_by_policy(const Finding& finding, const Policy& policy) {
  const auto line =
      std::find_if(policy.levels.rbegin(), policy.levels.rend(),
                   [&](const LevelLine& row) { return matches(row.pattern, finding); });
  if (line == policy.levels.rend()) return {finding.level, policy.fail_on_place};
  return {line->level, line->pattern.place};
}

Outcome outcome_of_undetermined(const Policy& policy, Level level) {
  if (policy.undetermined) return outcome_of(*policy.undetermined);
  return level >= Level::major ? Outcome::fail : Outcome::warn;
}

Outcome outcome_of_unknown(const Policy& policy) {
  return outcome_of(policy.undetermined.value_or(Undetermined::warn));
}

std::vector<GateItem> judge_findings(const Report& report, const Policy& policy) {
  const FindingJudge judge(report, policy);
  std::vector<GateItem> items;
  for (const ClauseVerdict& verdict : report.clauses) {
    for (const Finding& finding : verdict.findings) judge.judge(finding, items);
  }
  for (const Finding& finding : report.outside_clauses) judge.judge(finding, items);
  return items;
}

}  // namespace dealterms
