// Which agreement of one directory is to be compared with which of another: two states of the same
// tree. By its path below the directory; what has no partner there was moved, or is new or gone.
// Other people's YAML files, catalogues and papers are none of them: see find_versions.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/find_files.hpp"
#include "cli/find_versions.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

struct FilePair {
  std::string name;         // the path below the new directory; of what is gone, the old one
  std::string name_before;  // below the old one; of what is new, empty
  std::optional<VersionFile> before;  // with its bytes; empty: it is new
  std::optional<VersionFile> after;   // empty: it is gone
};

struct PairedFiles {
  std::vector<FilePair> pairs;         // by name
  std::vector<Unreadable> unreadable;  // of either side, any of which may be an agreement
};

// An error where one of the directories cannot be read: a whole sentence.
[[nodiscard]] Result<PairedFiles> pair_files(const std::string& directory_before,
                                             const std::string& directory_after, World& world,
                                             ParseCount& parsed);

}  // namespace dealterms
