// Every atom lies on an exact axis as an interval: a number of one unit, a day, a count of months,
// a step of a scale. Two intervals compare without doubt when they do not overlap. earlier_of and
// its kin are minima and maxima, compared by the laws of a lattice.
#include "diff/order.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include "agreement/measured.hpp"
#include "agreement/value_text.hpp"
#include "diff/interval.hpp"

namespace dealterms {
namespace {

// What `about` means, since no text says: a tenth to either side, and a month for a date.
constexpr std::string_view k_about_share = "0.1";
constexpr int k_about_days = 30;

// Beyond every day and every length: where `perpetual` lies.
constexpr std::int64_t k_forever = 1'000'000'000'000;

// ---- atoms on a shared axis ---------------------------------------------------------------------

// The ends of an atom on the axis that both sides share.
struct Ends {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
};

struct Leaf {
  std::optional<Range::Form> form;  // empty: exact
  Atom low;
  Atom high;
};

bool is_event(const Date& date) { return date.form == Date::Form::event; }
bool is_perpetual(const Date& date) { return date.form == Date::Form::perpetual; }

bool is_perpetual(const Atom& atom) {
  const Date* date = std::get_if<Date>(&atom);
  return date != nullptr && is_perpetual(*date);
}

// A length, or the distance from an event.
struct LengthIn {
  const Duration* operator()(const Duration& duration) const { return &duration; }
  const Duration* operator()(const Date& date) const {
    return is_event(date) && date.offset ? &*date.offset : nullptr;
  }
  const Duration* operator()(const is_one_of<Measure, Token> auto&) const { return nullptr; }
};
const Duration* length_in(const Atom& atom) { return std::visit(LengthIn{}, atom); }

// The number in another period, or empty. A price over a year is twelve times one over a month;
// what is whole years of a base is twelve months of it each.
std::optional<Decimal> number_per(const std::string& per, const Measure& measure,
                                  const TermSpec& spec) {
  const Counted count = counted(measure);
  if (count.per == per) return count.number;
  const bool is_base_of_years = count.unit == "x" && !count.of.empty() && count.number.is_whole();
  const auto fits = is_base_of_years ? periods_within(per, count.per) : std::nullopt;
  if (fits) return count.number.times(*fits);
  const bool is_price = spec.price && is_currency(measure.unit);
  const auto times = is_price ? periods_within(count.per, per) : std::nullopt;
  return times ? count.number.times(*times) : std::nullopt;
}

// A period in which both can be counted: that of one of the two.
std::optional<std::string> common_period(const Measure& a, const Measure& b, const TermSpec& spec) {
  for (const Measure* measure : {&a, &b}) {
    const std::string per = counted(*measure).per;
    if (number_per(per, a, spec) && number_per(per, b, spec)) return per;
  }
  return std::nullopt;
}

// Why an atom of the same form as `other` shares no axis with it.
struct WhyNoAxisWith {
  const Atom& other;
  const TermSpec& spec;
  using Reason = std::optional<ComparisonReason>;

  Reason operator()(const Measure& measure) const {
    const auto& second = std::get<Measure>(other);
    const Counted one = counted(measure);
    const Counted two = counted(second);
    if (one.unit != two.unit) return ComparisonReason::units_differ;
    if (one.of != two.of) return ComparisonReason::bases_differ;
    if (common_period(measure, second, spec)) return std::nullopt;
    const bool both_periods = is_period(one.per) && is_period(two.per);
    return both_periods ? ComparisonReason::periods_differ : ComparisonReason::bases_differ;
  }
  Reason operator()(const Duration&) const { return std::nullopt; }
  Reason operator()(const Date& date) const {
    const auto& second = std::get<Date>(other);
    if (is_perpetual(date) || is_perpetual(second)) return std::nullopt;
    const bool same_event = is_event(date) == is_event(second) && date.event == second.event;
    return same_event ? Reason() : ComparisonReason::events_differ;
  }
  Reason operator()(const Token& token) const {
    const auto on_scale = [&](const Token& one) {
      return std::ranges::find(spec.values, one.name) != spec.values.end();
    };
    const bool both = on_scale(token) && on_scale(std::get<Token>(other));
    return both ? Reason() : ComparisonReason::forms_differ;
  }
};

std::optional<ComparisonReason> why_no_axis(const Atom& a, const Atom& b, const TermSpec& spec) {
  if (a.index() != b.index()) return ComparisonReason::forms_differ;
  return std::visit(WhyNoAxisWith{b, spec}, a);
}

// What all atoms of a comparison are measured along. Lengths of one family are counted in it;
// where days meet months, each is the days that it can span.
struct Axis {
  const TermSpec& spec;
  bool spans = false;
  bool calendar = false;  // whole days
  std::string per = {};   // of measures

