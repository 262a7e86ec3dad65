// Matching in three rounds, each over what the rounds before left: the same id; what one side says
// it `continues`; and, last, the clearly best likeness among items of one type. The rounds treat
// both sides alike, so that comparing the other way round finds the same pairs (law 2).
#include "diff/match_items.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "diff/match_alike.hpp"
#include "diff/parts_of_whole.hpp"

namespace dealterms {
namespace {

class Matcher {
 public:
  Matcher(const Items& before, const Items& after) : before_(before), after_(after) {}

  std::vector<ItemMatch> match_by_id() {
    match_same_ids();
    return finished();
  }

  std::vector<ItemMatch> match_by_meaning(ByLikeness by_likeness) {
    match_same_ids();
    match_continued();
    if (by_likeness == ByLikeness::yes) match_alike();
    return finished();
  }

 private:
  std::vector<ItemMatch> finished() {
    add_the_rest();
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
    add({how, before, after, std::move(id), std::move(from), {}});
  }

  void match_same_ids() {
    for (const auto& [id, item] : before_) {
      if (const auto found = after_.find(id); found != after_.end()) {
        add(ItemMatch::How::same_id, &item, &found->second, id);
      }
    }
  }

  // ---- by what continues what ------------------------------------------------------------------

  using Group = std::vector<const Item*>;

  // Which item of the new side is made of which of the old one, whichever side says so.
  struct Lineage {
    std::map<const Item*, Group> origins;  // of each new item, the same id first
    std::map<const Item*, Group> heirs;    // of each old one: what keeps its id first, then by id
    std::map<const Item*, ItemOrigin::Heirs> shared_heirs;  // the same
  };

  void match_continued() {
    const Lineage lineage = find_lineage();
    for (auto& match : matches_) {
      if (match.how == ItemMatch::How::same_id) note_lineage(match, lineage);
    }
    for (const auto& [id, item] : after_) {
      const auto origins = lineage.origins.find(&item);
      if (origins != lineage.origins.end() && !used_after_.contains(id)) {
        add(made_of(item, origins->second, lineage));
      }
    }
    add_heirs_of_ended(lineage);
  }

  Lineage find_lineage() const {
    Lineage lineage;
    const auto join = [&](const Item& before, const Item& after) {
      Group& origins = lineage.origins[&after];
      if (std::ranges::find(origins, &before) == origins.end()) origins.push_back(&before);
    };
    for (const auto& [id, item] : after_) {
      for (const Item* origin : continued_by(item, after_, before_)) join(*origin, item);
    }
    for (const auto& [id, item] : before_) {
      for (const Item* heir : continued_by(item, before_, after_)) join(item, *heir);
    }
    drop_ends_of_parts(lineage);
    for (auto& [heir, origins] : lineage.origins) {
      if (const Item* kept = in_force_as(*heir, before_); kept != nullptr && !heir->ended) {
        std::erase(origins, kept);
        origins.insert(origins.begin(), kept);
      }
      for (const Item* origin : origins) lineage.heirs[origin].push_back(heir);
    }
    for (auto& [origin, heirs] : lineage.heirs) {
      add_survivor(*origin, heirs);
      lineage.shared_heirs[origin] = std::make_shared<const Group>(heirs);
    }
    return lineage;
  }

  // A tombstone is the end of what it continues where nothing else goes on from that, or tells of
  // it; else it is that of a part, which came and went.
  void drop_ends_of_parts(Lineage& lineage) const {
    std::map<const Item*, Group> heirs;
    for (const auto& [heir, origins] : lineage.origins) {
      for (const Item* origin : origins) heirs[origin].push_back(heir);
    }
    std::erase_if(lineage.origins, [&](const auto& entry) {
      const Item& own = *entry.first;
      const auto tells_of_it = [&](const Item* one) { return !one->ended || one->id < own.id; };
      return own.ended && std::ranges::any_of(entry.second, [&](const Item* origin) {
               return after_.contains(origin->id) ||
                      std::ranges::any_of(heirs.at(origin), tells_of_it);
             });
    });
  }

