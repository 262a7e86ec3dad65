#include "diff/one_sided_item.hpp"

#include <optional>
#include <string>

#include "diff/annotate_part.hpp"

namespace dealterms {
namespace {

bool is_before(std::optional<Day> day, std::optional<Day> other) {
  return day && other && *day < *other;
}

std::optional<Day> last_day_of(const Item& item) {
  if (!item.ended) return last_day(item.find_term("until"));
  return item.ended->on ? last_day(*item.ended->on) : std::nullopt;
}

// Ended, or by its own words over when the version began.
bool is_over(const Item& item, const Agreement& own) {
  return item.ended || is_before(last_day_of(item), own.date());
}

bool was_over_at(const Item& item, const Agreement& other) {
  const auto last = last_day_of(item);
  return last && other.date() && *last <= *other.date();
}

ChangeKind kind_of_appearing(const Change& change, const ItemContext& context) {
  if (is_over(*change.item_after, *context.after)) return ChangeKind::mentioned;
  const bool is_new = context.values.basis_before == Basis::contract ||
                      is_called_new(change.evidence_after, context);
  return is_new ? ChangeKind::added : ChangeKind::mentioned;
}

// What was over needs no more mention.
ChangeKind kind_of_disappearing(const Change& change, const ItemContext& context) {
  if (is_over(*change.item_before, *context.before)) return ChangeKind::not_mentioned;
  const bool is_gone = context.values.basis_after == Basis::contract ||
                       was_called_new(change.evidence_before, context);
  return is_gone ? ChangeKind::removed : ChangeKind::not_mentioned;
}

}  // namespace

ValueChange one_sided_change(const Change& change, const ItemContext& context) {
  const bool appears = change.item_before == nullptr;
  const Item& item = appears ? *change.item_after : *change.item_before;
  const Agreement& own = appears ? *context.after : *context.before;
  const Agreement& other = appears ? *context.before : *context.after;
  ValueChange what;
  what.kind = appears ? kind_of_appearing(change, context) : kind_of_disappearing(change, context);
  if (is_over(item, own)) {
    // A tombstone tells of a life that is over, and so of nothing new.
    if (appears) what.also = {ChangeKind::added, ChangeKind::removed};
    if (!appears || was_over_at(item, other)) what.reasons = {ComparisonReason::over_before};
    return what;
  }
  if (what.kind == ChangeKind::mentioned) what.reasons = {ComparisonReason::earlier_silent};
  const std::string by = appears ? change.evidence_after.by() : change.evidence_before.by();
  const bool ran_out = is_before(last_day_of(item), other.date());
  if (ran_out || is_lapsed(appears ? "" : by, appears ? by : "", context)) {
    what.kind = ChangeKind::lapsed;
  }
  return what;
}

}  // namespace dealterms
