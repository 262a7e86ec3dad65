#include "assess/direction_rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "assess/judge_limit.hpp"
#include "assess/limits.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

// ---- silence ------------------------------------------------------------------------------------

// Of a value that nothing goes beyond: whatever silence meant, it was no more, or no less.
Movement movement_from_whatever(const Value& value, const TermSpec& spec) {
  if (const Flag* flag = value.as<Flag>()) return flag->yes ? Movement::raised : Movement::lowered;
  const Token* token = value.as<Token>();
  if (token != nullptr && spec.is(Kind::scale)) {
    if (token->name == spec.values.back()) return Movement::raised;
    if (token->name == spec.values.front()) return Movement::lowered;
  }
  const Date* date = value.as<Date>();
  const bool is_endless = date != nullptr && date->form == Date::Form::perpetual;
  return is_endless || value.as<Unlimited>() != nullptr ? Movement::raised : Movement::undetermined;
}

JudgedDirection by_whatever_silence_meant(const DirectionInput& input, const Value& value) {
  const Movement extreme = movement_from_whatever(value, input.spec);
  if (extreme == Movement::undetermined || !declares_one(input.more_favours)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::silence_unknown}};
  }
  const Movement movement = input.change.after != nullptr ? extreme : inverse_of(extreme);
  JudgedDirection judged = judge_movement(movement, input.more_favours, input.bindings);
  judged.judgement_reasons.push_back(extreme == Movement::raised
                                         ? JudgementReason::silence_no_more
                                         : JudgementReason::silence_no_less);
  return judged;
}

JudgedDirection by_silence(const DirectionInput& input) {
  const Change& change = input.change;
  const Value& value = change.after != nullptr ? *change.after : *change.before;
  const Movement to_value = movement_from_silence(value, input.spec);
  // What its source calls new is what silence would have meant: what was there before, it leaves
  // open.
  if (to_value == Movement::none) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {reason_of_silence(input.spec)}};
  }
  // What its source calls new was not there before, where nothing says what silence meant.
  const bool is_new = value.evidence->is_new && silence_of(input.spec) == Silence::unknown;
  if (!is_new && silence_of(input.spec) == Silence::unknown) {
    return by_whatever_silence_meant(input, value);
  }
  const Movement came = is_new ? Movement::raised : to_value;
  const Movement movement = change.after != nullptr ? came : inverse_of(came);
  JudgedDirection judged = judge_movement(movement, input.more_favours, input.bindings);
  judged.judgement_reasons.push_back(reason_of_silence(input.spec));
  return judged;
}

// Written here and not there, or written otherwise: it is restated because of what silence means.
bool is_restated_by_silence(const DirectionInput& input) {
  if (input.change.what.kind != ChangeKind::restated) return false;
  const Value* before = input.change.before;
  const Value* after = input.change.after;
  if (before == nullptr || after == nullptr) return before != after;
  return *before != *after && says_what_silence_says(*before, input.spec) &&
         says_what_silence_says(*after, input.spec);
}

JudgedDirection neutral(const DirectionInput& input) {
  if (!is_restated_by_silence(input)) return {};
  return {{}, {reason_of_silence(input.spec)}};
}

JudgedDirection by_movement(const DirectionInput& input) {
  const auto& what = input.change.what;
  const bool open = what.movement == Movement::none && what.kind != ChangeKind::changed;
  return judge_movement(open ? Movement::undetermined : what.movement, input.more_favours,
                        input.bindings);
}

// ---- what the file says of a value --------------------------------------------------------------

std::string_view declared_by(const Value* value) {
  return value != nullptr ? std::string_view(value->evidence->favours) : std::string_view{};
}

// Whom the words of one value serve, as the file says of them: the new ones, or where only the old
// ones say so, whom they served. That both serve one party does not say which serves it more.
std::optional<JudgedDirection> by_file(const DirectionInput& input) {
  const auto before = declared_by(input.change.before);
  const auto after = declared_by(input.change.after);
  if (before.empty() && after.empty()) return std::nullopt;
  JudgedDirection judged;
  if (before == after) {
    judged.direction.kind = Direction::Kind::undetermined;
  } else {
    judged = after.empty() ? judge_against(before, input.bindings)
                           : judge_favouring(after, input.bindings);
  }
  judged.judgement_reasons.push_back(JudgementReason::file_says_so);
  return judged;
}

// ---- parties named ------------------------------------------------------------------------------

