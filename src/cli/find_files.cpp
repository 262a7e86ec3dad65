#include "cli/find_files.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cli/input.hpp"

namespace dealterms {
namespace {

// Deeper than people nest directories: where a link leads back and nothing tells so, a walk ends.
constexpr int k_deepest_directory = 16;

// Other people's files by the thousand, and nobody's agreements.
bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name == "node_modules";
}

class Walk {
 public:
  explicit Walk(const World& world) : world_(world) {}

  Result<FoundFiles> from(const std::string& directory) {
    if (const auto listed = list(directory, 0); !listed) return listed.error();
    // Last, so that what has a name of its own in here is found by that.
    std::size_t next = 0;
    while (next < links_.size()) add(Step(links_[next++]));  // which may find more
    std::sort(found_.paths.begin(), found_.paths.end());
    return std::move(found_);
  }

 private:
  struct Step {
    std::string path;
    DirectoryEntry::Kind kind = DirectoryEntry::Kind::file;
    int depth = 0;
  };

  const World& world_;
  std::set<std::string> identities_;
  std::vector<Step> links_;  // met, and not yet followed
  FoundFiles found_;

  bool is_new(const std::string& path) {
    const auto identity = world_.identity(path);
    return !identity || identities_.insert(*identity).second;
  }

  Result<void> list(const std::string& directory, int depth) {
    if (!is_new(directory)) return {};
    if (depth > k_deepest_directory) {
      return Error{Error::Kind::refused,
                   fmt::format("more than {} directories deep", k_deepest_directory)};
    }
    const auto entries = world_.list_directory(directory);
    if (!entries) return entries.error();
    for (const DirectoryEntry& entry : *entries) {
      if (is_passed_over(entry.name)) continue;
      Step step{join_path(directory == "." ? "" : directory, entry.name), entry.kind, depth + 1};
      if (entry.is_link) {
        links_.push_back(std::move(step));
      } else {
        add(step);
      }
    }
    return {};
  }

  void add(const Step& step) {
    switch (step.kind) {
      case DirectoryEntry::Kind::directory:
        if (const auto listed = list(step.path, step.depth); !listed) {
          found_.unreadable.push_back({step.path, listed.error()});
        }
        return;
      case DirectoryEntry::Kind::file:
        if (is_yaml(step.path) && is_new(step.path)) found_.paths.push_back(step.path);
        return;
      case DirectoryEntry::Kind::other:
        if (!is_yaml(step.path)) return;
        found_.unreadable.push_back({step.path, {Error::Kind::unreadable, k_no_regular_file}});
        return;
    }
  }
};

}  // namespace

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

Result<FoundFiles> find_files(const std::string& directory, const World& world) {
  return Walk(world).from(directory);
}

}  // namespace dealterms
