// The parts that compare_values is made of, each for one form of value.
#pragma once

#include <optional>

#include "diff/compare_values.hpp"

namespace dealterms {

struct ValuePair {
  const Value& before;
  const Value& after;
};

[[nodiscard]] ValueChange compare_sets(const Set& before, const Set& after, const TermSpec& spec,
                                       const CompareContext& context);
// Schedules, at least one side Steps or Series: nothing where only spent steps differ.
[[nodiscard]] std::optional<ValueChange> compare_schedules(const ValuePair& pair,
                                                           const TermSpec& spec,
                                                           const CompareContext& context);
// At least one side Tiers.
[[nodiscard]] ValueChange compare_tiers(const ValuePair& pair, const TermSpec& spec,
                                        const CompareContext& context);
[[nodiscard]] ValueChange compare_bases(const ValuePair& pair, const TermSpec& spec,
                                        const CompareContext& context);
[[nodiscard]] ValueChange compare_readings(const ValuePair& pair, const TermSpec& spec,
                                           const CompareContext& context);

// One movement for several: the same way, both ways, or not known.
[[nodiscard]] Movement joined(Movement a, Movement b);
// Fills in how the values of a stretch differ; a side that is null is not known there.
void compare_stretch(Segment& segment, const Value* before, const Value* after,
                     const TermSpec& spec, const CompareContext& context);
// What the stretches come to for the whole: one movement; known better where each one is.
void join_stretches(ValueChange& change);
[[nodiscard]] Movement movement_between(const Value& before, const Value& after,
                                        const TermSpec& spec, const CompareContext& context);

[[nodiscard]] ValueChange undetermined(ComparisonReason reason);

}  // namespace dealterms
