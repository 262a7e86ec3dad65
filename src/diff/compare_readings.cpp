// Readings are possibilities: of a past that sources tell differently (disputed), or of a text that
// reads in several ways (ambiguous). A direction is claimed where every reading of the one side
// gives it against every reading of the other. A dispute that ends in one of its readings is
// settled, and nothing moved for all that anybody knows. Where an amendment ends an ambiguity, a
// reading was chosen: who would have had less under the others has gained.
#include <algorithm>
#include <utility>
#include <vector>

#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

struct ReadingSides {
  std::vector<Value> olds;
  std::vector<Value> news;
};

std::vector<Value> readings_of(const Value& value) {
  const auto* readings = value.as<Readings>();
  return readings != nullptr ? readings->list : std::vector<Value>{value};
}

bool is_ambiguous(const Value& value) { return value.evidence->status == Status::ambiguous; }

bool is_clear(Movement movement) {
  return movement != Movement::none && movement != Movement::undetermined &&
         movement != Movement::varied;
}

// How each old reading went to each new one.
struct Movements {
  bool all_are_clear = true;
  bool all_are_none = true;
  Movement of_the_clear = Movement::none;
};

Movements movements_between(const ReadingSides& sides, const TermSpec& spec,
                            const CompareContext& context) {
  Movements movements;
  for (const Value& old_value : sides.olds) {
    for (const Value& new_value : sides.news) {
      const Movement one = movement_between(old_value, new_value, spec, context);
      movements.all_are_clear &= is_clear(one);
      movements.all_are_none &= one == Movement::none && say_the_same(old_value, new_value, spec);
      if (one != Movement::undetermined) {
        movements.of_the_clear = combined_movement(movements.of_the_clear, one);
      }
    }
  }
  return movements;
}

// The other way round: an event of one file is a day that the other's may not be.
CompareContext turned(CompareContext context) {
  std::swap(context.basis_before, context.basis_after);
  std::swap(context.events_before, context.events_after);
  return context;
}

// Whether each of the readings is one of the others, or lies within one; seen from the others.
bool are_among(const std::vector<Value>& readings, const std::vector<Value>& others,
               const TermSpec& spec, const CompareContext& context) {
  const auto lies_within = [&](const Value& one, const Value& other) {
    if (say_the_same(one, other, spec)) return true;
    const auto change = compare_values(&other, &one, spec, context);
    return change && change->kind == ChangeKind::sharpened;
  };
  return std::ranges::all_of(readings, [&](const Value& reading) {
    return std::ranges::any_of(others,
                               [&](const Value& other) { return lies_within(reading, other); });
  });
}

// One side is among the readings of the other, which leaves `open`, and the other does not.
struct Choice {
  const Value& open;
  const Value& closed;
  ChangeKind kind;
  ComparisonReason of_dispute;
  ComparisonReason of_ambiguity;
};

ValueChange compare_choice(const Choice& choice, const Movements& movements) {
  ValueChange change;
  change.kind = choice.kind;
  if (choice.closed.as<Readings>() != nullptr) return change;
  if (!is_ambiguous(choice.open)) {
    change.reasons = {choice.of_dispute};
    return change;
  }
  const bool is_known = is_clear(movements.of_the_clear);
  change.kind = ChangeKind::changed;
  change.movement = is_known ? movements.of_the_clear : Movement::undetermined;
  change.reasons = {choice.of_ambiguity};
  if (movements.of_the_clear == Movement::varied) {
    change.reasons.push_back(ComparisonReason::readings_disagree);
  }
  return change;
}

}  // namespace

ValueChange compare_readings(const ValuePair& pair, const TermSpec& spec,
                             const CompareContext& context) {
  const ReadingSides sides{readings_of(pair.before), readings_of(pair.after)};
  const Movements movements = movements_between(sides, spec, context);
  ValueChange change;
  if (movements.all_are_none) {
    change.kind = ChangeKind::restated;
    return change;
  }
  if (movements.all_are_clear && is_clear(movements.of_the_clear)) {
    change.movement = movements.of_the_clear;
    return change;
  }
  const bool ends = are_among(sides.news, sides.olds, spec, context);
  const bool opens = are_among(sides.olds, sides.news, spec, turned(context));
  if (ends && opens) {
    change.kind = ChangeKind::restated;
    return change;
  }
  if (ends) {
    return compare_choice({pair.before, pair.after, ChangeKind::sharpened,
                           ComparisonReason::dispute_settled, ComparisonReason::reading_chosen},
                          movements);
  }
  if (opens) {
    return compare_choice({pair.after, pair.before, ChangeKind::blurred,
                           ComparisonReason::dispute_opened, ComparisonReason::reading_opened},
                          movements);
  }
  return undetermined(ComparisonReason::readings_disagree);
}

}  // namespace dealterms
