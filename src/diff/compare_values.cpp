#include "diff/compare_values.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "agreement/value_text.hpp"
#include "diff/order.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// ---- silence ------------------------------------------------------------------------------------

ValueChange compare_with_silence(bool comes, const CompareContext& context) {
  const Basis silent = comes ? context.basis_before : context.basis_after;
  ValueChange change;
  if (silent == Basis::contract) {
    change.kind = comes ? ChangeKind::added : ChangeKind::removed;
  } else {
    change.kind = comes ? ChangeKind::mentioned : ChangeKind::not_mentioned;
    if (comes) change.reasons = {ComparisonReason::earlier_silent};
  }
  return change;
}

// ---- unknowns -----------------------------------------------------------------------------------

Movement movement_of_unknowns(const Unknown& before, const Unknown& after) {
  const auto names = [](const std::string& relation, const std::string& name) {
    return !relation.empty() && relation == name;
  };
  if (names(after.more_than, before.name) || names(before.less_than, after.name)) {
    return Movement::raised;
  }
  if (names(after.less_than, before.name) || names(before.more_than, after.name)) {
    return Movement::lowered;
  }
  return Movement::undetermined;
}

ValueChange compare_unknowns(const Unknown& before, const Unknown& after) {
  const Movement movement = movement_of_unknowns(before, after);
  ValueChange change;
  if (before.name == after.name && movement == Movement::undetermined) {
    change.kind = ChangeKind::restated;  // withheld in another way, or related to another unknown
    return change;
  }
  change.movement = movement;
  if (movement == Movement::undetermined) change.reasons = {ComparisonReason::unknowns_differ};
  return change;
}

ValueChange compare_with_unknown(bool disclosed) {
  ValueChange change;
  change.kind = disclosed ? ChangeKind::disclosed : ChangeKind::withheld;
  change.movement = Movement::undetermined;
  change.reasons = {disclosed ? ComparisonReason::undisclosed_before
                              : ComparisonReason::undisclosed_after};
  return change;
}

// ---- deltas -------------------------------------------------------------------------------------

constexpr int k_relative_places = 1;

std::optional<Decimal> relative_percent(const Decimal& before, const Decimal& after) {
  const auto difference = after.minus(before);
  const auto hundredfold = difference ? difference->times(Decimal(100)) : std::nullopt;
  if (!hundredfold) return std::nullopt;
  return hundredfold->divided_by(before.absolute(), k_relative_places);
}

Delta delta_of(const Value& before, const Value& after, const TermSpec& spec) {
  Delta delta;
  const auto* old_measure = before.as<Measure>();
  const auto* new_measure = after.as<Measure>();
  if (old_measure != nullptr && new_measure != nullptr && old_measure->unit == new_measure->unit &&
      old_measure->of == new_measure->of && old_measure->per == new_measure->per) {
    delta.absolute = new_measure->number.minus(old_measure->number);
    delta.unit = old_measure->unit == "%" ? "points" : old_measure->unit;
    delta.relative_percent = relative_percent(old_measure->number, new_measure->number);
  }
  const auto* old_length = before.as<Duration>();
  const auto* new_length = after.as<Duration>();
  if (old_length != nullptr && new_length != nullptr &&
      family_of(old_length->unit) == family_of(new_length->unit)) {
    delta.relative_percent =
        relative_percent(count_in_family(*old_length), count_in_family(*new_length));
  }
  const auto* old_date = before.as<Date>();
  const auto* new_date = after.as<Date>();
  const auto is_day = [](const Date* date) {
    return date != nullptr && date->form != Date::Form::event &&
           date->form != Date::Form::perpetual && date->first == date->last;
  };
  if (is_day(old_date) && is_day(new_date))
    delta.days = (new_date->first - old_date->first).count();
  const auto* old_token = before.as<Token>();
  const auto* new_token = after.as<Token>();
  if (old_token != nullptr && new_token != nullptr && spec.is(Kind::scale)) {
    const auto old_step = std::ranges::find(spec.values, old_token->name);
    const auto new_step = std::ranges::find(spec.values, new_token->name);
    if (old_step != spec.values.end() && new_step != spec.values.end()) {
      delta.steps = static_cast<int>(new_step - old_step);
    }
  }
  return delta;
}

// ---- known, single ------------------------------------------------------------------------------

