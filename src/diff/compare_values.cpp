#include "diff/compare_values.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "base/enum_names.hpp"
#include "diff/order.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// ---- silence ------------------------------------------------------------------------------------

ValueChange compare_with_silence(bool appears, const CompareContext& context) {
  const Basis silent = appears ? context.basis_before : context.basis_after;
  ValueChange change;
  if (silent == Basis::contract) {
    change.kind = appears ? ChangeKind::added : ChangeKind::removed;
  } else {
    change.kind = appears ? ChangeKind::mentioned : ChangeKind::not_mentioned;
    if (appears) change.reasons = {ComparisonReason::earlier_silent};
  }
  return change;
}

// ---- unknowns -----------------------------------------------------------------------------------

// What moves as more or less of the term; nothing where it has no order.
Movement movement_as(bool more, const TermSpec& spec) {
  const bool members = spec.is(Kind::set) || spec.is(Kind::party) || spec.is(Kind::refs);
  if (members) return more ? Movement::widened : Movement::narrowed;
  const bool ordered = std::ranges::any_of(spec.kinds, is_ordered) || spec.is(Kind::flag);
  if (!ordered) return Movement::undetermined;
  return more ? Movement::raised : Movement::lowered;
}

Movement movement_of_unknowns(const Unknown& before, const Unknown& after, const TermSpec& spec) {
  const auto names = [](const std::string& relation, const std::string& name) {
    return !relation.empty() && relation == name;
  };
  if (names(after.more_than, before.name) || names(before.less_than, after.name)) {
    return movement_as(true, spec);
  }
  if (names(after.less_than, before.name) || names(before.more_than, after.name)) {
    return movement_as(false, spec);
  }
  return Movement::undetermined;
}

ValueChange compare_two_unknowns(const Unknown& before, const Unknown& after,
                                 const TermSpec& spec) {
  const Movement movement = movement_of_unknowns(before, after, spec);
  ValueChange change;
  if (before.name == after.name && movement == Movement::undetermined) {
    change.kind = ChangeKind::restated;  // withheld in another way, or related to another unknown
    return change;
  }
  change.movement = movement;
  if (movement == Movement::undetermined) change.reasons = {ComparisonReason::unknowns_differ};
  return change;
}

