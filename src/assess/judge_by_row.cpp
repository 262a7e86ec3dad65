// Level, direction and reasons of a finding in a clause, as its row says.
#include <algorithm>
#include <string>

#include "assess/judge.hpp"

namespace dealterms {
namespace {

bool starts_at_clause(LevelRule rule, const TermSpec& spec) {
  switch (rule) {
    case LevelRule::of_clause:
    case LevelRule::one_below_clause:
    case LevelRule::of_conversion:
      return true;
    case LevelRule::of_term:
    case LevelRule::one_below_term:
      return !spec.level;
    case LevelRule::of_entry_coming:
    case LevelRule::of_entry_going:
    case LevelRule::of_field:
    case LevelRule::critical:
    case LevelRule::major:
    case LevelRule::minor:
    case LevelRule::editorial:
      break;
  }
  return false;
}

bool follows_clause(DirectionRule rule, RuleSubject subject) {
  switch (rule) {
    case DirectionRule::favours:
    case DirectionRule::favours_if_new:
    case DirectionRule::against:
      return subject == RuleSubject::clause;
    case DirectionRule::against_clause:
    case DirectionRule::favours_clause:
    case DirectionRule::against_clause_if_new:
    case DirectionRule::by_limit_field:
    case DirectionRule::by_role:
      return true;
    case DirectionRule::neutral:
    case DirectionRule::undetermined:
    case DirectionRule::by_movement:
    case DirectionRule::by_naming:
    case DirectionRule::by_silence:
      break;
  }
  return false;
}

bool is_by_file(const RuleRow& row, const TermSpec& spec, const ClauseContext& context) {
  const bool of_term =
      row.direction == DirectionRule::by_movement || row.direction == DirectionRule::by_silence;
  const bool of_clause = follows_clause(row.direction, row.subject) ||
                         (of_term && context.more_favours(spec) != spec.more_favours);
  return (context.overrides.level && starts_at_clause(row.level, spec)) ||
         ((!context.overrides.favours.empty() || context.favours_contested) && of_clause);
}

// Where the value itself says whom it serves, the reason is its own.
const std::string& why_of_value(const Change& change) {
  static const std::string k_none;
  for (const Value* value : {change.after, change.before}) {
    if (value != nullptr && !value->evidence->favours.empty()) return value->evidence->why;
  }
  return k_none;
}

void add(std::vector<JudgementReason>& reasons, const std::vector<JudgementReason>& more) {
  for (const auto reason : more) {
    if (std::ranges::find(reasons, reason) == reasons.end()) reasons.push_back(reason);
  }
}

}  // namespace

const TermSpec& term_spec_of(const Change& change) {
  static const TermSpec k_declares_nothing;
  return change.spec != nullptr ? *change.spec : k_declares_nothing;
}

void judge_by_row(Finding& finding, const RuleRow& row, const ClauseJudgement& judgement) {
  const Change& change = *finding.change;
  const TermSpec& spec = term_spec_of(change);
  const ClauseContext& context = judgement.context;
  auto& reasons = finding.judgement_reasons;
  if (is_by_file(row, spec, context)) add(reasons, {JudgementReason::file_says_so});
  if (const std::string& why = why_of_value(change); !why.empty()) finding.why = why;

  const JudgedLevel level = judge_level(row, change, context.declared(change));
  finding.level = level.level;
  add(reasons, level.judgement_reasons);
  // What is editorial serves nobody; why it is so may be worth a word.
  if (finding.level != Level::editorial || row.direction == DirectionRule::neutral) {
    JudgedDirection judged =
        judge_direction(row, {change, spec, judgement.favours, context.more_favours(spec),
                              judgement.bindings, judgement.limit, judgement.limited_limits});
    finding.direction = std::move(judged.direction);
    add(reasons, judged.judgement_reasons);
  }
  if (row.reason != nullptr) add(reasons, {*row.reason});
}

}  // namespace dealterms