  // What `item` says that it continues, of the other side. What has its id there already takes in
  // only what is in force there alone, and what it does not say there: a file may repeat what was
  // continued long ago.
  static Group continued_by(const Item& item, const Items& own, const Items& other) {
    const auto kept = other.find(item.id);
    Group origins;
    for (const auto& id : item.continues) {
      const auto origin = other.find(id);
      // Of what is over there nothing goes on.
      if (origin == other.end() || id == item.id || !outlived(origin->second)) continue;
      if (kept != other.end()) {
        const auto& said = kept->second.continues;
        const bool is_new = !std::ranges::binary_search(said, id);
        const bool is_alive = !item.ended && !kept->second.ended && !origin->second.ended;
        if (!is_new || !is_alive || in_force_as(origin->second, own) != nullptr) continue;
      }
      origins.push_back(&origin->second);
    }
    return origins;
  }

  // In force, or it was when its parts had split off.
  static bool outlived(const Item& item) { return !item.ended || item.ended->after_split; }

  // The item of the same id there, where it is in force.
  static const Item* in_force_as(const Item& item, const Items& side) {
    const auto found = side.find(item.id);
    return found != side.end() && outlived(found->second) ? &found->second : nullptr;
  }

  void add_survivor(const Item& origin, Group& heirs) const {
    std::ranges::sort(heirs, {}, [](const Item* heir) { return heir->id; });
    const Item* survivor = origin.ended ? nullptr : in_force_as(origin, after_);
    if (survivor == nullptr) return;
    std::erase(heirs, survivor);
    heirs.insert(heirs.begin(), survivor);
  }

  static std::vector<std::string> ids_of(const Group& items) {
    std::vector<std::string> ids;
    for (const Item* item : items) ids.push_back(item->id);
    std::ranges::sort(ids);
    return ids;
  }

  static std::vector<ItemOrigin> origins_of(const Item& own, const Group& origins,
                                            const Lineage& lineage) {
    std::vector<ItemOrigin> all;
    for (const Item* origin : origins) {
      all.emplace_back(*origin, own, lineage.shared_heirs.at(origin));
    }
    const bool shares =
        std::ranges::any_of(all, [](const auto& one) { return !one.kin().empty(); });
    if (all.size() == 1 && !shares) all.clear();
    return all;
  }

  // An item that stands on both sides, and that others continue, or that is made of others too.
  void note_lineage(ItemMatch& match, const Lineage& lineage) {
    const auto heirs = lineage.heirs.find(match.before);
    const auto origins = lineage.origins.find(match.after);
    if (!outlived(*match.before) || !outlived(*match.after)) {
      const bool ends = !match.before->ended && heirs != lineage.heirs.end();
      const bool revives = !match.after->ended && origins != lineage.origins.end();
      if (ends || revives) match.how = ItemMatch::How::succeeded;
      return;
    }
    if (origins != lineage.origins.end()) {
      match.how = ItemMatch::How::merged;
      match.from = ids_of(origins->second);
      match.origins = origins_of(*match.after, origins->second, lineage);
      for (const Item* origin : origins->second) use(*origin);
    } else if (heirs != lineage.heirs.end()) {
      match.origins = origins_of(*match.after, {match.before}, lineage);
    }
  }

  void use(const Item& origin) {
    if (in_force_as(origin, after_) == nullptr) used_before_.insert(origin.id);
  }

  // What a new item continues: one that goes on elsewhere too (split), several that end in it
  // (merged), or one that it alone continues.
  ItemMatch made_of(const Item& item, const Group& origins, const Lineage& lineage) {
    using How = ItemMatch::How;
    const bool from_living = std::ranges::any_of(
        origins, [&](const Item* one) { return in_force_as(*one, after_) != nullptr; });
    std::vector<ItemOrigin> shares = origins_of(item, origins, lineage);
    const How how = from_living          ? How::split
                    : origins.size() > 1 ? How::merged
                    : !shares.empty()    ? How::split
                                         : How::continued;
    for (const Item* origin : origins) use(*origin);
    return {how, origins.front(), &item, item.id, ids_of(origins), std::move(shares)};
  }

  // The other way round of what ended by going on under other ids: what had ended is in force
  // again, and what continued it is gone. It is told under the id that is gone; where that went on
  // in several, of the others under their own.
  void add_heirs_of_ended(const Lineage& lineage) {
    std::map<std::string, std::size_t> told_under;
    for (std::size_t i = 0; i < matches_.size(); ++i) told_under.emplace(matches_[i].id, i);
    for (const auto& [id, item] : after_) {
      const auto origins = lineage.origins.find(&item);
      const auto ended = before_.find(id);
      const bool revives = ended != before_.end() && ended->second.ended && !item.ended;
      if (!revives || origins == lineage.origins.end()) continue;
      ItemMatch match = made_of(item, origins->second, lineage);
      if (told_under.try_emplace(match.before->id, matches_.size()).second) {
        match.id = match.before->id;
        add(std::move(match));
      } else {
        matches_[told_under.at(id)] = std::move(match);
      }
    }
  }

