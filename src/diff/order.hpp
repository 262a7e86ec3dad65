// Which of two ordered values is more: the one comparison under all ordered kinds, by intervals
// and by the lattice rules of earlier_of / later_of / greater_of / lesser_of.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "agreement/value.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/change.hpp"

namespace dealterms {

enum class Order {
  same,
  raised,  // the new is more, on every way of reading both
  lowered,
  sharpened,  // the new lies inside the old interval
  blurred,
  overlapping,   // could be either
  incomparable,  // other units, bases, events
};

struct Ordered {
  Order order = Order::same;
  std::vector<ComparisonReason> reasons;  // when overlapping or incomparable
};

// Values of an ordered kind, single, inexact or combined (no schedules, tiers, bases, unknowns).
// `scale` gives the order of tokens, lowest first.
[[nodiscard]] Ordered order_of(const Value& before, const Value& after, const TermSpec& spec);

// Whether a is at most b whatever of either is meant, and whatever its unknown parts are.
[[nodiscard]] bool surely_at_most(const Value& a, const Value& b, const TermSpec& spec);

// The numbers of both, counted in one unit, base and period; empty where they share none.
[[nodiscard]] std::optional<std::pair<Decimal, Decimal>> on_one_axis(const Measure& before,
                                                                     const Measure& after,
                                                                     const TermSpec& spec);

}  // namespace dealterms
