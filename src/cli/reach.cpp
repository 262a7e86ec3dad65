#include "cli/reach.hpp"

#include <optional>
#include <string_view>

#include "cli/find_versions.hpp"

namespace dealterms {
namespace {

// Of paths without links. "": where we are, of a world that has no root.
bool holds(const std::string& directory, const std::string& path) {
  if (directory.empty()) return !path.starts_with("../") && !path.starts_with('/');
  return path == directory || path.starts_with(join_path(directory, ""));
}

// The top of the work tree that the directory lies in.
std::optional<std::string> repository_of(std::string directory, const World& world) {
  for (;;) {
    if (world.identity(join_path(directory, ".git"))) return directory;
    const std::string above = directory_of(directory);
    if (above == directory) return std::nullopt;
    directory = above;
  }
}

bool is_file_within_reach(const std::string& from, const std::string& named, const Reach& reach,
                          const World& world) {
  const auto target = world.resolved(named);
  // A pipe that this process was given has no path, and is there all the same.
  if (!target) return !world.identity(named);
  const std::string directory = directory_of(from);
  const auto here = world.resolved(directory.empty() ? "." : directory);
  if (!here) return false;
  if (holds(*here, *target)) return true;
  const auto terms =
      world.resolved(reach.terms.empty() ? std::string(k_default_terms) : reach.terms);
  if (terms && holds(*terms, *here) && holds(*terms, *target)) return true;
  const auto repository = repository_of(*here, world);
  return repository && holds(*repository, *target);
}

}  // namespace

bool is_within_reach(const Input& from, const Input& named, const Reach& reach,
                     const World& world) {
  switch (named.from) {
    case Input::From::file:
      return reach.everywhere || is_file_within_reach(from.path, named.path, reach, world);
    case Input::From::program:
    case Input::From::revision:
    case Input::From::standard_input:
    case Input::From::nothing:
      return true;
  }
  return false;
}

}  // namespace dealterms
