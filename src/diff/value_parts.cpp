#include "diff/value_parts.hpp"

#include <algorithm>
#include <set>

namespace dealterms {
namespace {

Movement movement_of(const std::optional<ValueChange>& change) {
  if (!change) return Movement::none;
  // Known better or worse: it may have moved, or not.
  const bool fits = change->kind == ChangeKind::sharpened || change->kind == ChangeKind::blurred;
  return fits ? Movement::undetermined : change->movement;
}

bool is_of_one_alone(const Segment& segment) {
  return std::ranges::find(segment.reasons, ComparisonReason::term_over) != segment.reasons.end();
}

}  // namespace

ValueChange undetermined(ComparisonReason reason) {
  ValueChange change;
  change.movement = Movement::undetermined;
  change.reasons = {reason};
  return change;
}

Movement combined_movement(Movement a, Movement b) {
  if (a == b || b == Movement::none) return a;
  if (a == Movement::none) return b;
  if (a == Movement::undetermined || b == Movement::undetermined) return Movement::undetermined;
  return Movement::varied;
}

Movement movement_between(const Value& before, const Value& after, const TermSpec& spec,
                          const CompareContext& context) {
  return movement_of(compare_values(&before, &after, spec, context));
}

void compare_segment(Segment& segment, const Value* before, const Value* after,
                     const TermSpec& spec, const CompareContext& context) {
  if (before != nullptr) segment.before = *before;
  if (after != nullptr) segment.after = *after;
  segment.movement = Movement::undetermined;
  segment.reasons = {ComparisonReason::forms_differ};
  if (before == nullptr || after == nullptr) return;
  const auto change = compare_values(before, after, spec, context);
  segment.movement = movement_of(change);
  if (!change) return;
  segment.kind = change->kind;
  segment.reasons = change->reasons;
  // One lies inside the other.
  if (segment.reasons.empty()) segment.reasons = {ComparisonReason::intervals_overlap};
}

void combine_segments(ValueChange& change) {
  change.movement = Movement::none;
  const bool are_all = std::ranges::all_of(change.segments, is_of_one_alone);
  std::set<ChangeKind> kinds;
  std::set<ComparisonReason> reasons;
  for (const auto& segment : change.segments) {
    if (!are_all && is_of_one_alone(segment)) continue;
    change.movement = combined_movement(change.movement, segment.movement);
    kinds.insert(segment.kind);
    if (segment.movement != Movement::undetermined) continue;
    reasons.insert(segment.reasons.begin(), segment.reasons.end());
  }
  if (change.movement == Movement::undetermined) {
    change.reasons.assign(reasons.begin(), reasons.end());
  }
  // No segment differs: the same in other words.
  if (kinds.empty()) kinds.insert(ChangeKind::restated);
  if (kinds.size() > 1) return;
  const ChangeKind kind = *kinds.begin();
  if (kind != ChangeKind::restated && kind != ChangeKind::sharpened &&
      kind != ChangeKind::blurred) {
    return;
  }
  change.kind = kind;
  change.movement = Movement::none;
  change.reasons.clear();
}

}  // namespace dealterms
