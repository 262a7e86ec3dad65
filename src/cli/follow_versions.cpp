#include "cli/follow_versions.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "assess/history.hpp"
#include "base/text.hpp"
#include "cli/versions_between.hpp"

namespace dealterms {
namespace {

bool is_there(const Input& input) { return input.from != Input::From::nothing; }

const VersionFile* find_input(const Input& input, const Terms& terms) {
  const auto found = std::ranges::find_if(
      terms.versions, [&](const VersionFile& file) { return file.input.name == input.name; });
  return found == terms.versions.end() ? nullptr : &*found;
}

const VersionFile* find_named(const VersionFile& version, const Terms& terms) {
  const auto found = std::ranges::find_if(terms.versions, [&](const VersionFile& file) {
    return file.deal == version.deal && file.version == version.version;
  });
  return found == terms.versions.end() ? nullptr : &*found;
}

Error held_twice(const VersionFile& version, const Terms& terms) {
  std::vector<std::string> paths;
  for (const VersionFile& file : terms.versions) {
    if (file.deal == version.deal && file.version == version.amends) {
      paths.push_back(file.input.name);
    }
  }
  return {Error::Kind::refused, "several files hold version '" + version.amends + "', which " +
                                    version.input.name + " amends: " + join(paths)};
}

// Whether the way back by `amends` comes to the version itself.
bool amends_itself(const VersionFile& version, const Terms& terms) {
  std::set<const VersionFile*> seen;
  const VersionFile* at = &version;
  while (at != nullptr && seen.insert(at).second) {
    at = find_amended(*at, terms).version;
    if (at != nullptr && at->deal == version.deal && at->version == version.version) return true;
  }
  return false;
}

// Of one deal: all of a side, and what the other has beside them.
std::vector<const VersionFile*> all_of_deal(const std::string& deal, const Terms& side,
                                            const Terms& other) {
  std::vector<const VersionFile*> all;
  for (const VersionFile& file : side.versions) {
    if (file.deal == deal) all.push_back(&file);
  }
  for (const VersionFile& file : other.versions) {
    if (file.deal == deal && find_named(file, side) == nullptr) all.push_back(&file);
  }
  return all;
}

const VersionFile* find_one_before(const VersionFile& version, const Terms& side,
                                   const Terms& other, DealOrders& orders) {
  const auto& order = orders.order_of(version.deal, side, other);
  const auto own = std::ranges::find(order, &version);
  return own == order.begin() || own == order.end() ? nullptr : *std::prev(own);
}

// What a change adds, and what it takes away, held against the rest.
class Following {
 public:
  Following(FoundPairs& found, const TreeVersions& versions, Session& session)
      : found_(found), versions_(versions), session_(session), orders_(session) {}

  void follow() {
    split_renamed();
    join_moved();
    keep([&](SoughtPair& pair) { return is_there(pair.before) || hold_new(pair); });
    keep([&](SoughtPair& pair) { return is_there(pair.after) || hold_gone(pair); });
    std::ranges::stable_sort(found_.pairs, {}, &SoughtPair::name);
  }

 private:
  // What git took for one file under two names is two versions, where the new one follows another
  // than the old.
  void split_renamed() {
    std::vector<SoughtPair> gone;
    for (SoughtPair& pair : found_.pairs) {
      const bool is_renamed = is_there(pair.before) && pair.name != pair.name_before;
      const VersionFile* before = is_renamed ? find_before(pair) : nullptr;
      const VersionFile* after = is_renamed ? find_after(pair) : nullptr;
      if (before == nullptr || after == nullptr) continue;
      const DirectoryVersions& here = versions_.at(directory_of(pair.name));
      const auto followed = find_followed(*after, here.after, here.before, orders_);
      const bool follows_another = full_name(*before) != full_name(*after) && followed &&
                                   followed->version != nullptr &&
                                   followed->version->input.name != pair.before.name;
      if (!follows_another) continue;
      SoughtPair& left = gone.emplace_back();
      left.name = left.name_before = std::exchange(pair.name_before, {});
      left.before = std::exchange(pair.before, nothing());
      left.after = nothing();
    }
    std::ranges::move(gone, std::back_inserter(found_.pairs));
  }

  // A version that went here and came there was moved, where no other has its name.
  void join_moved() {
    std::map<std::string, std::vector<SoughtPair*>> gone;
    std::map<std::string, std::vector<SoughtPair*>> come;
    for (SoughtPair& pair : found_.pairs) {
      const bool is_gone = !is_there(pair.after);
      if (!is_gone && is_there(pair.before)) continue;
      const VersionFile* version = is_gone ? find_before(pair) : find_after(pair);
      if (version != nullptr) (is_gone ? gone : come)[full_name(*version)].push_back(&pair);
    }
    for (const auto& [name, pairs] : come) {
      const auto from = gone.find(name);
      if (from == gone.end() || from->second.size() > 1 || pairs.size() > 1) continue;
      SoughtPair& before = *from->second.front();
      pairs.front()->before = std::exchange(before.before, nothing());
      pairs.front()->name_before = before.name_before;
    }
    keep([](const SoughtPair& pair) { return is_there(pair.before) || is_there(pair.after); });
  }

