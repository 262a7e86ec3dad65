// Sets by their tokens; readings and bases by their parts.
#include <algorithm>
#include <map>
#include <set>

#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// Tokens stand in the order of their names.
const SetToken* find_token(const Set& set, const std::string& name) {
  const auto found = std::ranges::lower_bound(set.tokens, name, {}, &SetToken::name);
  return found == set.tokens.end() || found->name != name ? nullptr : &*found;
}

bool is_in_force(const SetToken* token) { return token != nullptr && !token->ended; }

// Who a clause names, and to which clauses it refers, is what the file says; only what a set
// contains can go unmentioned.
bool is_named(const TermSpec& spec) { return spec.is(Kind::party) || spec.is(Kind::refs); }

std::optional<TokenChange> compare_token(const std::string& name, const Set& before,
                                         const Set& after, bool named,
                                         const CompareContext& context) {
  const SetToken* old_token = find_token(before, name);
  const SetToken* new_token = find_token(after, name);
  if (is_in_force(old_token) == is_in_force(new_token)) return std::nullopt;
  const bool appears = is_in_force(new_token);
  const SetToken* silent_side = appears ? old_token : new_token;
  const Basis basis = appears ? context.basis_before : context.basis_after;
  const bool silent = silent_side == nullptr && basis == Basis::reports && !named;
  TokenChange change;
  change.token = name;
  change.kind = appears ? (silent ? ChangeKind::mentioned : ChangeKind::added)
                        : (silent ? ChangeKind::not_mentioned : ChangeKind::removed);
  const SetToken* shown = appears ? new_token : (new_token != nullptr ? new_token : old_token);
  change.evidence = shown->evidence;
  return change;
}

}  // namespace

ValueChange compare_sets(const Set& before, const Set& after, const TermSpec& spec,
                         const CompareContext& context) {
  ValueChange change;
  std::set<std::string> names;
  for (const Set* set : {&before, &after}) {
    for (const auto& token : set->tokens) names.insert(token.name);
  }
  for (const auto& name : names) {
    auto token = compare_token(name, before, after, is_named(spec), context);
    if (token) change.tokens.push_back(std::move(*token));
  }
  settle_set(change);
  if (before.meaning == Set::Meaning::any_of || after.meaning == Set::Meaning::any_of) {
    change.movement = Movement::undetermined;
    change.reasons.push_back(ComparisonReason::alternative);
  }
  return change;
}

// Of what is first mentioned nobody knows whether it is new; and one token for another says nothing
// about width.
void settle_set(ValueChange& change) {
  const auto any = [&](ChangeKind kind) {
    return std::ranges::find(change.tokens, kind, &TokenChange::kind) != change.tokens.end();
  };
  const bool came = any(ChangeKind::added);
  const bool went = any(ChangeKind::removed);
  const bool mentioned = any(ChangeKind::mentioned);
  change.movement = Movement::none;
  change.reasons.clear();
  if (mentioned) change.reasons.push_back(ComparisonReason::earlier_silent);
  if (went && (came || mentioned)) {
    change.movement = Movement::undetermined;
    change.reasons.push_back(ComparisonReason::tokens_replaced);
  } else if (came) {
    change.movement = Movement::widened;
  } else if (went) {
    change.movement = Movement::narrowed;
  } else if (mentioned) {
    change.movement = Movement::undetermined;
  } else {
    // No token began or ended here: only a tombstone was added or removed.
    change.kind = any(ChangeKind::not_mentioned) ? ChangeKind::not_mentioned : ChangeKind::restated;
  }
}

ValueChange compare_readings(const ValuePair& pair, const TermSpec& spec,
                             const CompareContext& context) {
  const auto readings_of = [](const Value& value) {
    const auto* readings = value.as<Readings>();
    return readings != nullptr ? readings->list : std::vector<Value>{value};
  };
  const auto olds = readings_of(pair.before);
  const auto news = readings_of(pair.after);
  const auto holds_all = [](const std::vector<Value>& list, const std::vector<Value>& others) {
    return std::ranges::all_of(
        others, [&](const Value& other) { return std::ranges::find(list, other) != list.end(); });
  };
  ValueChange change;
  Movement movement = Movement::none;  // of the pairs where it is clear
  bool some_are_not_clear = false;
  for (const auto& old_value : olds) {
    for (const auto& new_value : news) {
      const Movement one = movement_between(old_value, new_value, spec, context);
      const bool is_clear = one != Movement::none && one != Movement::undetermined;
      some_are_not_clear |= !is_clear;
      if (is_clear) movement = combined_movement(movement, one);
    }
  }
  if (movement != Movement::none && movement != Movement::varied) {
    change.movement = movement;
    if (some_are_not_clear) change.reasons = {ComparisonReason::on_some_readings};
  } else if (holds_all(olds, news)) {
    change.kind = ChangeKind::sharpened;  // the dispute is settled for some of its readings
  } else if (holds_all(news, olds)) {
    change.kind = ChangeKind::blurred;
  } else if (movement == Movement::varied || std::ranges::any_of(spec.kinds, is_ordered)) {
    change.movement = Movement::undetermined;
    change.reasons = {ComparisonReason::readings_disagree};
  }
  return change;
}

ValueChange compare_bases(const ValuePair& pair, const TermSpec& spec,
                          const CompareContext& context) {
  const auto* before = pair.before.as<Bases>();
  const auto* after = pair.after.as<Bases>();
  if (before == nullptr || after == nullptr) return undetermined(ComparisonReason::bases_differ);
  std::map<std::string, Segment> by_base;
  for (const auto& [base, value] : before->list) by_base[base].before = value;
  for (const auto& [base, value] : after->list) by_base[base].after = value;
  ValueChange change;
  bool one_sided = false;
  for (auto& [base, segment] : by_base) {
    segment.along = Segment::Along::base;
    segment.from = base;
    const Value* old_value = segment.before ? &*segment.before : nullptr;
    const Value* new_value = segment.after ? &*segment.after : nullptr;
    if (old_value != nullptr && new_value != nullptr) {
      if (*old_value == *new_value) continue;
      compare_segment(segment, old_value, new_value, spec, context);
    } else {
      one_sided = true;
    }
    change.segments.push_back(segment);
  }
  combine_segments(change);
  // Prose by party, say: there is nothing to move.
  const bool ordered = std::ranges::any_of(spec.kinds, is_ordered);
  if (one_sided && ordered && change.movement == Movement::none) {
    change.movement = Movement::undetermined;
    change.reasons = {ComparisonReason::bases_differ};
  }
  return change;
}

}  // namespace dealterms
