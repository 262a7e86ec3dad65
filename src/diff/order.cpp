// Every atom lies on an exact axis as an interval: a number of one unit, a day, a count of months,
// a step of a scale. Two intervals compare without doubt when they do not overlap. earlier_of and
// its kin are minima and maxima, compared by the laws of a lattice.
#include "dealterms/diff/order.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace dealterms {
namespace {

// What `about` means, since no text says: a tenth to either side, and a month for a date.
constexpr std::string_view k_about_share = "0.1";
constexpr int k_about_days = 30;

struct Interval {
  std::optional<Decimal> low;  // empty: no bound
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;
  friend bool operator==(const Interval&, const Interval&) = default;
};

bool reaches_below(const Interval& a, const Interval& b) {  // a starts before b
  if (!a.low) return b.low.has_value();
  if (!b.low) return false;
  return *a.low < *b.low || (*a.low == *b.low && !a.low_open && b.low_open);
}
bool reaches_above(const Interval& a, const Interval& b) {  // a ends after b
  if (!a.high) return b.high.has_value();
  if (!b.high) return false;
  return *a.high > *b.high || (*a.high == *b.high && !a.high_open && b.high_open);
}
bool inside(const Interval& inner, const Interval& outer) {
  return !reaches_below(inner, outer) && !reaches_above(inner, outer);
}
bool at_most(const Interval& a, const Interval& b) { return a.high && b.low && *a.high <= *b.low; }

Order order_of_intervals(const Interval& before, const Interval& after) {
  if (before == after) return Order::same;
  if (inside(after, before)) return Order::sharpened;
  if (inside(before, after)) return Order::blurred;
  if (at_most(before, after)) return Order::raised;
  if (at_most(after, before)) return Order::lowered;
  return Order::overlapping;
}

// ---- atoms on a shared axis ---------------------------------------------------------------------

// The ends of an atom on the axis that both sides share.
struct Ends {
  Decimal low;
  std::optional<Decimal> high;
};

struct Leaf {
  std::optional<Range::Form> form;  // empty: exact
  const Atom* low = nullptr;
  const Atom* high = nullptr;
};

Decimal day_number(Day day) { return Decimal(day.time_since_epoch().count()); }

Decimal signed_count(const Date& date) {
  if (!date.offset) return Decimal();
  const Decimal count = count_in_family(*date.offset);
  return date.side == Date::Side::before ? count.negated() : count;
}

std::optional<Reason> reason_measures_differ(const Measure& a, const Measure& b) {
  if (a.unit != b.unit) return Reason::units_differ;
  if (a.of != b.of || a.per != b.per) return Reason::bases_differ;
  return std::nullopt;
}

bool is_event(const Date& date) { return date.form == Date::Form::event; }
bool is_perpetual(const Date& date) { return date.form == Date::Form::perpetual; }

bool one_family(const Duration& a, const Duration& b) {
  return family_of(a.unit) == family_of(b.unit);
}

bool share_event(const Date& a, const Date& b) {
  if (!is_event(a) || !is_event(b) || a.event != b.event) return false;
  return !a.offset || !b.offset || one_family(*a.offset, *b.offset);
}

std::optional<Reason> why_no_axis(const Atom& a, const Atom& b) {
  if (a.index() != b.index()) return Reason::forms_differ;
  if (const auto* measure = std::get_if<Measure>(&a)) {
    return reason_measures_differ(*measure, std::get<Measure>(b));
  }
  if (const auto* date = std::get_if<Date>(&a)) {
    const Date& other = std::get<Date>(b);
    const bool either_event = is_event(*date) || is_event(other);
    if (either_event && !is_perpetual(*date) && !is_perpetual(other) &&
        !share_event(*date, other)) {
      return Reason::events_differ;
    }
  }
  return std::nullopt;
}

// Ends on an axis that suits both atoms of the comparison; `other` tells which.
std::optional<Ends> ends_of(const Atom& atom, const Atom& other, const TermSpec& spec) {
  if (const auto* measure = std::get_if<Measure>(&atom)) {
    return Ends{measure->number, measure->number};
  }
  if (const auto* token = std::get_if<Token>(&atom)) {
    const auto found = std::ranges::find(spec.values, token->name);
    const Decimal step(found - spec.values.begin());
    return Ends{step, step};
  }
  if (const auto* duration = std::get_if<Duration>(&atom)) {
    if (one_family(*duration, std::get<Duration>(other))) {
      const Decimal count = count_in_family(*duration);
      return Ends{count, count};
    }
    const DaySpan span = day_span(*duration);
    return Ends{span.fewest, span.most};
  }
  const Date& date = std::get<Date>(atom);
  if (is_event(date)) {
    const Decimal count = signed_count(date);
    return Ends{count, count};
  }
  return Ends{day_number(date.first), day_number(date.last)};
}

Interval interval_of(const Leaf& leaf, const Ends& low, const Ends& high, bool dates) {
  if (!leaf.form) return {low.low, low.high, false, false};
  switch (*leaf.form) {
    case Range::Form::about: {
      const Decimal slack =
          dates ? Decimal(k_about_days)
                : low.low.absolute().times(*Decimal::parse(k_about_share)).value_or(Decimal());
      std::optional<Decimal> above = low.high ? low.high->plus(slack) : std::nullopt;
      return {low.low.minus(slack), above, false, false};
    }
    case Range::Form::at_least:
      return {low.low, std::nullopt, false, false};
    case Range::Form::over:
      return {low.high ? low.high : std::optional(low.low), std::nullopt, true, false};
    case Range::Form::up_to:
      return {std::nullopt, low.high, false, false};
    case Range::Form::under:
      return {std::nullopt, low.low, false, true};
    case Range::Form::between:
      return {low.low, high.high, false, false};
  }
  return {};
}

Leaf leaf_of(const Value& value, Atom& home) {
  if (const auto* range = value.as<Range>()) {
    const bool two = range->form == Range::Form::between;
    return {range->form, &range->low, two ? &range->high : &range->low};
  }
  if (const auto* measure = value.as<Measure>()) home = *measure;
  if (const auto* duration = value.as<Duration>()) home = *duration;
  if (const auto* date = value.as<Date>()) home = *date;
  if (const auto* token = value.as<Token>()) home = *token;
  return {std::nullopt, &home, &home};
}

bool is_leaf(const Value& value) {
  return value.as<Range>() != nullptr || value.as<Measure>() != nullptr ||
         value.as<Duration>() != nullptr || value.as<Date>() != nullptr ||
         value.as<Token>() != nullptr;
}

bool is_endless(const Value& value) {
  const Date* date = value.as<Date>();
  return value.as<Unlimited>() != nullptr || (date != nullptr && is_perpetual(*date));
}

Ordered order_of_leaves(const Value& before, const Value& after, const TermSpec& spec) {
  if (is_endless(before) || is_endless(after)) {
    if (is_endless(before) && is_endless(after)) return {Order::same, {}};
    return {is_endless(after) ? Order::raised : Order::lowered, {}};
  }
  if (!is_leaf(before) || !is_leaf(after)) return {Order::incomparable, {Reason::forms_differ}};
  Atom home_before;
  Atom home_after;
  const Leaf a = leaf_of(before, home_before);
  const Leaf b = leaf_of(after, home_after);
  for (const Atom* one : {a.low, a.high}) {
    for (const Atom* other : {b.low, b.high}) {
      if (const auto why = why_no_axis(*one, *other)) return {Order::incomparable, {*why}};
    }
  }
  const bool dates = std::holds_alternative<Date>(*a.low);
  const auto interval = [&](const Leaf& leaf, const Leaf& other) {
    return interval_of(leaf, *ends_of(*leaf.low, *other.low, spec),
                       *ends_of(*leaf.high, *other.low, spec), dates);
  };
  const Order order = order_of_intervals(interval(a, b), interval(b, a));
  // 30 days lie among the days that a month may have, which says nothing about being more.
  const bool lengths = std::holds_alternative<Duration>(*a.low) &&
                       !one_family(std::get<Duration>(*a.low), std::get<Duration>(*b.low));
  const bool clear = order == Order::raised || order == Order::lowered;
  if (lengths && !clear) return {Order::incomparable, {Reason::durations_not_comparable}};
  if (order == Order::overlapping) return {order, {Reason::intervals_overlap}};
  return {order, {}};
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

// Whether a is at most b whatever the unknown parts are. The two "all" rules come first: they lose
// nothing, the "any" rules may.
bool surely_at_most(const Value& a, const Value& b, const TermSpec& spec) {
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
  if (a.as<Combined>() != nullptr) return false;
  const Order order = order_of_leaves(a, b, spec).order;
  return order == Order::same || order == Order::raised;
}

}  // namespace

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
  const bool dates = spec.is(Kind::date);
  return {Order::overlapping, {dates ? Reason::events_differ : Reason::intervals_overlap}};
}

}  // namespace dealterms
