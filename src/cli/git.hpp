// What git tells of a repository: which YAML files changed, and what they were. Nothing that the
// repository's configuration names is run: git compares trees and the index by their ids alone, and
// files of the work tree are read and compared here, since git would put them through filters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/git_files.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

// Where a range begins and ends, as revisions of commits.
struct GitRange {
  std::string before;
  std::string after;  // empty: the work tree
};
// "BASE..HEAD", "BASE...HEAD" (from where the two parted) or "BASE" (against the work tree). What
// is left out beside the dots is HEAD, as in git. An error where one of them is no commit.
[[nodiscard]] Result<GitRange> read_git_range(const std::string& range, const World& world);

// A YAML file, and what it was before and after, with their bytes. A link and a submodule are no
// files.
struct ChangedFile {
  std::string path;             // from the top of the repository; of a renamed file the new one
  std::optional<Input> before;  // absent: the file is new
  std::optional<Input> after;   // absent: it is gone
};
// Of the whole repository, wherever in it we are, sorted by path; a renamed file is one entry. In a
// work tree a file counts before it is added, unless git ignores it.
[[nodiscard]] Result<std::vector<ChangedFile>> changed_files(const GitRange& range,
                                                             const World& world);
// What a commit would change now: HEAD against the index; against nothing before the first commit.
[[nodiscard]] Result<std::vector<ChangedFile>> staged_files(const World& world);

// The two sides of it.
[[nodiscard]] Result<GitRange> staged_range(const World& world);

}  // namespace dealterms
