// Functions of an amount, bracket by bracket. A rate that is lower in every bracket is lower
// whatever the method; otherwise marginal tiers compare by what is due in all, and tiers whose
// method the text does not give compare not at all.
#include <set>

#include "agreement/measured.hpp"
#include "agreement/value_text.hpp"
#include "base/typography.hpp"
#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

constexpr int k_crossing_places = 2;

struct Bracket {
  std::optional<Decimal> from;
  std::optional<Decimal> to;
  const Value* before = nullptr;
  const Value* after = nullptr;
};

std::vector<Tier> tiers_of(const Value& value) {
  if (const auto* tiers = value.as<Tiers>()) return tiers->list;
  Tier flat;
  flat.value = {value};
  return {flat};
}

// What holds above amounts that rise: the tiers rise as well, so that each is passed once.
class RisingTiers {
 public:
  explicit RisingTiers(const std::vector<Tier>& tiers) : tiers_(tiers) {}

  const Value* value_above(const std::optional<Decimal>& from) {
    while (at_ < tiers_.size() && !holds(tiers_[at_], from)) ++at_;
    return at_ < tiers_.size() ? &tiers_[at_].value.front() : nullptr;
  }

 private:
  static bool holds(const Tier& tier, const std::optional<Decimal>& from) {
    return !tier.value.empty() && (!tier.up_to || !from || *from < tier.up_to->number);
  }

  const std::vector<Tier>& tiers_;
  std::size_t at_ = 0;
};

const Measure* any_bound(const std::vector<Tier>& tiers) {
  for (const auto& tier : tiers) {
    if (tier.up_to) return &*tier.up_to;
  }
  return nullptr;
}

std::vector<Bracket> merged_brackets(const std::vector<Tier>& olds, const std::vector<Tier>& news) {
  std::set<Decimal> bounds;
  for (const auto* tiers : {&olds, &news}) {
    for (const auto& tier : *tiers) {
      if (tier.up_to) bounds.insert(tier.up_to->number);
    }
  }
  std::vector<Bracket> brackets;
  RisingTiers before(olds);
  RisingTiers after(news);
  std::optional<Decimal> from;
  const auto add = [&](std::optional<Decimal> to) {
    brackets.push_back({from, to, before.value_above(from), after.value_above(from)});
    from = to;
  };
  for (const auto& bound : bounds) add(bound);
  add(std::nullopt);
  return brackets;
}

bool is_marginal(const Value& value) {
  const auto* tiers = value.as<Tiers>();
  return tiers == nullptr || tiers->list.size() < 2 || tiers->method == Tiers::Method::marginal;
}

const Decimal* rate_of(const Value* value) {
  const auto* measure = value != nullptr ? value->as<Measure>() : nullptr;
  return measure != nullptr ? &measure->number : nullptr;
}

// How what is due in all compares, over all amounts: straight lines within a bracket.
struct Totals {
  Movement movement = Movement::undetermined;
  std::optional<Decimal> crossing;  // from where on the other side is ahead
};

Totals compare_totals(const std::vector<Bracket>& brackets) {
  Decimal ahead;   // total after − total before, at the start of the bracket
  int leader = 0;  // who was ahead last: 1 the new, -1 the old
  std::optional<Decimal> crossing;
  for (const auto& bracket : brackets) {
    const Decimal* old_rate = rate_of(bracket.before);
    const Decimal* new_rate = rate_of(bracket.after);
    if (old_rate == nullptr || new_rate == nullptr) return {};
    const auto slope = new_rate->minus(*old_rate);
    if (!slope) return {};
    const Decimal start = bracket.from.value_or(Decimal());
    const int turn = slope->is_zero() ? 0 : slope->is_negative() ? -1 : 1;
    const bool turns = turn != 0 && leader != 0 && turn != leader;
    if (turns) {
      const auto width = ahead.absolute().divided_by(slope->absolute(), k_crossing_places);
      const auto at = width ? start.plus(*width) : std::nullopt;
      if (!at) return {};
      if (!bracket.to || *at < *bracket.to) {
        if (!crossing) crossing = at;
        leader = turn;
      }
    } else if (leader == 0) {
      leader = turn;
    }
    if (!bracket.to) break;
    const auto width = bracket.to->minus(start);
    const auto gain = width ? slope->times(*width) : std::nullopt;
    const auto next = gain ? ahead.plus(*gain) : std::nullopt;
    if (!next) return {};
    ahead = *next;
  }
  if (crossing) return {Movement::varied, crossing};
  return {leader == 0 ? Movement::none : leader > 0 ? Movement::raised : Movement::lowered, {}};
}

