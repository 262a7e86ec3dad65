// The parts that compare_values is made of, each for one family of values.
#pragma once

#include "diff/compare_values.hpp"

namespace dealterms {

struct ValuePair {
  const Value& before;
  const Value& after;
};

[[nodiscard]] ValueChange compare_sets(const Set& before, const Set& after, const TermSpec& spec,
                                       const CompareContext& context);
// Which way a set moved, and what that rests on, from what became of its tokens.
void settle_set(ValueChange& change, const TermSpec& spec);
// At least one side Steps or Series.
[[nodiscard]] ValueChange compare_schedules(const ValuePair& pair, const TermSpec& spec,
                                            const CompareContext& context);
// At least one side Tiers.
[[nodiscard]] ValueChange compare_tiers(const ValuePair& pair, const TermSpec& spec,
                                        const CompareContext& context);
[[nodiscard]] ValueChange compare_bases(const ValuePair& pair, const TermSpec& spec,
                                        const CompareContext& context);
// At least one side Readings.
[[nodiscard]] ValueChange compare_readings(const ValuePair& pair, const TermSpec& spec,
                                           const CompareContext& context);

// From a value of one form to another of it; empty where nothing is counted.
[[nodiscard]] Delta delta_between(const ValuePair& pair, const TermSpec& spec);

// One movement for several: the same way, both ways, or not known.
[[nodiscard]] Movement combined_movement(Movement a, Movement b);
// Fills in how the values of a segment differ; a side that is null is not known there.
void compare_segment(Segment& segment, const Value* before, const Value* after,
                     const TermSpec& spec, const CompareContext& context);
// What the segments come to for the whole: one movement; known better where each one is.
void combine_segments(ValueChange& change);
[[nodiscard]] Movement movement_between(const Value& before, const Value& after,
                                        const TermSpec& spec, const CompareContext& context);

[[nodiscard]] ValueChange undetermined(ComparisonReason reason);

}  // namespace dealterms
