// Which YAML files one state of a repository holds: a commit, the index or the work tree. What
// changed between two of them: see git.hpp.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

// What git keeps of a file.
struct GitBlob {
  std::string mode;
  std::string id;
};
using GitBlobs = std::map<std::string, GitBlob>;  // by path, from the top

// A YAML file, by its name; a link and a submodule are none.
[[nodiscard]] bool is_term_candidate(const std::string& path, const GitBlob& blob);

// Of a commit or a tree.
[[nodiscard]] Result<GitBlobs> files_of_tree(const std::string& commit, const World& world);

// Paths from the top.
struct WorkTree {
  std::string top;              // how to get there from here: empty, or "../../"
  std::set<std::string> paths;  // that may be files there
  std::set<std::string> left_out;
};
// With what is not added yet, unless git ignores it.
[[nodiscard]] Result<WorkTree> list_work_tree(const World& world);

// How to get from here to the top of the work tree: empty, or "../../". An error where there is no
// repository, or a bare one.
[[nodiscard]] Result<std::string> top_of_work_tree(const World& world);

struct GitFile {
  std::string path;  // from the top
  Input input;       // with its bytes
};
// The YAML files whose paths from the top are wanted, sorted by path: of a commit or a tree, of the
// index (":0"), or, where the revision is empty, of the work tree.
[[nodiscard]] Result<std::vector<GitFile>> files_at(
    const std::string& revision, const std::function<bool(const std::string& path)>& wanted,
    const World& world);

// ---- what git writes ----------------------------------------------------------------------------

// What ends with a zero byte each.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view text);
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);
[[nodiscard]] Error unexpected_answer(const std::string& command);

}  // namespace dealterms
