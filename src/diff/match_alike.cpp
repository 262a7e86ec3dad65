#include "diff/match_alike.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "agreement/value_text.hpp"
#include "diff/item_identity.hpp"

namespace dealterms {
namespace {

// The share of equal roles and terms from which a rename is claimed, and how much less the next
// best must have.
constexpr std::size_t k_alike_percent = 60;
constexpr std::size_t k_margin_percent = 20;
// Fewer equal values than this are chance.
constexpr std::size_t k_least_equal_values = 2;

using Group = std::vector<const Item*>;

std::size_t likeness(const Item& a, const Item& b) {
  std::size_t equal = 0;
  const auto count_equal = [&](const auto& left, const auto& right) {
    for (const auto& [name, value] : left) {
      const auto found = right.find(name);
      if (found != right.end() && found->second == value) ++equal;
    }
  };
  count_equal(a.roles, b.roles);
  count_equal(a.terms, b.terms);
  const std::size_t all = a.roles.size() + a.terms.size() + b.roles.size() + b.terms.size();
  if (equal < k_least_equal_values || all == 0) return 0;
  return 200 * equal / all;
}

struct BestMatch {
  const Item* item = nullptr;
  std::size_t score = 0;
  std::size_t next = 0;

  void offer(const Item* candidate, std::size_t likeness) {
    if (likeness > score) {
      next = score;
      score = likeness;
      item = candidate;
    } else {
      next = std::max(next, likeness);
    }
  }
  [[nodiscard]] bool is_clear() const {
    return score >= k_alike_percent && score >= next + k_margin_percent;
  }
};

// All that an item says as a whole, then each of its roles and terms.
std::vector<std::string> sayings_of(const Item& item) {
  std::vector<std::string> sayings{identity_of(item)};
  for (const auto* values : {&item.roles, &item.terms}) {
    for (const auto& [name, value] : *values) {
      sayings.push_back(name + ": " + print_identity(value));
    }
  }
  return sayings;
}

using Candidates = std::map<const Item*, Group>;

// Of each old item the new ones that share with it what few say on either side.
Candidates find_sharers(const Group& olds, const Group& news) {
  std::map<std::string, std::pair<Group, Group>> by_saying;
  for (const Item* item : olds) {
    for (auto& saying : sayings_of(*item)) by_saying[std::move(saying)].first.push_back(item);
  }
  for (const Item* item : news) {
    for (const auto& saying : sayings_of(*item)) {
      const auto found = by_saying.find(saying);
      if (found != by_saying.end()) found->second.second.push_back(item);
    }
  }
  Candidates candidates;
  for (const auto& [saying, sharers] : by_saying) {
    const auto& [old_sharers, new_sharers] = sharers;
    if (old_sharers.size() > k_few_sharers || new_sharers.size() > k_few_sharers) continue;
    for (const Item* item : old_sharers) {
      Group& group = candidates[item];
      group.insert(group.end(), new_sharers.begin(), new_sharers.end());
    }
  }
  for (auto& [item, group] : candidates) {
    std::ranges::sort(group, {}, [](const Item* one) -> const std::string& { return one->id; });
    group.erase(std::unique(group.begin(), group.end()), group.end());
  }
  return candidates;
}

}  // namespace

bool may_hold_each_against_each(std::size_t olds, std::size_t news) {
  return olds == 0 || news <= k_most_pairs / olds;
}

AlikeItems find_alike(const Group& olds, const Group& news) {
  const bool each = may_hold_each_against_each(olds.size(), news.size());
  const Candidates sharers = each ? Candidates{} : find_sharers(olds, news);
  const Group none;
  std::map<const Item*, BestMatch> best_for_old;
  std::map<const Item*, BestMatch> best_for_new;
  AlikeItems alike;
  for (const Item* old_item : olds) {
    const auto own = sharers.find(old_item);
    const Group& candidates = each ? news : own != sharers.end() ? own->second : none;
    for (const Item* new_item : candidates) {
      const std::size_t score = likeness(*old_item, *new_item);
      best_for_old[old_item].offer(new_item, score);
      best_for_new[new_item].offer(old_item, score);
      ++alike.compared;
    }
  }
  for (const Item* old_item : olds) {
    const BestMatch& there = best_for_old[old_item];
    if (!there.is_clear()) continue;
    const BestMatch& back = best_for_new[there.item];
    if (back.is_clear() && back.item == old_item) alike.pairs.emplace_back(old_item, there.item);
  }
  return alike;
}

}  // namespace dealterms