  // ---- by likeness -----------------------------------------------------------------------------

  void match_alike() {
    std::map<std::string, std::pair<Group, Group>> by_type;
    for (const auto& [id, item] : before_) {
      if (!used_before_.contains(id) && !item.ended) by_type[item.type].first.push_back(&item);
    }
    for (const auto& [id, item] : after_) {
      if (!used_after_.contains(id) && !item.ended) by_type[item.type].second.push_back(&item);
    }
    for (const auto& [type, sides] : by_type) {
      const auto& [olds, news] = sides;
      if (olds.empty() || news.empty()) continue;
      if (may_hold_each_against_each(olds.size(), news.size())) match_parts_of_type(olds, news);
      const AlikeItems alike = find_alike(unused(olds, used_before_), unused(news, used_after_));
      for (const auto& [before, after] : alike.pairs) {
        add(ItemMatch::How::alike, before, after, after->id, {before->id});
      }
    }
  }

  // A split that nobody declared: parts that share all but their sets, whose sets add up to the old
  // ones.
  void match_parts_of_type(const Group& olds, const Group& news) {
    for (const Item* whole : olds) {
      const Group parts = parts_of(*whole, news, used_after_);
      if (!are_all_of(*whole, parts)) continue;
      const auto heirs = std::make_shared<const Group>(parts);
      for (const Item* part : parts) {
        const ItemOrigin origin(*whole, *part, heirs);
        add({ItemMatch::How::split, whole, part, part->id, {whole->id}, {origin}});
      }
    }
    for (const Item* whole : news) {
      if (used_after_.contains(whole->id)) continue;
      const Group parts = parts_of(*whole, olds, used_before_);
      if (!are_all_of(*whole, parts)) continue;
      std::vector<ItemOrigin> origins;
      for (const Item* part : parts) {
        used_before_.insert(part->id);
        origins.emplace_back(*part, Group{}, 0);
      }
      add({ItemMatch::How::merged, parts.front(), whole, whole->id, ids_of(parts), origins});
    }
  }

  static bool are_all_of(const Item& whole, const Group& parts) {
    return parts.size() <= k_most_parts && add_up(parts, whole);
  }

  static Group parts_of(const Item& whole, const Group& items, const std::set<std::string>& used) {
    Group parts;
    for (const Item* item : items) {
      if (!used.contains(item->id) && may_be_part(*item, whole)) parts.push_back(item);
    }
    return parts;
  }

  static Group unused(const Group& items, const std::set<std::string>& used) {
    Group left = items;
    std::erase_if(left, [&](const Item* item) { return used.contains(item->id); });
    return left;
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

ItemOrigin::ItemOrigin(const Item& origin, const Item& own, Heirs heirs)
    : item_(&origin), own_(&own), heirs_(std::move(heirs)), rank_(0) {
  const auto at = std::ranges::find(*heirs_, own_);
  if (at != heirs_->end()) rank_ = static_cast<std::size_t>(at - heirs_->begin());
}

ItemOrigin::ItemOrigin(const Item& origin, std::vector<const Item*> others, std::size_t rank)
    : item_(&origin),
      heirs_(std::make_shared<const std::vector<const Item*>>(std::move(others))),
      rank_(rank) {}

std::vector<const Item*> ItemOrigin::in_force(std::size_t count) const {
  std::vector<const Item*> kin;
  std::copy_if(heirs_->begin(), heirs_->begin() + static_cast<std::ptrdiff_t>(count),
               std::back_inserter(kin),
               [&](const Item* heir) { return heir != own_ && !heir->ended; });
  return kin;
}

std::vector<ItemMatch> match_items(const Items& before, const Items& after,
                                   ByLikeness by_likeness) {
  return Matcher(before, after).match_by_meaning(by_likeness);
}

std::vector<ItemMatch> match_ids(const Items& before, const Items& after) {
  return Matcher(before, after).match_by_id();
}

}  // namespace dealterms
