#include "assess/size.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "agreement/value_text.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

constexpr int k_large_share_percent = 10;
constexpr int k_places = 1;

const Measure* money_in(const Value* value) {
  const Measure* measure = value != nullptr ? value->as<Measure>() : nullptr;
  return measure != nullptr && is_currency(measure->unit) ? measure : nullptr;
}

// A value, or one base of those that it is measured on.
struct Move {
  const Value* before;
  const Value* after;
  Delta delta;
};

std::vector<Move> moves_of(const Change& change) {
  std::vector<Move> moves{{change.before, change.after, *change.what.delta}};
  for (const Segment& segment : change.what.segments) {
    const bool is_base = segment.along == Segment::Along::base && change.spec != nullptr;
    if (!is_base || !segment.before || !segment.after) continue;
    const Delta delta = delta_between({*segment.before, *segment.after}, *change.spec);
    moves.push_back({&*segment.before, &*segment.after, delta});
  }
  return moves;
}

// How much money moved, where both sides are sums of one currency, or one of them is nothing.
std::optional<Measure> money_moved(const Move& move) {
  const Measure* before = money_in(move.before);
  const Measure* after = money_in(move.after);
  if (before == nullptr && after == nullptr) return std::nullopt;
  Measure moved = after != nullptr ? *after : *before;
  if (before != nullptr && after != nullptr) {
    const auto difference = after->number.minus(before->number);
    if (before->unit != after->unit || !difference) return std::nullopt;
    moved.number = *difference;
  }
  moved.number = moved.number.absolute();
  return moved;
}

Size::Money class_of_share(const Decimal& share) {
  return share < Decimal(k_large_share_percent) ? Size::Money::small : Size::Money::large;
}

// By thresholds of the term's own: how much of its old value moved.
Size::Money class_of_move(const Decimal& percent, const SizeThresholds& sizes) {
  if (percent >= sizes.large_from) return Size::Money::large;
  return percent < sizes.small_below ? Size::Money::small : Size::Money::unknown;
}

Size::Money class_of(const Move& move, const SizeThresholds& sizes, const Decimal& share) {
  const auto& percent = move.delta.size_percent;
  if (sizes == SizeThresholds{} || !percent) return class_of_share(share);
  return std::max(class_of_share(share), class_of_move(percent->absolute(), sizes));
}

}  // namespace

Sizes::Sizes(const Comparison& comparison) {
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [id, clause] : agreement->clauses) add(clause);
  }
}

void Sizes::add(const Value& value) {
  if (const Bases* bases = value.as<Bases>()) {
    for (const BasisValue& base : bases->list) add(base.value);
  }
  const Measure* money = money_in(&value);
  if (money == nullptr) return;
  const Decimal sum = money->number.absolute();
  auto [known, is_first] = largest_.try_emplace(money->unit, Largest{sum, false});
  if (is_first) return;
  known->second.several |= known->second.sum != sum;
  known->second.sum = std::max(known->second.sum, sum);
}

void Sizes::add(const Item& item) {
  for (const auto& [name, value] : item.terms) add(value);
  for (const auto& [name, records] : item.records) {
    for (const auto& [id, record] : records) add(record);
  }
}

std::optional<Decimal> Sizes::share_of(const Measure& moved) const {
  const auto known = largest_.find(moved.unit);
  const bool measurable =
      known != largest_.end() && known->second.several && !known->second.sum.is_zero();
  const auto hundredfold = measurable ? moved.number.times(Decimal(100)) : std::nullopt;
  return hundredfold ? hundredfold->divided_by(known->second.sum, k_places) : std::nullopt;
}

void Sizes::measure(const Change& change, Size& size) const {
  const SizeThresholds sizes = change.spec != nullptr ? change.spec->sizes : SizeThresholds{};
  for (const Move& move : moves_of(change)) {
    if (const auto& relative = move.delta.relative_percent) {
      size.relative = std::max(size.relative, relative->absolute());
    }
    const auto moved = money_moved(move);
    const auto share = moved ? share_of(*moved) : std::nullopt;
    if (!share || (size.share && *share <= *size.share)) continue;
    size.share = *share;
    size.money = class_of(move, sizes, *share);
  }
  for (const auto& part : change.parts) measure(part, size);
}

Size Sizes::of(const Finding& finding) const {
  Size size;
  measure(*finding.change, size);
  return size;
}

}  // namespace dealterms