struct SidesNamed {
  std::set<std::string> came;
  std::set<std::string> went;
};

// Of a term that came or went as a whole, all parties that it names.
SidesNamed named_by(const Change& change, const Bindings& bindings) {
  SidesNamed named;
  for (const auto& token : change.what.tokens) {
    (comes(token.kind) ? named.came : named.went).insert(bindings.side_of(token.token));
  }
  if (!change.what.tokens.empty() || (change.before == nullptr) == (change.after == nullptr)) {
    return named;
  }
  const bool is_new = change.before == nullptr;
  const Set* parties = (is_new ? change.after : change.before)->as<Set>();
  if (parties == nullptr) return named;
  for (const auto& token : parties->tokens) {
    if (!token.ended) (is_new ? named.came : named.went).insert(bindings.side_of(token.name));
  }
  return named;
}

// A party named or no longer named in a party-valued term, whether the provision binds it or not.
// Where nobody comes in its place, everybody else in the provision gains what the party loses.
JudgedDirection judge_naming(const SidesNamed& named, Naming naming, const Bindings& bindings) {
  const auto everybody = bindings.all_parties();
  const std::set<std::string> each{std::string(k_each_party)};
  if ((named.came == each && named.went.empty()) || (named.went == each && named.came.empty())) {
    return {{}, {JudgementReason::mutual}};
  }
  const auto within = [&](const std::set<std::string>& sides) {
    std::vector<std::string> parties;
    std::ranges::copy_if(sides, std::back_inserter(parties), [&](const std::string& side) {
      return bindings.is_party(side) || std::ranges::binary_search(everybody, side);
    });
    return parties;
  };
  const auto all_but = [&](const std::vector<std::string>& parties) {
    std::vector<std::string> rest;
    std::ranges::set_difference(everybody, parties, std::back_inserter(rest));
    return rest;
  };
  auto gains = within(named.came);
  auto loses = within(named.went);
  if (gains.empty() && loses.empty()) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::names_nobody_bound}};
  }
  if (gains == loses) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::same_side}};
  }
  if (gains.empty()) gains = all_but(loses);
  if (loses.empty()) loses = all_but(gains);
  if (naming == Naming::burdens) std::swap(gains, loses);
  return {{Direction::Kind::favours, gains, loses, {}}, {}};
}

JudgedDirection by_naming(const DirectionInput& input) {
  const SidesNamed named = named_by(input.change, input.bindings);
  if (named.came.empty() && named.went.empty()) return by_movement(input);
  return judge_naming(named, input.spec.naming, input.bindings);
}

JudgedDirection by_role(const DirectionInput& input) {
  const std::string_view favoured = input.favours;
  const bool names_a_role = declares_one(favoured) && !input.bindings.is_party(favoured);
  if (!names_a_role) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::no_polarity}};
  }
  const Naming naming = input.change.id() == favoured ? Naming::favours : Naming::burdens;
  return judge_naming(named_by(input.change, input.bindings), naming, input.bindings);
}

// ---- entries ------------------------------------------------------------------------------------

// A right of the other side that came with an entry, held against what silence would mean: an
// advance that must be paid back is no plain gain. What only limits the entry (a cap, a hurdle, a
// time) is a part of it, since without the entry there is nothing to limit.
bool comes_with_right_of_others(const DirectionInput& input, const Direction& direction) {
  return std::ranges::any_of(input.change.parts, [&](const Change& part) {
    const bool is_right = part.spec != nullptr && part.spec->is(Kind::flag);
    if (part.subject != Subject::term || !is_right) return false;
    const DirectionInput inner{part, *part.spec, {}, part.spec->more_favours, input.bindings};
    const Direction own = by_silence(inner).direction;
    return own.kind == Direction::Kind::favours && own.favours == direction.against &&
           own.against == direction.favours;
  });
}

bool may_be_nothing(const Value& value) {
  const Readings* readings = value.as<Readings>();
  return readings != nullptr && std::ranges::any_of(readings->list, [](const Value& reading) {
           const Measure* measure = reading.as<Measure>();
           return reading.as<None>() != nullptr ||
                  (measure != nullptr && measure->number.is_zero());
         });
}

// On one of its readings it gives nothing.
bool may_give_nothing(const Change& entry) {
  return std::ranges::any_of(standing_item(entry).terms,
                             [](const auto& term) { return may_be_nothing(term.second); });
}

