// Which version one amends, and which versions of a deal lie between two that are named: those on
// the way by `amends` from the later back to the earlier. And what heads say of one another that
// cannot be so. Told from heads; reads nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/warnings.hpp"
#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
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

// ---- versions beside one another ----------------------------------------------------------------

// What a version is called in its head, and where.
struct VersionHead {
  std::string file;
  std::string deal;
  std::string version;
  std::string amends;  // empty: it names none
  Place version_place;
  Place amends_place;
};
// Nothing where it does not say which version of which deal it is.
[[nodiscard]] std::optional<VersionHead> head_of(const Agreement& agreement);
// The lines down to the last that a warning about the head may show.
[[nodiscard]] SourceText down_to_head(const SourceText& source, const VersionHead& head);

// Whether other versions of its deal, if there are any, lie among the files.
enum class DealIs { at_hand, in_part };
struct VersionBeside {
  VersionHead head;
  DealIs deal = DealIs::at_hand;
};

// For each version, in their order, what is to be told of it. The first of those that are the same
// is told nothing; nor is what amends another version where no other of its deal is at hand, and
// only a part of the deal may be.
[[nodiscard]] std::vector<std::vector<Diagnostic>> compare_heads(
    const std::vector<VersionBeside>& versions);

}  // namespace dealterms