ValueChange compare_ordered(const ValuePair& pair, const TermSpec& spec) {
  const Ordered ordered = order_of(pair.before, pair.after, spec);
  ValueChange change;
  change.reasons = ordered.reasons;
  Delta delta = delta_of(pair.before, pair.after, spec);
  if (delta != Delta{}) change.delta = std::move(delta);
  switch (ordered.order) {
    case Order::same:
      change.kind = ChangeKind::restated;
      break;
    case Order::raised:
      change.movement = Movement::raised;
      break;
    case Order::lowered:
      change.movement = Movement::lowered;
      break;
    case Order::sharpened:
      change.kind = ChangeKind::sharpened;
      break;
    case Order::blurred:
      change.kind = ChangeKind::blurred;
      break;
    case Order::overlapping:
    case Order::incomparable:
      change.movement = Movement::undetermined;
      break;
  }
  return change;
}

ValueChange moved(Movement movement) {
  ValueChange change;
  change.movement = movement;
  return change;
}

// `none` is the least of everything, but no limit is the most, and with dates no end and no day are
// different things. Words without an order are neither more nor less.
Movement movement_from_none(const Value& value, const TermSpec& spec) {
  if (spec.is(Kind::date)) return Movement::undetermined;
  if (spec.silence == Silence::unlimited) {
    return value.as<Unlimited>() != nullptr ? Movement::none : Movement::lowered;
  }
  if (value.as<Set>() != nullptr) return Movement::widened;
  const Flag* flag = value.as<Flag>();
  const bool word = value.as<Token>() != nullptr && !spec.is(Kind::scale);
  const bool nothing = value.as<Text>() != nullptr || word || (flag != nullptr && !flag->yes);
  return nothing ? Movement::none : Movement::raised;
}

ValueChange compare_with_none(bool comes, const Value& value, const TermSpec& spec) {
  ValueChange change;
  const Movement movement = movement_from_none(value, spec);
  if (const Set* set = value.as<Set>()) {
    // The text says that there are none: each token is new, whatever silence means.
    change = comes ? compare_sets({}, *set, spec, {}) : compare_sets(*set, {}, spec, {});
    change.reasons.clear();
  }
  change.movement = comes ? movement : inverse_of(movement);
  if (movement == Movement::undetermined) change.reasons = {ComparisonReason::forms_differ};
  return change;
}

bool is_schedule(const Value& value) {
  return value.as<Steps>() != nullptr || value.as<Series>() != nullptr;
}

bool is_orderly(const Value& value) {
  return value.as<Measure>() != nullptr || value.as<Duration>() != nullptr ||
         value.as<Date>() != nullptr || value.as<Range>() != nullptr ||
         value.as<Combined>() != nullptr || value.as<Unlimited>() != nullptr;
}

ValueChange compare_plain(const ValuePair& pair, const TermSpec& spec,
                          const CompareContext& context) {
  const auto& [before, after] = pair;
  if (before.as<None>() != nullptr) return compare_with_none(true, after, spec);
  if (after.as<None>() != nullptr) return compare_with_none(false, before, spec);
  if (before.as<Set>() != nullptr && after.as<Set>() != nullptr) {
    return compare_sets(*before.as<Set>(), *after.as<Set>(), spec, context);
  }
  if (before.as<Text>() != nullptr && after.as<Text>() != nullptr) {
    ValueChange change;
    change.words = compare_words(before.as<Text>()->words, after.as<Text>()->words);
    return change;
  }
  if (before.as<Flag>() != nullptr && after.as<Flag>() != nullptr) {
    return moved(after.as<Flag>()->yes ? Movement::raised : Movement::lowered);
  }
  if (before.as<Token>() != nullptr && after.as<Token>() != nullptr) {
    return spec.is(Kind::scale) ? compare_ordered(pair, spec) : moved(Movement::none);
  }
  if (is_orderly(before) && is_orderly(after)) return compare_ordered(pair, spec);
  return undetermined(ComparisonReason::forms_differ);
}

// ---- spelling -----------------------------------------------------------------------------------

// The values within, with the words that the file used for each.
std::string spelled(const Value& value);

struct Speller {
  static std::string list(const std::vector<Value>& values) {
    std::string text;
    for (const auto& value : values) text += spelled(value) + ";";
    return text;
  }
  std::string operator()(const Readings& readings) const { return list(readings.list); }
  std::string operator()(const Combined& combined) const { return list(combined.list); }
  std::string operator()(const Series& series) const { return list(series.list); }
  std::string operator()(const Tiers& tiers) const {
    std::string text;
    for (const auto& tier : tiers.list) text += list(tier.value);
    return text;
  }
  std::string operator()(const Steps& steps) const {
    std::string text;
    for (const auto& step : steps.list) text += list(step.value);
    return text;
  }
  std::string operator()(const Bases& bases) const {
    std::string text;
    for (const auto& [base, value] : bases.list) text += spelled(value) + ";";
    return text;
  }
  template <typename Plain>
  std::string operator()(const Plain&) const {
    return {};
  }
};

