// Matching in three rounds, each over what the rounds before left: the same id; what one side says
// it `continues`; and, last, the clearly best likeness among items of one type. The rounds treat
// both sides alike, so that comparing the other way round finds the same pairs (law 2).
#include "dealterms/diff/match_items.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dealterms {
namespace {

// Likeness is the share of equal roles and terms, in percent. A rename is claimed from this much,
// and only when the next best is this much less like.
constexpr std::size_t k_alike_percent = 60;
constexpr std::size_t k_margin_percent = 20;
// Fewer equal values than this are chance.
constexpr std::size_t k_least_equal_values = 2;
// Beyond this many pairs of one type, likeness would cost more than it tells.
constexpr std::size_t k_most_pairs = 250'000;

class Matcher {
 public:
  Matcher(const Items& before, const Items& after) : before_(before), after_(after) {}

  std::vector<ItemMatch> match_by_id() {
    match_same_ids();
    add_the_rest();
    return sorted();
  }

  std::vector<ItemMatch> match_by_meaning() {
    match_same_ids();
    match_continued(before_, after_, Side::after);
    match_continued(after_, before_, Side::before);
    match_alike();
    add_the_rest();
    return sorted();
  }

 private:
  enum class Side { before, after };

  std::vector<ItemMatch> sorted() {
    std::ranges::sort(matches_, {}, [](const ItemMatch& match) {
      const Item& shown = match.after != nullptr ? *match.after : *match.before;
      return std::pair(shown.id, match.after == nullptr || match.how == ItemMatch::How::merged);
    });
    return std::move(matches_);
  }

  void add(ItemMatch::How how, const Item* before, const Item* after,
           std::vector<std::string> from = {}) {
    if (before != nullptr) used_before_.insert(before->id);
    if (after != nullptr) used_after_.insert(after->id);
    matches_.push_back({how, before, after, std::move(from)});
  }

  void match_same_ids() {
    for (const auto& [id, item] : before_) {
      if (const auto found = after_.find(id); found != after_.end()) {
        add(ItemMatch::How::same_id, &item, &found->second);
      }
    }
  }

  // `origins` is the side that is continued, `heirs` the side whose items say so.
  void match_continued(const Items& origins, const Items& heirs, Side heirs_side) {
    for (const auto& [id, heir] : heirs) {
      auto& used = heirs_side == Side::after ? used_after_ : used_before_;
      if (used.contains(id) || heir.continues.empty()) continue;
      std::vector<const Item*> found;
      for (const auto& origin : heir.continues) {
        if (const auto it = origins.find(origin); it != origins.end()) found.push_back(&it->second);
      }
      if (found.empty()) continue;
      add_continued(heir, found, heirs_side);
    }
  }

  void add_continued(const Item& heir, const std::vector<const Item*>& origins, Side heirs_side) {
    const auto& used = heirs_side == Side::after ? used_before_ : used_after_;
    const auto lives_on = [&](const Item* item) { return used.contains(item->id); };
    const bool from_living = std::ranges::any_of(origins, lives_on);
    std::vector<std::string> ids;
    for (const Item* origin : origins) ids.push_back(origin->id);

    const bool forward = heirs_side == Side::after;
    const auto how = from_living ? (forward ? ItemMatch::How::split : ItemMatch::How::merged)
                     : origins.size() == 1 ? ItemMatch::How::continued
                     : forward             ? ItemMatch::How::merged
                                           : ItemMatch::How::split;
    const Item* origin = origins.front();
    if (forward) {
      add(how, origin, &heir, ids);
      if (how == ItemMatch::How::merged) {
        for (const auto& id : ids) used_before_.insert(id);
      }
    } else {
      add(how, &heir, origin, ids);
      if (how == ItemMatch::How::split) {
        for (const auto& id : ids) used_after_.insert(id);
      }
    }
  }

  static std::size_t likeness(const Item& a, const Item& b) {
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

  void match_alike() {
    std::map<std::string, std::pair<std::vector<const Item*>, std::vector<const Item*>>> by_type;
    for (const auto& [id, item] : before_) {
      if (!used_before_.contains(id) && !item.ended) by_type[item.type].first.push_back(&item);
    }
    for (const auto& [id, item] : after_) {
      if (!used_after_.contains(id) && !item.ended) by_type[item.type].second.push_back(&item);
    }
    for (const auto& [type, sides] : by_type) {
      const auto& [olds, news] = sides;
      if (olds.empty() || news.empty() || olds.size() > k_most_pairs / news.size()) continue;
      match_alike_of_type(olds, news);
    }
  }

  void match_alike_of_type(const std::vector<const Item*>& olds,
                           const std::vector<const Item*>& news) {
    struct Best {
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
      [[nodiscard]] bool clear() const {
        return score >= k_alike_percent && score >= next + k_margin_percent;
      }
    };
    std::map<const Item*, Best> best_for_old;
    std::map<const Item*, Best> best_for_new;
    for (const Item* old_item : olds) {
      for (const Item* new_item : news) {
        const std::size_t score = likeness(*old_item, *new_item);
        best_for_old[old_item].offer(new_item, score);
        best_for_new[new_item].offer(old_item, score);
      }
    }
    for (const Item* old_item : olds) {
      const Best& there = best_for_old[old_item];
      if (!there.clear()) continue;
      const Best& back = best_for_new[there.item];
      if (back.clear() && back.item == old_item) {
        add(ItemMatch::How::alike, old_item, there.item, {old_item->id});
      }
    }
  }

  void add_the_rest() {
    for (const auto& [id, item] : before_) {
      if (!used_before_.contains(id)) add(ItemMatch::How::only_before, &item, nullptr);
    }
    for (const auto& [id, item] : after_) {
      if (!used_after_.contains(id)) add(ItemMatch::How::only_after, nullptr, &item);
    }
  }

  const Items& before_;
  const Items& after_;
  std::set<std::string> used_before_;
  std::set<std::string> used_after_;
  std::vector<ItemMatch> matches_;
};

}  // namespace

std::vector<ItemMatch> match_items(const Items& before, const Items& after) {
  return Matcher(before, after).match_by_meaning();
}

std::vector<ItemMatch> match_ids(const Items& before, const Items& after) {
  return Matcher(before, after).match_by_id();
}

}  // namespace dealterms