  [[nodiscard]] Ends ends_of(const Atom& atom) const { return std::visit(*this, atom); }

  [[nodiscard]] Ends operator()(const Measure& measure) const {
    const Decimal number = number_per(per, measure, spec).value_or(measure.number);
    return {number, number};
  }

  [[nodiscard]] Ends operator()(const Duration& length) const {
    if (!spans) {
      const Decimal count = count_in_family(length);
      return {count, count};
    }
    const DaySpan span = day_span(length);
    return {span.fewest, span.most};
  }

  [[nodiscard]] Ends operator()(const Date& date) const {
    if (is_perpetual(date)) return {Decimal(k_forever), std::nullopt};
    if (!is_event(date)) return {day_number(date.first), day_number(date.last)};
    if (!date.offset) return {Decimal(), Decimal()};
    const Ends ends = (*this)(*date.offset);
    if (date.side == Date::Side::after) return ends;
    return {ends.high ? std::optional(ends.high->negated()) : std::nullopt, ends.low->negated()};
  }

  [[nodiscard]] Ends operator()(const Token& token) const {
    const auto found = std::ranges::find(spec.values, token.name);
    const Decimal step(found - spec.values.begin());
    return {step, step};
  }

  // A tenth of the number; of a date, some thirty days in what its axis counts.
  [[nodiscard]] Decimal slack_about(const Atom& atom, const Decimal& low) const {
    if (!std::holds_alternative<Date>(atom)) {
      return low.absolute().times(*Decimal::parse(k_about_share)).value_or(Decimal());
    }
    const Duration* offset = length_in(atom);
    if (offset == nullptr || spans) return Decimal(k_about_days);
    switch (family_of(offset->unit)) {
      case DurationFamily::exact:
        return count_in_family({Decimal(k_about_days), DurationUnit::days});
      case DurationFamily::calendar:
        return Decimal(1);
      case DurationFamily::business:
        break;
    }
    return Decimal(k_about_days);
  }

