#include "assess/direction_rules.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "assess/limits.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

// ---- silence ------------------------------------------------------------------------------------

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

// ---- limits -------------------------------------------------------------------------------------

// An exception to an exception gives back what that one takes, and so on.
bool gives_back(const DirectionInput& input) { return input.limited_limits.size() % 2 == 1; }

// The one party that a field of a limit names; empty: none, or several.
std::string_view only_party(const Item& limit, std::string_view field) {
  const Value* value = limit.find_term(field);
  const Set* parties = value != nullptr ? value->as<Set>() : nullptr;
  const bool is_one = parties != nullptr && parties->tokens.size() == 1;
  return is_one ? std::string_view(parties->tokens.front().name) : std::string_view{};
}

// A condition in the hands of the party that it would limit may limit nobody.
bool is_in_own_hands(const DirectionInput& input) {
  const std::string_view hands = only_party(standing_item(input.change), "in_the_hands_of");
  if (hands.empty()) return false;
  const auto limited = gives_back(input)
                           ? judge_favouring(input.favours, input.bindings).direction.against
                           : input.bindings.parties_of(input.favours);
  return limited.size() == 1 && limited.front() == hands;
}

// Of an entry that says nothing that can be read, nobody knows what it is about. A figure that is
// not public is still one.
bool is_unreadable(const Change& entry) {
  const Item& item = standing_item(entry);
  if (is_limit(entry.path.records)) {
    const Value* what = item.find_term("what");
    return what != nullptr && what->as<Unknown>() != nullptr;
  }
  const auto unreadable = [&](const auto& term) {
    const TermSpec* spec =
        entry.spec != nullptr ? find_record_term_spec(*entry.spec, term.first) : nullptr;
    const bool figure = spec != nullptr && std::ranges::any_of(spec->kinds, is_ordered);
    return !figure && term.second.template as<Unknown>() != nullptr;
  };
  return !item.terms.empty() && std::ranges::all_of(item.terms, unreadable);
}

// The party that a limit is for.
std::optional<std::string> served_side(const Item& limit, const Bindings& bindings) {
  const std::string_view whom = only_party(limit, "for");
  std::string side = whom.empty() ? std::string{} : bindings.side_of(std::string(whom));
  return bindings.is_party(side) ? std::optional(std::move(side)) : std::nullopt;
}

// Of a clause that serves nobody alone, or both alike, a limit serves whom it is for; where it does
// not say so, it goes against whom the limit is for that it limits.
std::optional<JudgedDirection> by_whom_it_is_for(const DirectionInput& input, bool comes) {
  const bool decided = declares_one(input.favours) && !input.bindings.is_mutual(input.favours);
  if (decided) return std::nullopt;
  std::vector<const Item*> limits{&standing_item(input.change)};
  limits.insert(limits.end(), input.limited_limits.begin(), input.limited_limits.end());
  bool serves = comes;
  for (const Item* limit : limits) {
    if (const auto side = served_side(*limit, input.bindings)) {
      return serves ? judge_favouring(*side, input.bindings) : judge_against(*side, input.bindings);
    }
    serves = !serves;
  }
  return std::nullopt;
}

// Those of a side whom a limit names with `for`; all of it where it names nobody of them.
std::vector<std::string> those_it_is_for(const Item& limit, std::vector<std::string> side,
                                         const Bindings& bindings) {
  const Value* whom = limit.find_term("for");
  const Set* named = whom != nullptr ? whom->as<Set>() : nullptr;
  if (named == nullptr) return side;
  std::vector<std::string> served;
  std::ranges::copy_if(side, std::back_inserter(served), [&](const std::string& party) {
    return std::ranges::any_of(named->tokens, [&](const SetToken& token) {
      return bindings.side_of(token.name) == party;
    });
  });
  return served.empty() ? side : served;
}

// Of several parties on one side a limit serves those that it is for, and so does each of the
// limits that it limits, which serves the side that it takes from.
void keep_whom_it_is_for(Direction& direction, const DirectionInput& input, bool comes) {
  if (direction.kind != Direction::Kind::favours) return;
  std::vector<const Item*> limits{&standing_item(input.change)};
  limits.insert(limits.end(), input.limited_limits.begin(), input.limited_limits.end());
  bool serves = comes;
  for (const Item* limit : limits) {
    auto& side = serves ? direction.favours : direction.against;
    side = those_it_is_for(*limit, std::move(side), input.bindings);
    serves = !serves;
  }
}

JudgedDirection of_limit(const DirectionInput& input, bool comes) {
  if (is_unreadable(input.change)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::unreadable}};
  }
  if (is_in_own_hands(input)) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::own_hands}};
  }
  if (auto judged = by_whom_it_is_for(input, comes)) return std::move(*judged);
  JudgedDirection judged = comes != gives_back(input)
                               ? judge_against(input.favours, input.bindings)
                               : judge_favouring(input.favours, input.bindings);
  keep_whom_it_is_for(judged.direction, input, comes);
  return judged;
}

DirectionInput limit_of(const DirectionInput& field) {
  return {*field.limit,   field.spec, field.favours,       {},
          field.bindings, nullptr,    field.limited_limits};
}

// What of a limit reaches further, goes as the limit itself.
JudgedDirection by_limit_field(const DirectionInput& input) {
  const Limiting limiting = input.spec.limiting;
  const Movement movement = input.change.what.movement;
  const bool more = movement == Movement::raised;
  if (limiting == Limiting::nothing || input.limit == nullptr) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::no_polarity}};
  }
  // Nobody gave up what ran out with its instrument.
  if (input.change.what.kind == ChangeKind::lapsed) {
    return {{Direction::Kind::undetermined, {}, {}, {}}, {JudgementReason::nobody_gave_it_up}};
  }
  // Without an end of its own a limit lasts as long as its clause.
  const bool came_or_went = input.change.before == nullptr || input.change.after == nullptr;
  if (came_or_went && input.spec.is(Kind::date) && limiting == Limiting::more) {
    return of_limit(limit_of(input), input.change.after == nullptr);
  }
  if (!more && movement != Movement::lowered) {
    JudgedDirection judged{{Direction::Kind::undetermined, {}, {}, {}}, {}};
    if (came_or_went) judged.judgement_reasons.push_back(reason_of_silence(input.spec));
    return judged;
  }
  return of_limit(limit_of(input), more == (limiting == Limiting::more));
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
      return of_limit(input, true);
    case DirectionRule::favours_clause:
      return of_limit(input, false);
    case DirectionRule::against_clause_if_new:
      return if_new(of_limit(input, true));
    case DirectionRule::by_limit_field:
      return by_limit_field(input);
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

JudgedDirection judge_direction(const RuleRow& row, const DirectionInput& input) {
  const DirectionRule rule = direction_rule(row, input.spec);
  if (is_of_a_value(rule)) {
    if (auto judged = by_file(input)) return std::move(*judged);
  }
  return by_rule(rule, input);
}

}  // namespace dealterms
