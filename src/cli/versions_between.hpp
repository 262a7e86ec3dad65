// Which version one amends, and which versions of a deal lie between two that are named: those on
// the way by `amends` from the later back to the earlier. Told from heads; reads nothing.
#pragma once

#include <string>
#include <vector>

#include "assess/warnings.hpp"
#include "cli/find_versions.hpp"

namespace dealterms {

// The version that one says it amends.
struct Amended {
  const VersionFile* version = nullptr;  // null: it names none, or one that is not there
  bool is_held_twice = false;            // by several files
};
[[nodiscard]] Amended find_amended(const VersionFile& version, const Terms& terms);

struct VersionsBetween {
  std::vector<const VersionFile*> agreed;  // drafts are left out
  OrderByAmends order = OrderByAmends::unknown;
  // Where the way ends before it leads there: at a version that several files hold, or none. Or
  // empty.
  std::string held_twice;
  std::string missing;
};

// The oldest first. Both are of `terms`.
[[nodiscard]] VersionsBetween versions_between(const VersionFile& before, const VersionFile& after,
                                               const Terms& terms);
// Of any two of the named, which are of `terms` and not among them; in the order of `terms`.
[[nodiscard]] VersionsBetween versions_among(const std::vector<const VersionFile*>& named,
                                             const Terms& terms);

}  // namespace dealterms
