// Somebody said yes: with a reason, by name, and until a day.
#include <algorithm>
#include <iterator>
#include <set>

#include "assess/policy/judge_parts.hpp"
#include "assess/policy/judge_policy.hpp"

namespace dealterms {
namespace {

bool has_expired(const Waiver& waiver, std::optional<Day> today) {
  return waiver.until && today && *waiver.until < *today;
}

bool names(const Waiver& waiver, const GateItem& item) {
  if (!waiver.fingerprint.empty()) return waiver.fingerprint == item.fingerprint;
  const bool has_both = !waiver.rule.empty() && !waiver.clause.empty();
  return has_both && item.finding != nullptr && matches_rule(waiver.rule, item.finding->rule) &&
         matches({waiver.clause}, *item.finding);
}

bool is_waivable(const GateItem& item) {
  return item.outcome == Outcome::fail || item.outcome == Outcome::warn;
}

GateItem item_about(const Waiver& waiver, Outcome outcome, GateReason reason) {
  GateItem item;
  item.outcome = outcome;
  item.reason = reason;
  item.fingerprint = waiver.fingerprint;
  item.line = waiver.place;
  item.waiver = &waiver;
  return item;
}

GateItem expired_of(const Waiver& waiver, const GateItem& item) {
  GateItem expired = item_about(waiver, Outcome::warn, GateReason::waiver_expired);
  expired.fingerprint = item.fingerprint;
  expired.level = item.level;
  expired.finding = item.finding;
  return expired;
}

}  // namespace

void apply_waivers(std::vector<GateItem>& items, const Policy& policy, std::optional<Day> today) {
  std::vector<GateItem> expired;
  for (GateItem& item : items) {
    if (!is_waivable(item)) continue;
    const auto in_force = std::ranges::find_if(policy.waivers, [&](const Waiver& waiver) {
      return waiver.is_complete() && !has_expired(waiver, today) && names(waiver, item);
    });
    if (in_force != policy.waivers.end()) {
      item.outcome = Outcome::waived;
      item.waiver = &*in_force;
      continue;
    }
    for (const Waiver& waiver : policy.waivers) {
      if (!waiver.is_complete() || !names(waiver, item)) continue;
      const bool is_told = std::ranges::find(expired, &waiver, &GateItem::waiver) != expired.end();
      if (!is_told) expired.push_back(expired_of(waiver, item));
    }
  }
  std::ranges::move(expired, std::back_inserter(items));
}

std::vector<GateItem> judge_waivers(const Policy& policy,
                                    std::span<const GateResult* const> results,
                                    std::optional<Day> today) {
  std::set<const Waiver*> told;
  for (const GateResult* result : results) {
    for (const GateItem& item : result->items) told.insert(item.waiver);
  }
  std::vector<GateItem> items;
  for (const Waiver& waiver : policy.waivers) {
    if (!waiver.is_complete()) {
      items.push_back(item_about(waiver, Outcome::fail, GateReason::waiver_incomplete));
    } else if (!told.contains(&waiver)) {
      const bool expired = has_expired(waiver, today);
      items.push_back(item_about(waiver, Outcome::warn,
                                 expired ? GateReason::waiver_expired : GateReason::waiver_unused));
    }
  }
  return items;
}

}  // namespace dealterms
