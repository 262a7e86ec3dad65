#include "assess/warnings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "diff/item_identity.hpp"
#include "diff/match_alike.hpp"
#include "diff/match_items.hpp"
#include "diff/parts_of_whole.hpp"

namespace dealterms {
namespace {

Place place_of(std::string_view field, const Agreement& agreement) {
  const Value* value = agreement.find_head(field);
  return value != nullptr ? value->place : Place{};
}

OrderByAmends order_of(const Agreement& before, const Agreement& after) {
  if (amended_version(after) == before.version) return OrderByAmends::older_first;
  if (amended_version(before) == after.version) return OrderByAmends::newer_first;
  return OrderByAmends::unknown;
}

// ---- ids that seem shifted ----------------------------------------------------------------------

// What people call it is no part of what it says.
bool is_title(const std::pair<const std::string, Value>& term) { return term.first == "title"; }

bool say_the_same(const std::map<std::string, Value>& one,
                  const std::map<std::string, Value>& other) {
  auto left = one.begin();
  auto right = other.begin();
  while (true) {
    if (left != one.end() && is_title(*left)) ++left;
    if (right != other.end() && is_title(*right)) ++right;
    if (left == one.end() || right == other.end()) return left == one.end() && right == other.end();
    if (*left++ != *right++) return false;
  }
}

bool say_the_same(const Items& one, const Items& other);

bool say_the_same(const Item& one, const Item& other) {
  return one.type == other.type && one.roles == other.roles &&
         say_the_same(one.terms, other.terms) &&
         std::ranges::equal(one.records, other.records, [](const auto& a, const auto& b) {
           return a.first == b.first && say_the_same(a.second, b.second);
         });
}

bool say_the_same(const Items& one, const Items& other) {
  return std::ranges::equal(one, other, [](const auto& a, const auto& b) {
    return a.first == b.first && say_the_same(a.second, b.second);
  });
}

bool stays(const std::string& id, const Items& before, const Items& after) {
  const auto was = before.find(id);
  const auto is = after.find(id);
  return was != before.end() && is != after.end() && say_the_same(was->second, is->second);
}

// What of the newer version may have been called otherwise in the older one, by what it says. Found
// by one look: to hold each against each would take the square of what there is.
class ShiftedItems {
 public:
  ShiftedItems(const Items& before, const Items& after) {
    for (const auto& [id, item] : after) {
      if (!item.ended && !stays(id, before, after)) saying_[identity_of(item)].push_back(&item);
    }
  }

  // The one that says now what `item` said; null: none, several, or it says itself that it goes on
  // under another id.
  [[nodiscard]] const Item* find(const Item& item) const {
    const auto found = saying_.find(identity_of(item));
    if (found == saying_.end() || found->second.size() != 1) return nullptr;
    const Item* other = found->second.front();
    const bool is_declared = std::ranges::binary_search(other->continues, item.id);
    return is_declared ? nullptr : other;
  }

