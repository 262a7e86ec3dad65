#include "cli/versions_between.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace dealterms {
namespace {

// From `later` back to `earlier`, both left out.
struct WayBack {
  bool leads_there = false;
  std::vector<const VersionFile*> versions;  // the newest first
  std::string held_twice;
  std::string missing;
};

WayBack way_back(const VersionFile& later, const VersionFile& earlier, const Terms& terms) {
  WayBack way;
  std::set<std::string> seen{later.version};
  for (const VersionFile* at = &later; !at->amends.empty() && seen.insert(at->amends).second;) {
    const std::string& base = at->amends;
    if (later.deal == earlier.deal && base == earlier.version) {
      way.leads_there = true;
      return way;
    }
    const auto is_base = [&](const VersionFile& file) {
      return file.deal == later.deal && file.version == base;
    };
    const auto found = std::ranges::find_if(terms.versions, is_base);
    if (found == terms.versions.end()) {
      way.missing = base;
      break;
    }
    if (std::ranges::count_if(terms.versions, is_base) > 1) {
      way.held_twice = base;
      break;
    }
    at = &*found;
    way.versions.push_back(at);
  }
  return way;
}

}  // namespace

VersionsBetween versions_between(const VersionFile& before, const VersionFile& after,
                                 const Terms& terms) {
  VersionsBetween between;
  WayBack way = way_back(after, before, terms);
  if (way.leads_there) {
    between.order = OrderByAmends::older_first;
  } else {
    between.held_twice = std::move(way.held_twice);
    between.missing = std::move(way.missing);
    way = way_back(before, after, terms);
    if (way.leads_there) between = {{}, OrderByAmends::newer_first, {}, {}};
  }
  if (!way.leads_there) return between;
  std::ranges::copy_if(way.versions, std::back_inserter(between.agreed),
                       [](const VersionFile* version) { return !version->is_draft; });
  std::ranges::reverse(between.agreed);
  return between;
}

}  // namespace dealterms
