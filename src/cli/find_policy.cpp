#include "cli/find_policy.hpp"

#include <utility>
#include <vector>

namespace dealterms {
namespace {

// No tree of agreements is deeper, and a loop of links ends.
constexpr std::size_t k_most_steps = 64;

std::string named_in(const std::string& directory) {
  return join_path(directory, std::string(k_policy_file));
}

// "terms/acme", "terms", "", "..", "../.." ... or, of an absolute path, up to the root.
std::string above(const std::string& directory) {
  const bool is_above_here = directory.empty() || directory.ends_with("..");
  if (!is_above_here) return directory_of(directory);
  return directory.empty() ? ".." : directory + "/..";
}

bool is_top(const std::string& directory, const World& world) {
  if (world.identity(join_path(directory, ".git"))) return true;
  // A directory that is gone, with the last file in it, is no end of the way.
  const auto here = world.identity(directory.empty() ? "." : directory);
  return here && here == world.identity(directory.empty() ? ".." : directory + "/..");
}

Result<std::optional<Input>> find_among_files(const std::string& path, World& world) {
  std::string directory = directory_of(path);
  for (std::size_t steps = 0; steps < k_most_steps; ++steps) {
    auto found = read_if_there(at_path(named_in(directory)), world);
    if (!found || *found || is_top(directory, world)) return found;
    directory = above(directory);
  }
  return std::optional<Input>();
}

}  // namespace

Result<std::optional<Input>> read_if_there(const Input& address, World& world) {
  auto input = read_input(address, world);
  if (input) return std::optional(std::move(*input));
  // Of a path that a revision lacks, git says so.
  const bool is_absent =
      input.error().kind == Error::Kind::missing || input.error().text.starts_with("git: path '");
  if (is_absent) return std::optional<Input>();
  return cannot_read(address.name, input.error());
}

Result<std::optional<Input>> find_policy(const Input& governed, World& world) {
  switch (governed.from) {
    case Input::From::file:
      return find_among_files(governed.path, world);
    case Input::From::program:
    case Input::From::standard_input:
    case Input::From::nothing:
      return find_among_files({}, world);
    case Input::From::revision:
      break;
  }
  std::string below;
  for (std::string directory = governed.path; directory != below;) {
    below = std::exchange(directory, directory_of(directory));
    auto found = read_if_there(at_revision(governed.revision, named_in(directory)), world);
    if (!found || *found) return found;
  }
  return std::optional<Input>();
}

}  // namespace dealterms