JudgedDirection of_entry(const DirectionInput& input, bool comes) {
  const bool record = input.change.subject == Subject::record;
  if (record && is_unreadable(input.change)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::unreadable}};
  }
  if (record && may_give_nothing(input.change)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::may_be_nothing}};
  }
  JudgedDirection judged = comes ? judge_favouring(input.favours, input.bindings)
                                 : judge_against(input.favours, input.bindings);
  const bool directed = judged.direction.kind == Direction::Kind::favours;
  if (record && directed && comes_with_right_of_others(input, judged.direction)) {
    judged.direction.kind = Direction::Kind::mixed;
    judged.judgement_reasons.push_back(JudgementReason::comes_with_limits);
  }
  return judged;
}

// Nobody knows whether it is new: whom it would favour, if it is.
JudgedDirection if_new(JudgedDirection judged) {
  const auto kind = judged.direction.kind;
  if (kind == Direction::Kind::undetermined || kind == Direction::Kind::neutral) return judged;
  Direction open{Direction::Kind::undetermined, {}, {}, {}};
  if (judged.direction.favours != judged.direction.against) {
    open.would_favour = std::move(judged.direction.favours);
  }
  return {std::move(open), {JudgementReason::if_new}};
}

JudgedDirection by_rule(DirectionRule rule, const DirectionInput& input) {
  switch (rule) {
    case DirectionRule::neutral:
      return neutral(input);
    case DirectionRule::undetermined:
      return {{Direction::Kind::undetermined, {}, {}, {}}, {}};
    case DirectionRule::favours:
      return of_entry(input, true);
    case DirectionRule::against:
      return of_entry(input, false);
    case DirectionRule::favours_if_new:
      return if_new(of_entry(input, true));
    case DirectionRule::against_clause:
      return judge_limit(input, true);
    case DirectionRule::favours_clause:
      return judge_limit(input, false);
    case DirectionRule::against_clause_if_new:
      return if_new(judge_limit(input, true));
    case DirectionRule::by_limit_field:
      return judge_limit_field(input);
    case DirectionRule::by_movement:
      return by_movement(input);
    case DirectionRule::by_naming:
      return by_naming(input);
    case DirectionRule::by_silence:
      return by_silence(input);
    case DirectionRule::by_role:
      return by_role(input);
  }
  return {};
}

// What one value may say of itself: it is judged by how it moved, or as it came or went.
bool is_of_a_value(DirectionRule rule) {
  return rule == DirectionRule::by_movement || rule == DirectionRule::by_naming ||
         rule == DirectionRule::by_silence || rule == DirectionRule::by_limit_field;
}

}  // namespace

std::vector<const Change*> other_measures(const Change& term, std::span<const Change> beside) {
  std::vector<const Change*> changed;
  if (term.spec == nullptr) return changed;
  const std::vector<std::string>& names = term.spec->depends_on;
  for (const Change& other : beside) {
    const bool is_named =
        other.subject == Subject::term && std::ranges::find(names, other.id()) != names.end();
    if (is_named && other.what.kind != ChangeKind::restated) changed.push_back(&other);
  }
  return changed;
}

bool is_of_silence(JudgementReason reason) {
  return reason == JudgementReason::silence_means_none ||
         reason == JudgementReason::silence_means_no ||
         reason == JudgementReason::silence_means_unlimited ||
         reason == JudgementReason::silence_means_term_end ||
         reason == JudgementReason::silence_means_step ||
         reason == JudgementReason::silence_no_more || reason == JudgementReason::silence_no_less;
}

JudgementReason reason_of_silence(const TermSpec& spec) {
  switch (silence_of(spec)) {
    case Silence::none:
    case Silence::no_floor:
      return JudgementReason::silence_means_none;
    case Silence::no:
      return JudgementReason::silence_means_no;
    case Silence::unlimited:
      return JudgementReason::silence_means_unlimited;
    case Silence::term_end:
      return JudgementReason::silence_means_term_end;
    case Silence::step:
      return JudgementReason::silence_means_step;
    case Silence::unknown:
      break;
  }
  return JudgementReason::silence_unknown;
}

JudgedDirection judge_direction(const RuleRow& row, const DirectionInput& input) {
  const DirectionRule rule = direction_rule(row, input.spec);
  if (is_of_a_value(rule)) {
    if (auto judged = by_file(input)) return std::move(*judged);
  }
  return by_rule(rule, input);
}

}  // namespace dealterms
