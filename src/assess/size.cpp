#include "assess/size.hpp"

#include <algorithm>
#include <optional>

#include "agreement/value_text.hpp"

namespace dealterms {
namespace {

constexpr int k_large_share_percent = 10;
constexpr int k_places = 1;

const Measure* money_in(const Value* value) {
  const Measure* measure = value != nullptr ? value->as<Measure>() : nullptr;
  return measure != nullptr && is_currency(measure->unit) ? measure : nullptr;
}

// How much money moved, where both sides are sums of one currency, or one of them is nothing.
std::optional<Measure> money_moved(const Change& change) {
  const Measure* before = money_in(change.before);
  const Measure* after = money_in(change.after);
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

}  // namespace

Sizes::Sizes(const Comparison& comparison) {
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [id, clause] : agreement->clauses) add(clause);
  }
}

void Sizes::add(const Value& value) {
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

void Sizes::measure(const Change& change, Size& size) const {
  if (const auto& relative = change.what.delta->relative_percent) {
    size.relative = std::max(size.relative, relative->absolute());
  }
  if (const auto moved = money_moved(change)) {
    const auto known = largest_.find(moved->unit);
    const bool measurable =
        known != largest_.end() && known->second.several && !known->second.sum.is_zero();
    const auto hundredfold = measurable ? moved->number.times(Decimal(100)) : std::nullopt;
    const auto share =
        hundredfold ? hundredfold->divided_by(known->second.sum, k_places) : std::nullopt;
    if (share && (size.money == Size::Money::unknown || *share > size.share)) {
      size.share = *share;
      size.money =
          *share < Decimal(k_large_share_percent) ? Size::Money::small : Size::Money::large;
    }
  }
  for (const auto& part : change.parts) measure(part, size);
}

Size Sizes::of(const Finding& finding) const {
  Size size;
  measure(*finding.change, size);
  return size;
}

}  // namespace dealterms
