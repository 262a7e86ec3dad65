#include "assess/warnings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

namespace dealterms {
namespace {

Place place_of(const std::string& field, const Agreement& agreement) {
  const auto found = agreement.head.find(field);
  return found != agreement.head.end() ? found->second.place : Place{};
}

OrderByAmends order_of(const Agreement& before, const Agreement& after) {
  if (amended_version(after) == before.version) return OrderByAmends::older_first;
  if (amended_version(before) == after.version) return OrderByAmends::newer_first;
  return OrderByAmends::unknown;
}

// ---- ids that seem shifted ----------------------------------------------------------------------

// What people call it is no part of what it says.
std::map<std::string, Value> without_title(std::map<std::string, Value> terms) {
  terms.erase("title");
  return terms;
}

bool say_the_same(const Items& one, const Items& other);

bool say_the_same(const Item& one, const Item& other) {
  return one.type == other.type && one.roles == other.roles &&
         without_title(one.terms) == without_title(other.terms) &&
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

// The one that says now what `item` said; null: none, several, or it says itself that it goes on
// under another id.
const Item* find_shifted(const Item& item, const Items& before, const Items& after) {
  const Item* found = nullptr;
  for (const auto& [id, other] : after) {
    const bool is_declared = std::ranges::find(other.continues, item.id) != other.continues.end();
    if (id == item.id || other.ended || !say_the_same(item, other) || stays(id, before, after)) {
      continue;
    }
    if (is_declared || found != nullptr) return nullptr;
    found = &other;
  }
  return found;
}

std::string quoted_list(const std::vector<std::string>& ids) {
  std::string list;
  for (const auto& id : ids) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", id);
  return list;
}

// Of one type, so that each list of entries, or each type of clause, has one warning.
void warn_of_shifted(const std::string& type, const Items& before, const Items& after,
                     Diagnostics& warnings) {
  std::vector<std::string> olds;
  std::vector<std::string> news;
  const Item* first = nullptr;
  for (const auto& [id, item] : before) {
    const bool says_something = !item.roles.empty() || !item.terms.empty();
    const bool goes_on = after.contains(id) && !item.ended && !after.at(id).ended;
    if (item.type != type || !says_something || !goes_on || stays(id, before, after)) continue;
    const Item* shifted = find_shifted(item, before, after);
    if (shifted == nullptr) continue;
    if (first == nullptr) first = shifted;
    olds.push_back(id);
    news.push_back(shifted->id);
  }
  if (first == nullptr) return;
  warnings.add(DiagnosticCode::ids_shifted, first->place, {quoted_list(olds), quoted_list(news)});
}

}  // namespace

std::vector<Diagnostic> warn_of_shifted_ids(const Comparison& comparison) {
  Diagnostics warnings;
  std::set<std::string> types;
  for (const auto& [id, clause] : comparison.before->clauses) types.insert(clause.type);
  for (const auto& type : types) {
    warn_of_shifted(type, comparison.before->clauses, comparison.after->clauses, warnings);
  }
  for (const auto& change : comparison.changes) {
    if (change.subject != Subject::clause || change.item_before == nullptr ||
        change.item_after == nullptr) {
      continue;
    }
    for (const auto& [list, before] : change.item_before->records) {
      const auto after = change.item_after->records.find(list);
      if (after != change.item_after->records.end()) {
        warn_of_shifted({}, before, after->second, warnings);
      }
    }
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