 private:
  std::map<std::string, std::vector<const Item*>> saying_;
};

std::string quoted_list(const std::vector<std::string>& ids) {
  std::string list;
  for (const auto& id : ids) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", id);
  return list;
}

struct Shift {
  std::vector<std::string> olds;
  std::vector<std::string> news;
  const Item* first = nullptr;
};

// Type by type, so that each list of entries, or each type of clause, has one warning.
void warn_of_shifted(const Items& before, const Items& after, Diagnostics& warnings) {
  std::vector<const Item*> changed;
  for (const auto& [id, item] : before) {
    const auto goes_on = after.find(id);
    const bool is_in_force = goes_on != after.end() && !item.ended && !goes_on->second.ended;
    const bool says_something = !item.roles.empty() || !item.terms.empty();
    if (is_in_force && says_something && !say_the_same(item, goes_on->second)) {
      changed.push_back(&item);
    }
  }
  if (changed.empty()) return;
  const ShiftedItems candidates(before, after);
  std::map<std::string_view, Shift> by_type;
  for (const Item* item : changed) {
    const Item* shifted = candidates.find(*item);
    if (shifted == nullptr) continue;
    Shift& shift = by_type[item->type];
    if (shift.first == nullptr) shift.first = shifted;
    shift.olds.push_back(item->id);
    shift.news.push_back(shifted->id);
  }
  for (const auto& [type, shift] : by_type) {
    warnings.add(DiagnosticCode::ids_shifted, shift.first->place,
                 {quoted_list(shift.olds), quoted_list(shift.news)});
  }
}

// Those under whose id the other version has nothing, in force and without a past of their own.
std::map<std::string_view, std::vector<const Item*>> alone_by_type(const Items& items,
                                                                   const Items& others) {
  std::map<std::string_view, std::vector<const Item*>> by_type;
  for (const auto& [id, item] : items) {
    const bool is_alone = !others.contains(id) && !item.ended && item.continues.empty();
    if (is_alone) by_type[item.type].push_back(&item);
  }
  return by_type;
}

bool may_have_too_many_parts(const std::vector<const Item*>& wholes,
                             const std::vector<const Item*>& items) {
  if (items.size() <= k_most_parts) return false;
  return std::ranges::any_of(wholes, [&](const Item* whole) {
    const auto parts =
        std::ranges::count_if(items, [&](const Item* item) { return may_be_part(*item, *whole); });
    return static_cast<std::size_t>(parts) > k_most_parts;
  });
}

// Renames, or a clause that was divided, or several that became one.
bool are_all_tried(const std::vector<const Item*>& gone, const std::vector<const Item*>& came) {
  return may_hold_each_against_each(gone.size(), came.size()) &&
         !may_have_too_many_parts(gone, came) && !may_have_too_many_parts(came, gone);
}

}  // namespace

std::vector<Diagnostic> warn_of_shifted_ids(const Comparison& comparison) {
  Diagnostics warnings;
  warn_of_shifted(comparison.before->clauses, comparison.after->clauses, warnings);
  for (const auto& change : comparison.changes) {
    if (change.subject != Subject::clause || change.item_before == nullptr ||
        change.item_after == nullptr) {
      continue;
    }
    for (const auto& [list, before] : change.item_before->records) {
      const auto after = change.item_after->records.find(list);
      if (after != change.item_after->records.end()) {
        warn_of_shifted(before, after->second, warnings);
      }
    }
  }
  return warnings.sorted();
}

std::vector<Diagnostic> warn_of_untried_renames(const Comparison& comparison) {
  Diagnostics warnings;
  const auto came = alone_by_type(comparison.after->clauses, comparison.before->clauses);
  for (const auto& [type, gone] :
       alone_by_type(comparison.before->clauses, comparison.after->clauses)) {
    const auto found = came.find(type);
    if (found == came.end()) continue;
    const auto& news = found->second;
    if (are_all_tried(gone, news)) continue;
    warnings.add(DiagnosticCode::renames_not_all_tried, news.front()->place,
                 {fmt::to_string(gone.size()), std::string(type), fmt::to_string(news.size())});
  }
  return warnings.sorted();
}

std::vector<Diagnostic> warn_of_other_deals(const Versions& versions) {
  Diagnostics warnings;
  for (const auto& version : versions) {
    const std::string& deal = versions.front()->deal;
    if (version->deal == deal) continue;
    warnings.add(DiagnosticCode::different_deals, place_of("deal", *version),
                 {deal, version->deal});
  }
  return warnings.sorted();
}

std::vector<Diagnostic> warn_of_order(const Agreement& before, const Agreement& after,
                                      OrderByAmends order) {
  if (before.deal != after.deal) return {};
  if (order == OrderByAmends::unknown) order = order_of(before, after);
  const bool by_date = before.date() && after.date() && *before.date() > *after.date();
  const bool turned =
      order == OrderByAmends::unknown ? by_date : order == OrderByAmends::newer_first;
  if (!turned) return {};
  return {{DiagnosticCode::newer_given_first,
           place_of("version", after),
           {before.version, after.version},
           {},
           {}}};
}

std::vector<Diagnostic> warn_of_gaps(const std::string& version, const Agreement& after) {
  if (version.empty()) return {};
  return {{DiagnosticCode::version_held_twice, place_of("version", after), {version}, {}, {}}};
}

}  // namespace dealterms