ValueChange compare_unknowns(const ValuePair& pair, const TermSpec& spec,
                             const CompareContext& /*context*/) {
  const auto* before = pair.before.as<Unknown>();
  const auto* after = pair.after.as<Unknown>();
  if (before != nullptr && after != nullptr) return compare_two_unknowns(*before, *after, spec);
  ValueChange change;
  change.kind = before != nullptr ? ChangeKind::disclosed : ChangeKind::withheld;
  change.movement = Movement::undetermined;
  change.reasons = {before != nullptr ? ComparisonReason::undisclosed_before
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

// From a content of the same form; none for what is not counted.
struct DeltaTo {
  const Value& before;
  const TermSpec& spec;

  Delta operator()(const Measure& after) const {
    const auto* old = before.as<Measure>();
    if (old == nullptr || old->unit != after.unit || old->of != after.of || old->per != after.per) {
      return {};
    }
    Delta delta;
    delta.absolute = after.number.minus(old->number);
    delta.unit = old->unit == "%" ? "points" : old->unit;
    delta.relative_percent = relative_percent(old->number, after.number);
    return delta;
  }

  Delta operator()(const Duration& after) const {
    const auto* old = before.as<Duration>();
    if (old == nullptr || family_of(old->unit) != family_of(after.unit)) return {};
    Delta delta;
    delta.relative_percent = relative_percent(count_in_family(*old), count_in_family(after));
    return delta;
  }

  Delta operator()(const Date& after) const {
    const auto is_day = [](const Date& date) {
      return date.form != Date::Form::event && date.form != Date::Form::perpetual &&
             date.first == date.last;
    };
    const auto* old = before.as<Date>();
    if (old == nullptr || !is_day(*old) || !is_day(after)) return {};
    Delta delta;
    delta.days = (after.first - old->first).count();
    return delta;
  }

  Delta operator()(const Token& after) const {
    const auto* old = before.as<Token>();
    if (old == nullptr || !spec.is(Kind::scale)) return {};
    const auto old_step = std::ranges::find(spec.values, old->name);
    const auto new_step = std::ranges::find(spec.values, after.name);
    if (old_step == spec.values.end() || new_step == spec.values.end()) return {};
    Delta delta;
    delta.steps = static_cast<int>(new_step - old_step);
    return delta;
  }

  Delta operator()(const is_one_of<None, Unlimited, Unknown, Readings, Flag, Text, Set, Range,
                                   Combined, Tiers, Steps, Series, Bases> auto&) const {
    return {};
  }
};

// ---- known, single ------------------------------------------------------------------------------

ValueChange compare_ordered(const ValuePair& pair, const TermSpec& spec,
                            const CompareContext& /*context*/) {
  const Ordered ordered = order_of(pair.before, pair.after, spec);
  ValueChange change;
  change.reasons = ordered.reasons;
  Delta delta = std::visit(DeltaTo{pair.before, spec}, pair.after.content);
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

ValueChange compare_tokens(const ValuePair& pair, const TermSpec& spec,
                           const CompareContext& context) {
  return spec.is(Kind::scale) ? compare_ordered(pair, spec, context) : ValueChange{};
}

// Two that differ.
ValueChange compare_flags(const ValuePair& pair, const TermSpec& /*spec*/,
                          const CompareContext& /*context*/) {
  ValueChange change;
  change.movement = pair.after.as<Flag>()->yes ? Movement::raised : Movement::lowered;
  return change;
}

ValueChange compare_texts(const ValuePair& pair, const TermSpec& /*spec*/,
                          const CompareContext& /*context*/) {
  ValueChange change;
  change.words = compare_words(pair.before.as<Text>()->words, pair.after.as<Text>()->words);
  return change;
}

ValueChange compare_two_sets(const ValuePair& pair, const TermSpec& spec,
                             const CompareContext& context) {
  return compare_sets(*pair.before.as<Set>(), *pair.after.as<Set>(), spec, context);
}

// ---- none ---------------------------------------------------------------------------------------

// `none` is the least of everything; words without an order are neither more nor less.
struct MovementFromNone {
  const TermSpec& spec;

  Movement operator()(const Set&) const { return Movement::widened; }
  Movement operator()(const Token&) const { return raised_if(spec.is(Kind::scale)); }
  Movement operator()(const Flag& flag) const { return raised_if(flag.yes); }
  Movement operator()(const is_one_of<None, Text> auto&) const { return Movement::none; }
  Movement operator()(
      const is_one_of<Unlimited, Measure, Duration, Date, Range, Combined> auto&) const {
    return Movement::raised;
  }
  // Compared part by part, where `none` is held against each.
  Movement operator()(const is_one_of<Unknown, Readings, Tiers, Steps, Series, Bases> auto&) const {
    return Movement::undetermined;
  }

  static Movement raised_if(bool more) { return more ? Movement::raised : Movement::none; }
};

// No limit is the most, and with dates no end and no day are different things.
Movement movement_from_none(const Value& value, const TermSpec& spec) {
  if (spec.is(Kind::date)) return Movement::undetermined;
  const Movement movement = std::visit(MovementFromNone{spec}, value.content);
  const bool in_words = value.as<Text>() != nullptr || value.as<Token>() != nullptr;
  if (spec.silence != Silence::unlimited || (in_words && !spec.is(Kind::scale))) return movement;
  if (value.as<Unlimited>() != nullptr) return Movement::none;
  return value.as<Set>() != nullptr ? Movement::narrowed : Movement::lowered;
}

ValueChange compare_with_none(const ValuePair& pair, const TermSpec& spec,
                              const CompareContext& /*context*/) {
  const bool from_none = pair.before.as<None>() != nullptr;
  const Value& value = from_none ? pair.after : pair.before;
  ValueChange change;
  const Movement movement = movement_from_none(value, spec);
  if (const Set* set = value.as<Set>()) {
    // The text says that there are none: each token is new, whatever silence means.
    change = from_none ? compare_sets({}, *set, spec, {}) : compare_sets(*set, {}, spec, {});
    change.reasons.clear();
  }
  change.movement = from_none ? movement : inverse_of(movement);
  if (movement == Movement::undetermined) change.reasons = {ComparisonReason::forms_differ};
  return change;
}

// ---- pairs of families --------------------------------------------------------------------------

// Contents that compare in one way. The order matters: see k_rules.
enum class Family {
  ordered,
  token,
  flag,
  text,
  set,
  none,
  tiers,
  schedule,
  bases,
  readings,
  unknown,
};

struct FamilyOf {
  Family operator()(
      const is_one_of<Unlimited, Measure, Duration, Date, Range, Combined> auto&) const {
    return Family::ordered;
  }
  Family operator()(const Token&) const { return Family::token; }
  Family operator()(const Flag&) const { return Family::flag; }
  Family operator()(const Text&) const { return Family::text; }
  Family operator()(const Set&) const { return Family::set; }
  Family operator()(const None&) const { return Family::none; }
  Family operator()(const Tiers&) const { return Family::tiers; }
  Family operator()(const is_one_of<Steps, Series> auto&) const { return Family::schedule; }
  Family operator()(const Bases&) const { return Family::bases; }
  Family operator()(const Readings&) const { return Family::readings; }
  Family operator()(const Unknown&) const { return Family::unknown; }
};

enum class Against {
  own_family,   // with the families before it, the forms differ
  all_earlier,  // its own and each family before it
};

struct FamilyRule {
  Family family;
  Against against;
  ValueChange (*compare)(const ValuePair&, const TermSpec&, const CompareContext&);
};

// Every pair of families is decided by the row of the one that stands further down.
constexpr std::array k_rules{
    FamilyRule{Family::ordered, Against::own_family, compare_ordered},
    FamilyRule{Family::token, Against::own_family, compare_tokens},
    FamilyRule{Family::flag, Against::own_family, compare_flags},
    FamilyRule{Family::text, Against::own_family, compare_texts},
    FamilyRule{Family::set, Against::own_family, compare_two_sets},
    FamilyRule{Family::none, Against::all_earlier, compare_with_none},
    FamilyRule{Family::tiers, Against::all_earlier, compare_tiers},
    FamilyRule{Family::schedule, Against::all_earlier, compare_schedules},
    FamilyRule{Family::bases, Against::all_earlier, compare_bases},
    FamilyRule{Family::readings, Against::all_earlier, compare_readings},
    FamilyRule{Family::unknown, Against::all_earlier, compare_unknowns},
};
static_assert(std::ranges::equal(k_rules, all_values<Family>(), {}, &FamilyRule::family));

ValueChange compare_by_family(const ValuePair& pair, const TermSpec& spec,
                              const CompareContext& context) {
  const Family before = std::visit(FamilyOf{}, pair.before.content);
  const Family after = std::visit(FamilyOf{}, pair.after.content);
  const FamilyRule& rule = k_rules[static_cast<std::size_t>(std::max(before, after))];
  if (before != after && rule.against == Against::own_family) {
    return undetermined(ComparisonReason::forms_differ);
  }
  return rule.compare(pair, spec, context);
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
  // Holds no further values.
  std::string operator()(const is_one_of<None, Unlimited, Unknown, Measure, Duration, Date, Token,
                                         Flag, Text, Set, Range> auto&) const {
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
  return compare_by_family({*before, *after}, spec, context);
}

}  // namespace dealterms
