// By how much one value of a form differs from another: in its unit, in points, in days, in steps,
// and as a share of the old one.
#include <algorithm>
#include <variant>

#include "agreement/measured.hpp"
#include "diff/order.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

constexpr int k_relative_places = 1;
constexpr int k_size_places = 6;

// By how much of the old value, to `places` digits behind the point.
std::optional<Decimal> share_moved(const Decimal& before, const Decimal& after, int places) {
  const auto difference = after.minus(before);
  const auto hundredfold = difference ? difference->times(Decimal(100)) : std::nullopt;
  if (!hundredfold) return std::nullopt;
  return hundredfold->divided_by(before.absolute(), places);
}

void measure_move(Delta& delta, const Decimal& before, const Decimal& after) {
  const bool changes_sign = !after.is_zero() && before.is_negative() != after.is_negative();
  delta.size_percent = share_moved(before, after, k_size_places);
  const auto told = share_moved(before, after, k_relative_places);
  if (told && !told->is_zero() && !changes_sign) delta.relative_percent = told;
}

// From a content of the same form; none for what is not counted.
struct DeltaTo {
  const Value& before;
  const TermSpec& spec;

  Delta operator()(const Measure& after) const {
    const auto* old = before.as<Measure>();
    if (old == nullptr) return {};
    Delta delta;
    if (is_measured_alike(*old, after)) {
      delta.absolute = after.number.minus(old->number);
      delta.unit = old->unit == "%" ? "points" : old->unit;
    }
    if (const auto both = on_one_axis(*old, after, spec)) {
      measure_move(delta, both->first, both->second);
    }
    return delta;
  }

  Delta operator()(const Duration& after) const {
    const auto* old = before.as<Duration>();
    if (old == nullptr || family_of(old->unit) != family_of(after.unit)) return {};
    Delta delta;
    measure_move(delta, count_in_family(*old), count_in_family(after));
    return delta;
  }

  Delta operator()(const Date& after) const {
    const auto is_day = [](const Date& date) {
      return is_calendar(date) && date.first == date.last;
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

}  // namespace

Delta delta_between(const ValuePair& pair, const TermSpec& spec) {
  return std::visit(DeltaTo{pair.before, spec}, pair.after.content);
}

}  // namespace dealterms