  template <typename Kept>
  void keep(const Kept& is_kept) {
    std::vector<SoughtPair> kept;
    for (SoughtPair& pair : found_.pairs) {
      if (is_kept(pair)) kept.push_back(std::move(pair));
    }
    found_.pairs = std::move(kept);
  }

  [[nodiscard]] const DirectoryVersions* find_directory(const std::string& name) const {
    const auto found = versions_.find(directory_of(name));
    return found == versions_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] const VersionFile* find_before(const SoughtPair& pair) const {
    const DirectoryVersions* there = find_directory(pair.name_before);
    return there == nullptr ? nullptr : find_input(pair.before, there->before);
  }
  [[nodiscard]] const VersionFile* find_after(const SoughtPair& pair) const {
    const DirectoryVersions* here = find_directory(pair.name);
    return here == nullptr ? nullptr : find_input(pair.after, here->after);
  }

  // False: it cannot be said what it follows, which was told.
  bool hold_new(SoughtPair& pair) {
    const VersionFile* version = find_after(pair);
    if (version == nullptr) return true;
    const DirectoryVersions& here = versions_.at(directory_of(pair.name));
    const auto followed = find_followed(*version, here.after, here.before, orders_);
    if (!followed) {
      session_.tell(followed.error());
      ++found_.unusable;
      return false;
    }
    if (!followed->missing.empty()) {
      pair.remark = VersionRemark{GateReason::amended_missing, followed->missing};
    }
    if (followed->version != nullptr) {
      pair.before = followed->version->input;
      followed_.insert(pair.before.name);
    }
    return true;
  }

  // False: a new version is held against it.
  bool hold_gone(SoughtPair& pair) {
    if (followed_.contains(pair.before.name)) return false;
    const VersionFile* version = find_before(pair);
    if (version == nullptr) return true;
    const DirectoryVersions& there = versions_.at(directory_of(pair.name_before));
    if (const VersionFile* next = find_following(*version, there)) {
      pair.after = pair.before;
      pair.as = SoughtPair::As::remark;
      pair.remark = VersionRemark{GateReason::version_removed, next->version};
    } else if (const VersionFile* rest = find_rest(*version, there)) {
      pair.after = rest->input;
    }
    return true;
  }

  // One that is still there, and followed it before the change, too.
  const VersionFile* find_following(const VersionFile& version, const DirectoryVersions& there) {
    for (const VersionFile& other : there.before.versions) {
      const bool stays = other.deal == version.deal && find_named(other, there.after) != nullptr;
      if (&other == &version || !stays) continue;
      const auto followed = find_followed(other, there.before, nothing_, orders_);
      if (followed && followed->version == &version) return &other;
    }
    return nullptr;
  }

  // The nearest before it that is still there.
  const VersionFile* find_rest(const VersionFile& version, const DirectoryVersions& there) {
    std::set<const VersionFile*> seen;
    for (const VersionFile* at = &version; at != nullptr && seen.insert(at).second;) {
      const auto followed = find_followed(*at, there.before, nothing_, orders_);
      at = followed ? followed->version : nullptr;
      const VersionFile* rest = at != nullptr ? find_named(*at, there.after) : nullptr;
      if (rest != nullptr) return rest;
    }
    return nullptr;
  }

  FoundPairs& found_;
  const TreeVersions& versions_;
  Session& session_;
  DealOrders orders_;
  const Terms nothing_;             // beside a state of its own
  std::set<std::string> followed_;  // names of what a new version is held against
};

}  // namespace

const std::vector<const VersionFile*>& DealOrders::order_of(const std::string& deal,
                                                            const Terms& side, const Terms& other) {
  const auto [entry, is_new] = orders_.try_emplace({deal, &side, &other});
  std::vector<const VersionFile*>& order = entry->second;
  if (!is_new) return order;
  order = all_of_deal(deal, side, other);
  if (order.size() < 2) return order;
  const auto catalogue = session_.catalogues().read_own();
  std::map<const Agreement*, const VersionFile*> files;
  std::vector<HistoryVersion> versions;
  for (const VersionFile* file : order) {
    Agreement read = read_version(session_.parse(file->input), *catalogue->merged).agreement;
    read.version = file->version;
    auto agreement = std::make_shared<const Agreement>(std::move(read));
    files.emplace(agreement.get(), file);
    versions.push_back({agreement, agreement->date()});
  }
  versions = in_order(std::move(versions));
  std::ranges::transform(versions, order.begin(), [&](const HistoryVersion& version) {
    return files.at(version.agreement.get());
  });
  return order;
}

Result<Followed> find_followed(const VersionFile& version, const Terms& side, const Terms& other,
                               DealOrders& orders) {
  for (const Terms* terms : {&side, &other}) {
    const Amended amended = find_amended(version, *terms);
    if (amended.is_held_twice) return held_twice(version, *terms);
    if (amended.version != nullptr && !amends_itself(version, *terms)) {
      return Followed{amended.version, {}};
    }
  }
  return Followed{find_one_before(version, side, other, orders), version.amends};
}

void follow_versions(FoundPairs& found, const TreeVersions& versions, Session& session) {
  Following(found, versions, session).follow();
}

}  // namespace dealterms
