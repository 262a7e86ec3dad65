// Level, direction and reasons of a finding in a clause, as its row says. Where others hold the
// roles now, what leaves is judged by those who held them before, what comes by those who hold them
// now, and what stays by both.
#include <algorithm>
#include <string>
#include <utility>

#include "assess/judge.hpp"
#include "diff/each_party.hpp"

namespace dealterms {
namespace {

bool starts_at_clause(LevelRule rule, const TermSpec& spec) {
  switch (rule) {
    case LevelRule::of_clause:
    case LevelRule::one_above_clause:
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

// ---- who is what, and was -----------------------------------------------------------------------

// Whether the new version binds: a tombstone need not repeat whom.
bool stands_now(const Item* before, const Item* after) {
  if (before == nullptr || after == nullptr) return after != nullptr;
  return !after->roles.empty() || (!after->ended && before->roles.empty());
}

// A clause of one type that goes on: of two types, and of several clauses, the roles are not held
// against each other.
bool holds_on_both_sides(const Change& clause) {
  return clause.item_before != nullptr && clause.item_after != nullptr &&
         clause.type_before == clause.type_after && clause.what.kind != ChangeKind::merged;
}

bool have_other_roles(const Item* before, const Item* after) {
  return before != nullptr && after != nullptr && before->roles != after->roles;
}

bool name_each_party(const Item* item) {
  return item != nullptr && std::ranges::any_of(item->roles, [](const auto& role) {
           return names_each_party(role.second);
         });
}

bool each_is_others(const Change& clause, const Comparison& comparison) {
  return each_party(*comparison.before, clause.item_before->id) !=
         each_party(*comparison.after, clause.item_after->id);
}

enum class JudgedBy { roles_before, roles_now, both };

bool leaves(ChangeKind kind) {
  return kind == ChangeKind::removed || kind == ChangeKind::not_mentioned ||
         kind == ChangeKind::lapsed;
}

JudgedBy judged_by(const RuleRow& row, const Change& change) {
  // What a limit says does not come and go by itself: the limit reaches further, or less far.
  if (row.direction == DirectionRule::by_limit_field) return JudgedBy::both;
  // That sides changed places is what the roles became.
  const bool is_reversed = change.what.kind == ChangeKind::reversed;
  if (is_reversed || comes(change.what.kind)) return JudgedBy::roles_now;
  if (leaves(change.what.kind)) return JudgedBy::roles_before;
  const bool is_list = !change.what.tokens.empty();
  if (is_list && change.what.movement == Movement::widened) return JudgedBy::roles_now;
  if (is_list && change.what.movement == Movement::narrowed) return JudgedBy::roles_before;
  return JudgedBy::both;
}

JudgedDirection judge_by(const RuleRow& row, const DirectionInput& input,
                         const Bindings& bindings) {
  return judge_direction(row, {input.change, input.spec, input.favours, input.more_favours,
                               bindings, input.limit, input.limited_limits});
}

bool is_open(const JudgedDirection& judged) {
  return judged.direction.kind == Direction::Kind::undetermined;
}

// Whom it serves under the roles of both versions; a party of one version alone had nothing to gain
// or to lose by what became of it.
JudgedDirection judge_by_both(const RuleRow& row, const DirectionInput& input,
                              const BindingsOverTime& bindings) {
  JudgedDirection now = judge_by(row, input, bindings.now);
  JudgedDirection before = judge_by(row, input, *bindings.before);
  if (now.direction == before.direction) return now;
  Bindings known_now = bindings.now;
  Bindings known_before = *bindings.before;
  known_now.leave_out_strangers(*bindings.before);
  known_before.leave_out_strangers(bindings.now);
  JudgedDirection among_known = judge_by(row, input, known_now);
  const bool agree = among_known.direction == judge_by(row, input, known_before).direction;
  if (agree && !is_open(among_known)) return among_known;
  // What held between all holds between some of them now, or the other way round.
  Bindings common = bindings.now;
  if (common.keep_common(*bindings.before)) return judge_by(row, input, common);
  if (is_open(now)) return now;
  if (is_open(before)) return before;
  return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::other_parties}};
}

JudgedDirection judge_over_time(const RuleRow& row, const DirectionInput& input,
                                const BindingsOverTime& bindings) {
  if (!bindings.before) return judge_direction(row, input);
  switch (judged_by(row, input.change)) {
    case JudgedBy::roles_before:
      return judge_by(row, input, *bindings.before);
    case JudgedBy::both:
      return judge_by_both(row, input, bindings);
    case JudgedBy::roles_now:
      break;
  }
  return judge_direction(row, input);
}

}  // namespace

Bindings ClauseContext::bindings(const Item* record_before, const Item* record_after) const {
  const bool now = stands_now(clause->item_before, clause->item_after);
  const Agreement& agreement = now ? *comparison->after : *comparison->before;
  const Item* item = now ? clause->item_after : clause->item_before;
  const bool record_now = stands_now(record_before, record_after);
  return {agreement, item, record_now ? record_after : record_before,
          now ? bound_after : bound_before};
}

Bindings ClauseContext::bindings_before(const Item* record) const {
  if (clause->item_before == nullptr || clause->item_before->roles.empty()) return bindings();
  return {*comparison->before, clause->item_before, record, bound_before};
}

BindingsOverTime ClauseContext::bindings_over_time(const Item* record_before,
                                                   const Item* record_after) const {
  Bindings now = bindings(record_before, record_after);
  if (!holds_on_both_sides(*clause) || !stands_now(clause->item_before, clause->item_after)) {
    return now;
  }
  const bool names_each = name_each_party(clause->item_after) || name_each_party(record_after);
  if (!have_other_roles(clause->item_before, clause->item_after) &&
      !have_other_roles(record_before, record_after) &&
      !(names_each && each_is_others(*clause, *comparison))) {
    return now;
  }
  const Item* const record = record_before != nullptr ? record_before : record_after;
  return {std::move(now), {*comparison->before, clause->item_before, record, bound_before}};
}

Bindings ClauseContext::bindings_of_both() const {
  Bindings both = bindings();
  both.join(bindings_before());
  return both;
}

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
        judge_over_time(row,
                        {change, spec, judgement.favours, context.more_favours(spec),
                         judgement.bindings.now, judgement.limit, judgement.limited_limits},
                        judgement.bindings);
    finding.direction = std::move(judged.direction);
    add(reasons, judged.judgement_reasons);
  }
  if (row.reason != nullptr) add(reasons, {*row.reason});
}

}  // namespace dealterms
