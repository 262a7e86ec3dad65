#include "diff/compare_unknowns.hpp"

#include <algorithm>

#include "base/typography.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

// What moves as more or less of the term; nothing where it has no order.
Movement movement_as(bool more, const TermSpec& spec) {
  if (holds_sets(spec)) return more ? Movement::widened : Movement::narrowed;
  const bool ordered = std::ranges::any_of(spec.kinds, is_ordered) || spec.is(Kind::flag);
  if (!ordered) return Movement::undetermined;
  return more ? Movement::raised : Movement::lowered;
}

Movement movement_of_unknowns(const Unknown& before, const Unknown& after, const TermSpec& spec) {
  const auto names = [](const RareText& relation, const std::string& name) {
    return !relation.empty() && relation.words() == name;
  };
  if (names(after.more_than, before.name) || names(before.less_than, after.name)) {
    return movement_as(true, spec);
  }
  if (names(after.less_than, before.name) || names(before.more_than, after.name)) {
    return movement_as(false, spec);
  }
  return Movement::undetermined;
}

bool is_set_elsewhere(const Unknown& unknown) { return unknown.kind == Unknown::Kind::set_in; }

// What another paper sets is hidden from nobody, and not shown by this file either.
ComparisonReason reason_before(const Unknown& before) {
  return is_set_elsewhere(before) ? ComparisonReason::set_elsewhere_before
                                  : ComparisonReason::undisclosed_before;
}
ComparisonReason reason_after(const Unknown& after) {
  return is_set_elsewhere(after) ? ComparisonReason::set_elsewhere_after
                                 : ComparisonReason::undisclosed_after;
}

ValueChange compare_papers(const Unknown& before, const Unknown& after) {
  ValueChange change;
  if (is_set_elsewhere(before) && is_set_elsewhere(after)) {
    if (is_same_name(before.name, after.name)) {
      change.kind = ChangeKind::restated;
      return change;
    }
    change.reasons = {ComparisonReason::set_in_other_papers};
  } else {
    change.reasons = {reason_before(before), reason_after(after)};
  }
  change.movement = Movement::undetermined;
  return change;
}

ValueChange compare_two_unknowns(const Unknown& before, const Unknown& after,
                                 const TermSpec& spec) {
  if (is_set_elsewhere(before) || is_set_elsewhere(after)) return compare_papers(before, after);
  const Movement movement = movement_of_unknowns(before, after, spec);
  ValueChange change;
  // Without a name nobody knows whether it is the same one, unless it is told as before.
  if (!before.name.empty() && before.name == after.name && movement == Movement::undetermined) {
    change.kind = ChangeKind::restated;  // withheld in another way, or related to another unknown
    return change;
  }
  change.movement = movement;
  if (movement == Movement::undetermined) {
    const bool have_names = !before.name.empty() && !after.name.empty();
    change.reasons = {have_names ? ComparisonReason::unknowns_differ
                                 : ComparisonReason::unknowns_may_be_one};
  }
  return change;
}

// From `none` or `unlimited`, which are known, to a figure that exists, whatever it is.
Movement movement_to_some_figure(const Value& from, const TermSpec& spec) {
  const bool is_none = from.as<None>() != nullptr;
  const bool is_limit = is_none || from.as<Unlimited>() != nullptr;
  if (!is_limit || !is_amount(spec)) return Movement::undetermined;
  return is_none && spec.silence != Silence::unlimited ? Movement::raised : Movement::lowered;
}

}  // namespace

ValueChange compare_unknowns(const ValuePair& pair, const TermSpec& spec,
                             const CompareContext& /*context*/) {
  const auto* before = pair.before.as<Unknown>();
  const auto* after = pair.after.as<Unknown>();
  if (before != nullptr && after != nullptr) return compare_two_unknowns(*before, *after, spec);
  const bool discloses = before != nullptr;
  const Movement movement = movement_to_some_figure(discloses ? pair.after : pair.before, spec);
  ValueChange change;
  change.movement = discloses ? inverse_of(movement) : movement;
  change.reasons = {discloses ? reason_before(*before) : reason_after(*after)};
  const bool is_elsewhere = is_set_elsewhere(discloses ? *before : *after);
  if (movement == Movement::undetermined && !is_elsewhere) {
    change.kind = discloses ? ChangeKind::disclosed : ChangeKind::withheld;
  }
  return change;
}

}  // namespace dealterms