std::string bound_text(const std::optional<Decimal>& bound, const Measure* unit) {
  if (!bound || unit == nullptr) return {};
  Measure measure = *unit;
  measure.number = *bound;
  return print_measure(measure);
}

// The same brackets under another method: where rates only rise, the whole amount at the last rate
// is never less than each part at its own.
Movement movement_of_method(const Tiers& before, const Tiers& after) {
  bool rises = false;
  bool falls = false;
  for (std::size_t i = 0; i + 1 < before.list.size(); ++i) {
    const Decimal* one = rate_of(&before.list[i].value.front());
    const Decimal* next = rate_of(&before.list[i + 1].value.front());
    if (one == nullptr || next == nullptr) return Movement::undetermined;
    rises |= *one < *next;
    falls |= *next < *one;
  }
  const bool to_cliff =
      before.method == Tiers::Method::marginal && after.method == Tiers::Method::cliff;
  const bool to_marginal =
      before.method == Tiers::Method::cliff && after.method == Tiers::Method::marginal;
  if ((!to_cliff && !to_marginal) || rises == falls) return Movement::undetermined;
  return rises == to_cliff ? Movement::raised : Movement::lowered;
}

}  // namespace

ValueChange compare_tiers(const ValuePair& pair, const TermSpec& spec,
                          const CompareContext& context) {
  const auto* before = pair.before.as<Tiers>();
  const auto* after = pair.after.as<Tiers>();
  const bool have_other_bases = before != nullptr && after != nullptr &&
                                !(is_same_name(before->of, after->of) &&
                                  is_same_name(before->resets.words(), after->resets.words()));
  if (have_other_bases) {
    return undetermined(ComparisonReason::bases_differ);
  }
  const auto olds = tiers_of(pair.before);
  const auto news = tiers_of(pair.after);
  const Measure* old_unit = any_bound(olds);
  const Measure* new_unit = any_bound(news);
  if (old_unit != nullptr && new_unit != nullptr && !is_measured_alike(*old_unit, *new_unit)) {
    return undetermined(ComparisonReason::units_differ);
  }
  const Measure* unit = new_unit != nullptr ? new_unit : old_unit;

  ValueChange change;
  const auto brackets = merged_brackets(olds, news);
  for (const auto& bracket : brackets) {
    if (bracket.before == nullptr || bracket.after == nullptr ||
        say_the_same(*bracket.before, *bracket.after, spec)) {
      continue;
    }
    Segment segment;
    segment.along = Segment::Along::amount;
    segment.from = bound_text(bracket.from, unit);
    segment.to = bound_text(bracket.to, unit);
    compare_segment(segment, bracket.before, bracket.after, spec, context);
    change.segments.push_back(std::move(segment));
  }
  combine_segments(change);
  const auto method = [](const Tiers* tiers) {
    // One bracket for every amount needs no method.
    return tiers != nullptr && tiers->list.size() > 1 ? std::optional(tiers->method) : std::nullopt;
  };
  const auto old_method = method(before);
  const auto new_method = method(after);
  const bool unspecified =
      old_method == Tiers::Method::unspecified || new_method == Tiers::Method::unspecified;
  if (old_method && new_method && *old_method != *new_method) {
    change.kind = ChangeKind::changed;
    change.movement =
        change.segments.empty() ? movement_of_method(*before, *after) : Movement::undetermined;
    if (change.movement == Movement::undetermined) {
      change.reasons = {unspecified ? ComparisonReason::method_unspecified
                                    : ComparisonReason::forms_differ};
    }
    return change;
  }
  if (change.movement == Movement::varied && unspecified) {
    change.movement = Movement::undetermined;
    change.reasons = {ComparisonReason::method_unspecified};
  } else if (change.movement == Movement::varied && is_marginal(pair.before) &&
             is_marginal(pair.after)) {
    const Totals totals = compare_totals(brackets);
    if (totals.movement != Movement::undetermined) change.movement = totals.movement;
    if (totals.crossing) change.crossing = bound_text(totals.crossing, unit);
  }
  return change;
}

}  // namespace dealterms
