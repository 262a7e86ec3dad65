#include "diff/compare_values.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "base/enum_names.hpp"
#include "base/typography.hpp"
#include "diff/compare_unknowns.hpp"
#include "diff/order.hpp"
#include "diff/silence.hpp"
#include "diff/spelling.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

// ---- silence ------------------------------------------------------------------------------------

ValueChange compare_with_silence(const Value* before, const Value* after, const TermSpec& spec,
                                 const CompareContext& context) {
  const bool appears = before == nullptr;
  const Value& value = appears ? *after : *before;
  const Basis silent = appears ? context.basis_before : context.basis_after;
  const EventDates& events = appears ? context.events_after : context.events_before;
  ValueChange change;
  if (silent == Basis::reports) {
    change.kind = appears ? ChangeKind::mentioned : ChangeKind::not_mentioned;
    if (appears) change.reasons = {ComparisonReason::earlier_silent};
  } else if (says_what_silence_says(value, spec, events)) {
    change.kind = ChangeKind::restated;
  } else {
    change.kind = appears ? ChangeKind::added : ChangeKind::removed;
  }
  return change;
}

// ---- known, single ------------------------------------------------------------------------------

ValueChange change_by(const Ordered& ordered, const ValuePair& pair, const TermSpec& spec) {
  ValueChange change;
  change.reasons = ordered.reasons;
  Delta delta = delta_between(pair, spec);
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

bool knows_not_which_is_first(const Ordered& ordered) {
  return std::ranges::find(ordered.reasons, ComparisonReason::events_differ) !=
         ordered.reasons.end();
}

bool is_counted(const Value& value) {
  const Date* date = value.as<Date>();
  return date != nullptr && date->form == Date::Form::event && date->offset;
}

bool is_a_day_apart(const ValueChange& change) {
  return change.delta->days == 1 || change.delta->days == -1;
}

// Where an event and a day, or two events, do not compare: with the days that the files tell. Five
// years from the first of January end on the last of December, or a day later: no file says.
std::optional<ValueChange> compare_worked_out(const ValuePair& pair, const TermSpec& spec,
                                              const CompareContext& context) {
  const auto before = worked_out(pair.before, context.events_before);
  const auto after = worked_out(pair.after, context.events_after);
  if (!before && !after) return std::nullopt;
  const ValuePair days{before ? *before : pair.before, after ? *after : pair.after};
  Ordered ordered = order_of(days.before, days.after, spec);
  if (knows_not_which_is_first(ordered)) return std::nullopt;
  ordered.reasons.push_back(ComparisonReason::worked_out);
  ValueChange change = change_by(ordered, days, spec);
  if (is_a_day_apart(change) && (is_counted(pair.before) || is_counted(pair.after))) {
    change.movement = Movement::undetermined;
    change.reasons.push_back(ComparisonReason::first_day_not_said);
  }
  return change;
}

ValueChange compare_ordered(const ValuePair& pair, const TermSpec& spec,
                            const CompareContext& context) {
  const Ordered ordered = order_of(pair.before, pair.after, spec);
  if (knows_not_which_is_first(ordered)) {
    if (auto change = compare_worked_out(pair, spec, context)) return std::move(*change);
  }
  return change_by(ordered, pair, spec);
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

// Two that differ in more than typography.
ValueChange compare_texts(std::string_view before, std::string_view after, const TermSpec& spec) {
  ValueChange change;
  if (is_same_but_for_case(before, after)) {
    if (spec.is_name) {
      change.kind = ChangeKind::restated;
      return change;
    }
    change.movement = Movement::undetermined;
    change.reasons = {ComparisonReason::case_differs};
  }
  change.is_reworded = true;
  return change;
}

ValueChange compare_two_texts(const ValuePair& pair, const TermSpec& spec,
                              const CompareContext& /*context*/) {
  return compare_texts(pair.before.as<Text>()->words, pair.after.as<Text>()->words, spec);
}

// Of a term that may be prose, what does not compare otherwise is compared by its words. Nothing
// where one of the two is no wording of the file.
std::optional<ValueChange> compare_spellings(const ValuePair& pair, const TermSpec& spec) {
  const auto has_words = [](const Value& value) {
    return !value.spelling.empty() && value.as<None>() == nullptr;
  };
  if (!spec.is(Kind::text) || !has_words(pair.before) || !has_words(pair.after)) {
    return std::nullopt;
  }
  if (!is_same_wording(pair.before.spelling, pair.after.spelling)) {
    return compare_texts(pair.before.spelling, pair.after.spelling, spec);
  }
  ValueChange change;
  change.kind = ChangeKind::restated;
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
  // Nothing and 0 may be one, where the catalogue does not say. No floor is less than any.
  Movement operator()(const Measure& measure) const {
    if (spec.silence == Silence::no_floor) return Movement::raised;
    if (measure.number.is_zero()) return Movement::undetermined;
    return measure.number.is_negative() ? Movement::lowered : Movement::raised;
  }
  Movement operator()(const Duration& duration) const {
    return duration.count.is_zero() ? Movement::undetermined : Movement::raised;
  }
  Movement operator()(const is_one_of<Unlimited, Date, Range, Combined> auto&) const {
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
    FamilyRule{Family::text, Against::own_family, compare_two_texts},
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

bool have_other_forms(const ValueChange& change) {
  return change.reasons == std::vector{ComparisonReason::forms_differ};
}

// ---- spelling -----------------------------------------------------------------------------------

// Two that are equal; nothing where they are told in the same words.
std::optional<ValueChange> compare_wording(const Value& before, const Value& after) {
  const std::string old_words = spelled(before);
  const std::string new_words = spelled(after);
  // A map form's layout is no wording.
  if (old_words.empty() || new_words.empty() || old_words == new_words) return std::nullopt;
  ValueChange change;
  change.kind = ChangeKind::restated;
  if (is_same_wording(old_words, new_words)) {
    change.reasons = {ComparisonReason::typography_differs};
  }
  return change;
}

}  // namespace

std::optional<ValueChange> compare_values(const Value* before, const Value* after,
                                          const TermSpec& spec, const CompareContext& context) {
  if (before == nullptr && after == nullptr) return std::nullopt;
  if (before == nullptr || after == nullptr) {
    return compare_with_silence(before, after, spec, context);
  }
  if (*before == *after) return compare_wording(*before, *after);
  ValueChange change;
  if (say_the_same(*before, *after, spec)) {
    change.kind = ChangeKind::restated;
    return change;
  }
  change = compare_by_family({*before, *after}, spec, context);
  if (have_other_forms(change)) {
    if (auto words = compare_spellings({*before, *after}, spec)) return words;
  }
  return change;
}

}  // namespace dealterms
