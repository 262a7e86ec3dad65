// Matching in three rounds, each over what the rounds before left: the same id; what one side says
// it `continues`; and, last, the clearly best likeness among items of one type. The rounds treat
// both sides alike, so that comparing the other way round finds the same pairs (law 2).
#include "diff/match_items.hpp"

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
    match_continued();
    match_alike();
    add_the_rest();
    return sorted();
  }

 private:
  // What says that it continues items of the other side.
  struct Heir {
    const Item* item;
    bool forward;  // it is of the new side
    std::vector<const Item*> origins;
  };

  std::vector<ItemMatch> sorted() {
    std::ranges::sort(matches_, {}, &ItemMatch::id);
    return std::move(matches_);
  }

  void add(ItemMatch::How how, const Item* before, const Item* after, std::string id,
           std::vector<std::string> from = {}) {
    if (before != nullptr) used_before_.insert(before->id);
    if (after != nullptr) used_after_.insert(after->id);
    matches_.push_back({how, before, after, std::move(id), std::move(from)});
  }

  void match_same_ids() {
    for (const auto& [id, item] : before_) {
      if (const auto found = after_.find(id); found != after_.end()) {
        add(ItemMatch::How::same_id, &item, &found->second, id);
      }
    }
  }

  // Heirs of both sides in the order of their ids, so that neither side goes first.
  void match_continued() {
    std::vector<Heir> heirs;
    collect_heirs(after_, used_after_, before_, true, heirs);
    collect_heirs(before_, used_before_, after_, false, heirs);
    std::ranges::sort(heirs, {}, [](const Heir& heir) { return heir.item->id; });
    std::map<const Item*, std::vector<std::string>> heirs_of;
    for (const auto& heir : heirs) {
      for (const Item* origin : heir.origins) heirs_of[origin].push_back(heir.item->id);
    }
    for (const auto& heir : heirs) {
      const auto& used = heir.forward ? used_after_ : used_before_;
      if (!used.contains(heir.item->id)) add_heir(heir, heirs_of);
    }
    for (auto& match : matches_) {
      if (match.how != ItemMatch::How::same_id) continue;
      const bool ends = !match.before->ended && match.after->ended;
      const bool revives = match.before->ended && !match.after->ended;
      if ((ends && heirs_of.contains(match.before)) ||
          (revives && heirs_of.contains(match.after))) {
        match.how = ItemMatch::How::succeeded;
      }
    }
  }

  static void collect_heirs(const Items& items, const std::set<std::string>& used,
                            const Items& origins, bool forward, std::vector<Heir>& heirs) {
    for (const auto& [id, item] : items) {
      if (used.contains(id)) continue;
      Heir heir{&item, forward, {}};
      for (const auto& origin : item.continues) {
        if (const auto it = origins.find(origin); it != origins.end()) {
          heir.origins.push_back(&it->second);
        }
      }
      if (!heir.origins.empty()) heirs.push_back(std::move(heir));
    }
  }

  // Whether the origin stands on the heir's side too, and is not a tombstone there.
  [[nodiscard]] bool lives_on(const Item& origin, bool forward) const {
    const Items& side = forward ? after_ : before_;
    const auto found = side.find(origin.id);
    return found != side.end() && !found->second.ended;
  }

  void add_heir(const Heir& heir, const std::map<const Item*, std::vector<std::string>>& heirs_of) {
    using How = ItemMatch::How;
    const Item* origin = heir.origins.front();
    const auto living = [&](const Item* one) { return lives_on(*one, heir.forward); };
    const bool from_living = std::ranges::any_of(heir.origins, living);
    const bool several = heir.origins.size() > 1;
    const auto& siblings = heirs_of.at(origin);
    const How parted = heir.forward ? How::split : How::merged;
    const How joined = heir.forward ? How::merged : How::split;
    const How how = from_living           ? parted
                    : several             ? joined
                    : siblings.size() > 1 ? parted
                                          : How::continued;
    std::vector<std::string> from;
    if (heir.forward) {
      for (const Item* one : heir.origins) from.push_back(one->id);
    } else if (how == How::merged) {
      from = siblings;
      if (from_living) from.push_back(origin->id);
    } else {
      from = {heir.item->id};
    }
    std::ranges::sort(from);
    add_pair(how, *heir.item, *origin, heir.forward, heir.item->id, from);
    for (const Item* other : heir.origins) {
      const auto& used = heir.forward ? used_before_ : used_after_;
      if (!used.contains(other->id)) {
        add_pair(joined, *heir.item, *other, heir.forward, other->id, from);
      }
    }
  }

  void add_pair(ItemMatch::How how, const Item& heir, const Item& origin, bool forward,
                const std::string& id, const std::vector<std::string>& from) {
    add(how, forward ? &origin : &heir, forward ? &heir : &origin, id, from);
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
        add(ItemMatch::How::alike, old_item, there.item, there.item->id, {old_item->id});
      }
    }
  }

  void add_the_rest() {
    for (const auto& [id, item] : before_) {
      if (!used_before_.contains(id)) add(ItemMatch::How::only_before, &item, nullptr, id);
    }
    for (const auto& [id, item] : after_) {
      if (!used_after_.contains(id)) add(ItemMatch::How::only_after, nullptr, &item, id);
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
