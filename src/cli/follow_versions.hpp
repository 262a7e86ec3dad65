// What a version is held against that a change adds or takes away, where each version of a deal is
// a file of its own: the version that it follows, among those beside it. Judges nothing.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/result.hpp"
#include "cli/find_checked.hpp"
#include "cli/find_versions.hpp"
#include "cli/session.hpp"

namespace dealterms {

// The versions in one directory of a tree, before a change and after it.
struct DirectoryVersions {
  Terms before;
  Terms after;
};
using TreeVersions = std::map<std::string, DirectoryVersions>;  // by the directory's path

// The versions of each deal in the order of a history, which wants more of a version than its
// names: each is read once for every two states that are asked about. Its mistakes are told where
// it is compared.
class DealOrders {
 public:
  explicit DealOrders(Session& session) : session_(session) {}

  // Those of `side`, and what `other` has beside them. Both outlive this.
  [[nodiscard]] const std::vector<const VersionFile*>& order_of(const std::string& deal,
                                                                const Terms& side,
                                                                const Terms& other);

 private:
  Session& session_;
  std::map<std::tuple<std::string, const Terms*, const Terms*>, std::vector<const VersionFile*>>
      orders_;
};

// The one that it follows: the one that it amends, looked for among `side` first, else the one
// before it in the order of a history, of both.
struct Followed {
  const VersionFile* version = nullptr;  // null: it is the first
  std::string missing;                   // what it says that it amends, where none comes before it
};
// An error where several files hold the version that it amends: a whole sentence.
[[nodiscard]] Result<Followed> find_followed(const VersionFile& version, const Terms& side,
                                             const Terms& other, DealOrders& orders);

// Holds each new version of a change against the one that it follows. One that is gone is held
// against the version that it followed, if that is still there; where another one follows it, only
// that it is gone is told. A pair for which that cannot be said is told, and becomes an unusable
// one.
void follow_versions(FoundPairs& found, const TreeVersions& versions, Session& session);

}  // namespace dealterms
