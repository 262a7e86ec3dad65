// Matching in three rounds, each over what the rounds before left: the same id; what one side says
// it `continues`; and, last, the clearly best likeness among items of one type. The rounds treat
// both sides alike, so that comparing the other way round finds the same pairs (law 2).
#include "diff/match_items.hpp"

#include <algorithm>
#include <iterator>
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

  void add(ItemMatch match) {
    if (match.before != nullptr) used_before_.insert(match.before->id);
    if (match.after != nullptr) used_after_.insert(match.after->id);
    matches_.push_back(std::move(match));
  }

  void add(ItemMatch::How how, const Item* before, const Item* after, std::string id,
           std::vector<std::string> from = {}) {
    add({how, before, after, std::move(id), std::move(from), {}, {}});
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
    HeirsOf heirs_of;
    for (const auto& heir : heirs) {
      for (const Item* origin : heir.origins) heirs_of[origin].push_back(heir.item);
    }
    for (const auto& heir : heirs) {
      const auto& used = heir.forward ? used_after_ : used_before_;
      if (used.contains(heir.item->id)) continue;
      if (heir.forward) {
        add_forward(heir, heirs_of);
      } else {
        add_backward(heir, heirs_of);
      }
    }
    for (auto& match : matches_) {
      if (match.how == ItemMatch::How::same_id) note_heirs(match, heirs_of);
    }
  }

  using HeirsOf = std::map<const Item*, std::vector<const Item*>>;

  // An item that stands on both sides and that others continue on one of them.
  static void note_heirs(ItemMatch& match, const HeirsOf& heirs_of) {
    const auto forward = heirs_of.find(match.before);
    const auto backward = heirs_of.find(match.after);
    const bool ends = !match.before->ended && match.after->ended;
    const bool revives = match.before->ended && !match.after->ended;
    if ((ends && forward != heirs_of.end()) || (revives && backward != heirs_of.end())) {
      match.how = ItemMatch::How::succeeded;
    } else if (forward != heirs_of.end()) {
      match.kin = forward->second;
    } else if (backward != heirs_of.end()) {
      match.how = ItemMatch::How::merged;
      match.origins = {match.before};
      match.origins.insert(match.origins.end(), backward->second.begin(), backward->second.end());
      match.from = ids_of(match.origins);
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

  static std::vector<std::string> ids_of(const std::vector<const Item*>& items) {
    std::vector<std::string> ids;
    for (const Item* item : items) ids.push_back(item->id);
    std::ranges::sort(ids);
    return ids;
  }

  // The item of the same id on the other side, where it is in force there.
  static const Item* survivor_of(const Item& item, const Items& side) {
    const auto found = side.find(item.id);
    return found != side.end() && !found->second.ended ? &found->second : nullptr;
  }

  // What a new item continues: one that goes on elsewhere too (split), several that end in it
  // (merged), or one that it alone continues.
  void add_forward(const Heir& heir, const HeirsOf& heirs_of) {
    using How = ItemMatch::How;
    const Item* origin = heir.origins.front();
    const bool from_living = std::ranges::any_of(
        heir.origins, [&](const Item* one) { return survivor_of(*one, after_) != nullptr; });
    const std::vector<const Item*>& siblings = heirs_of.at(origin);
    const bool several = heir.origins.size() > 1;
    const How how = from_living           ? How::split
                    : several             ? How::merged
                    : siblings.size() > 1 ? How::split
                                          : How::continued;
    ItemMatch match{how, origin, heir.item, heir.item->id, ids_of(heir.origins), {}, {}};
    if (how == How::merged || several) match.origins = heir.origins;
    if (how == How::split) match.kin = kin_of(*heir.item, *origin, siblings, after_);
    for (const Item* one : heir.origins) {
      if (survivor_of(*one, after_) == nullptr) used_before_.insert(one->id);
    }
    add(std::move(match));
  }

  // The same, seen from its end: what one item continued is several again, or one.
  void add_backward(const Heir& heir, const HeirsOf& heirs_of) {
    using How = ItemMatch::How;
    if (heir.origins.size() > 1) {
      for (const Item* origin : heir.origins) {
        if (used_after_.contains(origin->id)) continue;
        ItemMatch match{How::split, heir.item, origin, origin->id, {heir.item->id}, {}, {}};
        for (const Item* other : heir.origins) {
          if (other != origin) match.kin.push_back(other);
        }
        add(std::move(match));
      }
      used_before_.insert(heir.item->id);
      return;
    }
    const Item* origin = heir.origins.front();
    // Where it stands on both sides, note_heirs() tells of it.
    used_before_.insert(heir.item->id);
    if (survivor_of(*origin, before_) != nullptr) return;
    const std::vector<const Item*>& siblings = heirs_of.at(origin);
    if (siblings.size() == 1) {
      add({How::continued, heir.item, origin, heir.item->id, {heir.item->id}, {}, {}});
    } else if (!used_after_.contains(origin->id)) {
      add({How::merged, siblings.front(), origin, origin->id, ids_of(siblings), {}, siblings});
    }
  }

  // The other items of a side that one old item is made into.
  static std::vector<const Item*> kin_of(const Item& own, const Item& origin,
                                         const std::vector<const Item*>& heirs, const Items& side) {
    std::vector<const Item*> kin;
    if (const Item* survivor = survivor_of(origin, side)) kin.push_back(survivor);
    for (const Item* heir : heirs) {
      if (heir != &own) kin.push_back(heir);
    }
    return kin;
  }

  // ---- by likeness
  // --------------------------------------------------------------------------------

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
      match_parts_of_type(olds, news);
      match_alike_of_type(olds, news);
    }
  }

  // A split that nobody declared: parts that share all but their sets, whose sets add up to the old
  // ones.
  void match_parts_of_type(const std::vector<const Item*>& olds,
                           const std::vector<const Item*>& news) {
    for (const Item* whole : olds) {
      const auto parts = parts_of(*whole, news, used_after_);
      if (!add_up(parts, *whole)) continue;
      for (const Item* part : parts) {
        ItemMatch match{ItemMatch::How::split, whole, part, part->id, {whole->id}, {}, {}};
        std::ranges::copy_if(parts, std::back_inserter(match.kin),
                             [&](const Item* other) { return other != part; });
        add(std::move(match));
      }
    }
    for (const Item* whole : news) {
      if (used_after_.contains(whole->id)) continue;
      const auto parts = parts_of(*whole, olds, used_before_);
      if (!add_up(parts, *whole)) continue;
      for (const Item* part : parts) used_before_.insert(part->id);
      add({ItemMatch::How::merged, parts.front(), whole, whole->id, ids_of(parts), {}, parts});
    }
  }

  static std::vector<const Item*> parts_of(const Item& whole, const std::vector<const Item*>& items,
                                           const std::set<std::string>& used) {
    std::vector<const Item*> parts;
    for (const Item* item : items) {
      if (!used.contains(item->id) && may_be_part(*item, whole)) parts.push_back(item);
    }
    return parts;
  }

  // All but its sets is the same, and these are within the other's, one of them smaller.
  static bool may_be_part(const Item& part, const Item& whole) {
    if (part.roles != whole.roles || part.records.size() != whole.records.size() ||
        part.terms.size() != whole.terms.size() || !part.records.empty()) {
      return false;
    }
    bool smaller = false;
    for (const auto& [name, value] : part.terms) {
      const Value* other = whole.find_term(name);
      if (other == nullptr) return false;
      const Set* own_set = value.as<Set>();
      const Set* whole_set = other->as<Set>();
      if (own_set == nullptr || whole_set == nullptr) {
        // What people call it is no term of the deal.
        if (name != "title" && value != *other) return false;
        continue;
      }
      if (!holds(*whole_set, *own_set)) return false;
      smaller |= own_set->tokens.size() < whole_set->tokens.size();
    }
    return smaller;
  }

  static bool holds(const Set& whole, const Set& part) {
    return whole.meaning == part.meaning &&
           std::ranges::includes(whole.tokens, part.tokens, {}, &SetToken::name, &SetToken::name);
  }

  static bool add_up(const std::vector<const Item*>& parts, const Item& whole) {
    if (parts.size() < 2) return false;
    return std::ranges::all_of(whole.terms, [&](const auto& term) {
      const Set* set = term.second.template as<Set>();
      return set == nullptr || std::ranges::all_of(set->tokens, [&](const SetToken& token) {
               return std::ranges::any_of(parts, [&](const Item* part) {
                 const Set* own = part->find_term(term.first)->template as<Set>();
                 return std::ranges::binary_search(own->tokens, token.name, {}, &SetToken::name);
               });
             });
    });
  }

  void match_alike_of_type(const std::vector<const Item*>& all_olds,
                           const std::vector<const Item*>& all_news) {
    const auto unused = [](const std::vector<const Item*>& items,
                           const std::set<std::string>& used) {
      std::vector<const Item*> left;
      std::ranges::copy_if(items, std::back_inserter(left),
                           [&](const Item* item) { return !used.contains(item->id); });
      return left;
    };
    const auto olds = unused(all_olds, used_before_);
    const auto news = unused(all_news, used_after_);
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
