#include "assess/direction_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace dealterms {
namespace {

bool comes(ChangeKind kind) { return kind == ChangeKind::added || kind == ChangeKind::mentioned; }

// ---- silence ------------------------------------------------------------------------------------

struct SilenceRule {
  Silence silence;
  Movement when_added;  // from what silence meant to the value
  JudgementReason judgement_reason;
};
constexpr std::array k_silence_rules{
    SilenceRule{Silence::none, Movement::raised, JudgementReason::silence_means_none},
    SilenceRule{Silence::no, Movement::raised, JudgementReason::silence_means_none},
    SilenceRule{Silence::unlimited, Movement::lowered, JudgementReason::silence_means_unlimited},
    SilenceRule{Silence::term_end, Movement::undetermined, JudgementReason::silence_means_term_end},
    SilenceRule{Silence::unknown, Movement::undetermined, JudgementReason::silence_unknown},
};

// What the value says is what silence would have meant: no change at all.
bool says_the_same(const Value& value, Silence silence) {
  if (silence == Silence::unlimited) return value.as<Unlimited>() != nullptr;
  if (silence == Silence::none && value.as<None>() != nullptr) return true;
  const Flag* flag = value.as<Flag>();
  return (silence == Silence::no || silence == Silence::none) && flag != nullptr && !flag->yes;
}

JudgedDirection by_silence(const DirectionInput& input) {
  const Change& change = input.change;
  const auto* rule = std::ranges::find(k_silence_rules, input.spec.silence, &SilenceRule::silence);
  const Value& value = change.after != nullptr ? *change.after : *change.before;
  if (says_the_same(value, input.spec.silence)) return {{}, {rule->judgement_reason}};
  const bool known = value.as<Unknown>() == nullptr && value.as<Readings>() == nullptr;
  const Movement movement = !known                    ? Movement::undetermined
                            : change.after != nullptr ? rule->when_added
                                                      : inverse_of(rule->when_added);
  JudgedDirection judged = judge_movement(movement, input.spec.more_favours, input.bindings);
  judged.judgement_reasons.push_back(rule->judgement_reason);
  return judged;
}

// A list that is empty unless something is written is judged as an addition; anything else had some
// value before, and nobody knows which.
JudgedDirection by_mention(const DirectionInput& input) {
  const bool adds = input.spec.silence == Silence::none && input.spec.is(Kind::set);
  return judge_movement(adds ? Movement::widened : Movement::undetermined, input.spec.more_favours,
                        input.bindings);
}

JudgedDirection by_movement(const DirectionInput& input) {
  const auto& what = input.change.what;
  const bool unknown_side = what.kind == ChangeKind::disclosed || what.kind == ChangeKind::withheld;
  const Movement movement =
      unknown_side && what.movement == Movement::none ? Movement::undetermined : what.movement;
  return judge_movement(movement, input.spec.more_favours, input.bindings);
}

// ---- parties named ------------------------------------------------------------------------------

// A party named or no longer named in a party-valued term. Where nobody of the provision comes in
// its place, everybody else in it gains what the party loses.
JudgedDirection judge_naming(const Change& change, Naming naming, const Bindings& bindings) {
  std::set<std::string> named;
  std::set<std::string> dropped;
  for (const auto& token : change.what.tokens) {
    (comes(token.kind) ? named : dropped).insert(bindings.side_of(token.token));
  }
  const auto everybody = bindings.all_parties();
  const auto within = [&](const std::set<std::string>& sides) {
    std::vector<std::string> parties;
    std::ranges::set_intersection(sides, everybody, std::back_inserter(parties));
    return parties;
  };
  const auto all_but = [&](const std::vector<std::string>& parties) {
    std::vector<std::string> rest;
    std::ranges::set_difference(everybody, parties, std::back_inserter(rest));
    return rest;
  };
  auto gains = within(named);
  auto loses = within(dropped);
  if (gains == loses) return {{Direction::Kind::neutral, {}, {}}, {}};
  if (gains.empty()) gains = all_but(loses);
  if (loses.empty()) loses = all_but(gains);
  if (naming == Naming::burdens) std::swap(gains, loses);
  return {{Direction::Kind::favours, gains, loses}, {}};
}

JudgedDirection by_naming(const DirectionInput& input) {
  if (input.change.what.tokens.empty()) return by_movement(input);
  return judge_naming(input.change, input.spec.naming, input.bindings);
}

JudgedDirection by_role(const DirectionInput& input) {
  const std::string_view favoured = input.favours;
  if (favoured.empty() || favoured == "none" || favoured == "mixed") {
    return {{Direction::Kind::undetermined, {}, {}}, {JudgementReason::no_polarity}};
  }
  const Naming naming = input.change.id() == favoured ? Naming::favours : Naming::burdens;
  return judge_naming(input.change, naming, input.bindings);
}

// ---- limits -------------------------------------------------------------------------------------

// A condition in the hands of the favoured party limits nobody.
bool is_in_own_hands(const DirectionInput& input) {
  const Change& part = input.change;
  const bool goes_on = part.item_after != nullptr && !part.item_after->ended;
  const Item* item = goes_on || part.item_before == nullptr ? part.item_after : part.item_before;
  const Value* hands = item->find_term("in_the_hands_of");
  const Set* parties = hands != nullptr ? hands->as<Set>() : nullptr;
  return parties != nullptr && parties->tokens.size() == 1 &&
         input.bindings.parties_of(input.favours) == std::vector{parties->tokens.front().name};
}

}  // namespace

JudgedDirection judge_direction(const RuleRow& row, const DirectionInput& input) {
  switch (direction_rule(row, input.spec)) {
    case DirectionRule::neutral:
      return {};
    case DirectionRule::undetermined:
      return {{Direction::Kind::undetermined, {}, {}}, {}};
    case DirectionRule::favours:
      return judge_favouring(input.favours, input.bindings);
    case DirectionRule::against:
      return judge_against(input.favours, input.bindings);
    case DirectionRule::against_clause:
      if (is_in_own_hands(input)) return {{}, {JudgementReason::own_hands}};
      return judge_against(input.favours, input.bindings);
    case DirectionRule::favours_clause:
      if (is_in_own_hands(input)) return {{}, {JudgementReason::own_hands}};
      return judge_favouring(input.favours, input.bindings);
    case DirectionRule::by_movement:
      return by_movement(input);
    case DirectionRule::by_naming:
      return by_naming(input);
    case DirectionRule::by_silence:
      return by_silence(input);
    case DirectionRule::by_mention:
      return by_mention(input);
    case DirectionRule::by_role:
      return by_role(input);
  }
  return {};
}

}  // namespace dealterms
