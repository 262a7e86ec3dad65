// Intervals on an axis, whose bounds may be open or missing, and how one compares with another.
#pragma once

#include <optional>

#include "base/decimal.hpp"
#include "diff/order.hpp"

namespace dealterms {

struct Interval {
  std::optional<Decimal> low;  // empty: no bound
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;
  friend bool operator==(const Interval&, const Interval&) = default;
};

[[nodiscard]] inline bool reaches_below(const Interval& a,
                                        const Interval& b) {  // a starts before b
  if (!a.low) return b.low.has_value();
  if (!b.low) return false;
  return *a.low < *b.low || (*a.low == *b.low && !a.low_open && b.low_open);
}
[[nodiscard]] inline bool reaches_above(const Interval& a, const Interval& b) {  // a ends after b
  if (!a.high) return b.high.has_value();
  if (!b.high) return false;
  return *a.high > *b.high || (*a.high == *b.high && !a.high_open && b.high_open);
}
[[nodiscard]] inline bool inside(const Interval& inner, const Interval& outer) {
  return !reaches_below(inner, outer) && !reaches_above(inner, outer);
}
// Whether a is at most b whichever point of each is meant.
[[nodiscard]] inline bool at_most(const Interval& a, const Interval& b) {
  return a.high && b.low && *a.high <= *b.low;
}
// Intervals that touch may be the same point, unless one of them leaves it out.
[[nodiscard]] inline bool below(const Interval& a, const Interval& b) {
  return at_most(a, b) && (*a.high < *b.low || a.high_open || b.low_open);
}

[[nodiscard]] inline Order order_of_intervals(const Interval& before, const Interval& after) {
  if (before == after) return Order::same;
  if (inside(after, before)) return Order::sharpened;
  if (inside(before, after)) return Order::blurred;
  if (below(before, after)) return Order::raised;
  if (below(after, before)) return Order::lowered;
  return Order::overlapping;
}

}  // namespace dealterms