std::string spelled(const Value& value) {
  return value.spelling.empty() ? std::visit(Speller{}, value.content) : value.spelling;
}

bool is_spelled_the_same(const Value& before, const Value& after) {
  // A set's order and a map form's layout are no wording.
  if (before.as<Set>() != nullptr || before.as<Text>() != nullptr) return true;
  const std::string old_words = spelled(before);
  const std::string new_words = spelled(after);
  return old_words.empty() || new_words.empty() || old_words == new_words;
}

}  // namespace

ValueChange undetermined(ComparisonReason reason) {
  ValueChange change;
  change.movement = Movement::undetermined;
  change.reasons = {reason};
  return change;
}

Movement joined(Movement a, Movement b) {
  if (a == b || b == Movement::none) return a;
  if (a == Movement::none) return b;
  if (a == Movement::undetermined || b == Movement::undetermined) return Movement::undetermined;
  return Movement::varied;
}

Movement movement_between(const Value& before, const Value& after, const TermSpec& spec,
                          const CompareContext& context) {
  const auto change = compare_values(&before, &after, spec, context);
  if (!change) return Movement::none;
  // Known better or worse: it may have moved, or not.
  const bool fits = change->kind == ChangeKind::sharpened || change->kind == ChangeKind::blurred;
  return fits ? Movement::undetermined : change->movement;
}

void compare_stretch(Segment& segment, const Value* before, const Value* after,
                     const TermSpec& spec, const CompareContext& context) {
  if (before != nullptr) segment.before = *before;
  if (after != nullptr) segment.after = *after;
  segment.movement = Movement::undetermined;
  if (before == nullptr || after == nullptr) return;
  segment.movement = movement_between(*before, *after, spec, context);
  if (const auto change = compare_values(before, after, spec, context)) segment.kind = change->kind;
}

void join_stretches(ValueChange& change) {
  change.movement = Movement::none;
  std::set<ChangeKind> kinds;
  for (const auto& segment : change.segments) {
    change.movement = joined(change.movement, segment.movement);
    kinds.insert(segment.kind);
  }
  // No stretch differs: told in other words.
  if (kinds.empty()) kinds.insert(ChangeKind::restated);
  if (kinds.size() > 1) return;
  const ChangeKind kind = *kinds.begin();
  if (kind != ChangeKind::restated && kind != ChangeKind::sharpened &&
      kind != ChangeKind::blurred) {
    return;
  }
  change.kind = kind;
  change.movement = Movement::none;
}

std::optional<ValueChange> compare_values(const Value* before, const Value* after,
                                          const TermSpec& spec, const CompareContext& context) {
  if (before == nullptr && after == nullptr) return std::nullopt;
  if (before == nullptr || after == nullptr)
    return compare_with_silence(before == nullptr, context);
  if (*before == *after) {
    if (is_spelled_the_same(*before, *after)) return std::nullopt;
    ValueChange change;
    change.kind = ChangeKind::restated;
    return change;
  }
  const ValuePair pair{*before, *after};
  const auto* old_unknown = before->as<Unknown>();
  const auto* new_unknown = after->as<Unknown>();
  if (old_unknown != nullptr && new_unknown != nullptr) {
    return compare_unknowns(*old_unknown, *new_unknown);
  }
  if (old_unknown != nullptr || new_unknown != nullptr) {
    return compare_with_unknown(old_unknown != nullptr);
  }
  if (before->as<Readings>() != nullptr || after->as<Readings>() != nullptr) {
    return compare_readings(pair, spec, context);
  }
  if (before->as<Bases>() != nullptr || after->as<Bases>() != nullptr) {
    return compare_bases(pair, spec, context);
  }
  if (is_schedule(*before) || is_schedule(*after)) return compare_schedules(pair, spec, context);
  if (before->as<Tiers>() != nullptr || after->as<Tiers>() != nullptr) {
    return compare_tiers(pair, spec, context);
  }
  return compare_plain(pair, spec, context);
}

}  // namespace dealterms