  static Decimal day_number(Day day) { return Decimal(day.time_since_epoch().count()); }
};

std::optional<Decimal> sum(const std::optional<Decimal>& a, const Decimal& b) {
  return a ? a->plus(b) : std::nullopt;
}

// On days, `after the 4th` is `from the 5th on`.
Interval closed(Interval interval) {
  if (interval.low_open) interval.low = sum(interval.low, Decimal(1));
  if (interval.high_open) interval.high = sum(interval.high, Decimal(-1));
  interval.low_open = interval.high_open = false;
  return interval;
}

Interval open_interval(const Leaf& leaf, const Axis& axis) {
  const Ends low = axis.ends_of(leaf.low);
  if (!leaf.form) return {low.low, low.high, false, false};
  // Before and after a month are outside it. A length is one number, if not known in days: the
  // bound may be any of them.
  const bool outside = std::holds_alternative<Date>(leaf.low);
  switch (*leaf.form) {
    case Range::Form::about: {
      const Decimal slack = axis.slack_about(leaf.low, low.low.value_or(Decimal()));
      return {sum(low.low, slack.negated()), sum(low.high, slack), false, false};
    }
    case Range::Form::at_least:
      return {low.low, std::nullopt, false, false};
    case Range::Form::over:
      return {outside && low.high ? low.high : low.low, std::nullopt, true, false};
    case Range::Form::up_to:
      return {std::nullopt, low.high, false, false};
    case Range::Form::under:
      return {std::nullopt, outside && low.low ? low.low : low.high, false, true};
    case Range::Form::between:
      return {low.low, axis.ends_of(leaf.high).high, false, false};
  }
  return {};
}

struct LeafOf {
  std::optional<Leaf> operator()(const Range& range) const {
    const bool two = range.form == Range::Form::between;
    return Leaf{range.form, *range.low, two ? *range.high : *range.low};
  }
  std::optional<Leaf> operator()(
      const is_one_of<Measure, Duration, Date, Token> auto& exact) const {
    return Leaf{std::nullopt, exact, exact};
  }
  // Not a point or an interval: endless, taken apart by the callers, or of another family.
  std::optional<Leaf> operator()(
      const is_one_of<None, Unlimited, Unknown, Readings, Flag, Text, Set, Combined, Tiers, Steps,
                      Series, Bases> auto&) const {
    return std::nullopt;
  }
};
std::optional<Leaf> leaf_of(const Value& value) { return std::visit(LeafOf{}, value.content); }

bool is_endless(const Value& value) {
  const Date* date = value.as<Date>();
  return value.as<Unlimited>() != nullptr || (date != nullptr && is_perpetual(*date));
}

bool may_be_endless(const Value& value) {
  const Range* range = value.as<Range>();
  return range != nullptr && (is_perpetual(*range->low) || is_perpetual(*range->high));
}

// Two leaves on their common axis, or why they have none.
struct Placed {
  Interval before;
  Interval after;
  bool spans = false;
  std::optional<ComparisonReason> why_not;
};

// The period in which all these measures can be counted.
std::optional<std::string> period_of_all(const std::array<const Atom*, 4>& atoms,
                                         const TermSpec& spec) {
  for (const Atom* one : atoms) {
    const std::string per = counted(std::get<Measure>(*one)).per;
    const bool fits_all = std::ranges::all_of(atoms, [&](const Atom* atom) {
      return number_per(per, std::get<Measure>(*atom), spec).has_value();
    });
    if (fits_all) return per;
  }
  return std::nullopt;
}

Placed place(const Leaf& before, const Leaf& after, const TermSpec& spec) {
  const std::array atoms{&before.low, &before.high, &after.low, &after.high};
  const auto anchor =
      std::ranges::find_if(atoms, [](const Atom* atom) { return !is_perpetual(*atom); });
  const Atom& first = anchor == atoms.end() ? before.low : **anchor;
  Axis axis{spec};
  const Duration* length = nullptr;
  for (const Atom* atom : atoms) {
    if (const auto why = why_no_axis(first, *atom, spec)) return {{}, {}, false, why};
    const Duration* own = length_in(*atom);
    if (own == nullptr) continue;
    axis.spans |= length != nullptr && family_of(own->unit) != family_of(length->unit);
    length = own;
  }
  if (std::holds_alternative<Measure>(first)) {
    const auto per = period_of_all(atoms, spec);
    if (!per) return {{}, {}, false, ComparisonReason::bases_differ};
    axis.per = *per;
  }
  const Date* date = std::get_if<Date>(&first);
  axis.calendar = date != nullptr && !is_event(*date);
  Placed placed{open_interval(before, axis), open_interval(after, axis), axis.spans, {}};
  if (axis.calendar) {
    placed.before = closed(placed.before);
    placed.after = closed(placed.after);
  }
  return placed;
}

Ordered order_of_leaves(const Value& before, const Value& after, const TermSpec& spec) {
  const bool open = may_be_endless(before) || may_be_endless(after);
  if (!open && (is_endless(before) || is_endless(after))) {
    if (is_endless(before) && is_endless(after)) return {Order::same, {}};
    return {is_endless(after) ? Order::raised : Order::lowered, {}};
  }
  const auto a = leaf_of(before);
  const auto b = leaf_of(after);
  if (!a || !b) return {Order::incomparable, {ComparisonReason::forms_differ}};
  const Placed placed = place(*a, *b, spec);
  if (placed.why_not) return {Order::incomparable, {*placed.why_not}};
  const Order order = order_of_intervals(placed.before, placed.after);
  // 30 days lie among the days that a month may have, which says nothing about being more.
  const bool clear = order == Order::raised || order == Order::lowered || order == Order::same;
  if (placed.spans && !clear)
    return {Order::incomparable, {ComparisonReason::durations_not_comparable}};
  if (order == Order::overlapping) return {order, {ComparisonReason::intervals_overlap}};
  return {order, {}};
}

bool leaf_at_most(const Value& a, const Value& b, const TermSpec& spec) {
  if (a == b || is_endless(b)) return true;
  const auto left = leaf_of(a);
  const auto right = leaf_of(b);
  if (!left || !right || is_endless(a)) return false;
  const Placed placed = place(*left, *right, spec);
  return !placed.why_not && at_most(placed.before, placed.after);
}

// ---- minima and maxima --------------------------------------------------------------------------

bool is_minimum(const Combined& combined) {
  return combined.rule == Combined::Rule::earlier_of || combined.rule == Combined::Rule::lesser_of;
}

const Combined* minimum(const Value& value) {
  const auto* combined = value.as<Combined>();
  return combined != nullptr && is_minimum(*combined) ? combined : nullptr;
}
const Combined* maximum(const Value& value) {
  const auto* combined = value.as<Combined>();
  return combined != nullptr && !is_minimum(*combined) ? combined : nullptr;
}

// Of a minimum or a maximum: why two of the parts share no axis; empty where all do.
std::optional<ComparisonReason> why_apart(const Value& a, const Value& b, const TermSpec& spec) {
  const bool swapped = a.as<Combined>() == nullptr;
  if (const auto* whole = (swapped ? b : a).as<Combined>()) {
    std::optional<ComparisonReason> why;
    for (const Value& part : whole->list) {
      if (!why) why = why_apart(part, swapped ? a : b, spec);
    }
    return why;
  }
  const Ordered leaves = order_of_leaves(a, b, spec);
  return leaves.order == Order::incomparable ? std::optional(leaves.reasons.front()) : std::nullopt;
}

}  // namespace

// The two "all" rules come first: they lose nothing, the "any" rules may.
bool surely_at_most(const Value& a, const Value& b, const TermSpec& spec) {
  if (a == b) return true;
  if (const auto* most = maximum(a)) {
    return std::ranges::all_of(most->list,
                               [&](const Value& part) { return surely_at_most(part, b, spec); });
  }
  if (const auto* least = minimum(b)) {
    return std::ranges::all_of(least->list,
                               [&](const Value& part) { return surely_at_most(a, part, spec); });
  }
  if (const auto* least = minimum(a)) {
    if (std::ranges::any_of(least->list,
                            [&](const Value& part) { return surely_at_most(part, b, spec); })) {
      return true;
    }
  }
  if (const auto* most = maximum(b)) {
    return std::ranges::any_of(most->list,
                               [&](const Value& part) { return surely_at_most(a, part, spec); });
  }
  return a.as<Combined>() == nullptr && leaf_at_most(a, b, spec);
}

Ordered order_of(const Value& before, const Value& after, const TermSpec& spec) {
  if (before == after) return {Order::same, {}};
  if (before.as<Combined>() == nullptr && after.as<Combined>() == nullptr) {
    return order_of_leaves(before, after, spec);
  }
  const bool up = surely_at_most(before, after, spec);
  const bool down = surely_at_most(after, before, spec);
  if (up && down) return {Order::same, {}};
  if (up) return {Order::raised, {}};
  if (down) return {Order::lowered, {}};
  const auto why =
      spec.is(Kind::date) ? ComparisonReason::events_differ : why_apart(before, after, spec);
  return {Order::overlapping, {why.value_or(ComparisonReason::intervals_overlap)}};
}

std::optional<std::pair<Decimal, Decimal>> on_one_axis(const Measure& before, const Measure& after,
                                                       const TermSpec& spec) {
  if (WhyNoAxisWith{after, spec}(before)) return std::nullopt;
  const auto per = common_period(before, after, spec);
  return std::pair{*number_per(*per, before, spec), *number_per(*per, after, spec)};
}

}  // namespace dealterms
