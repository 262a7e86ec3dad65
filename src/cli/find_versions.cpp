#include "cli/find_versions.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "document/node.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_default_terms = "terms";
// terms/DEAL/ holds versions; a walk need not go deeper than people nest folders, and must end
// where a link leads back.
constexpr int k_deepest_folder = 16;

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

std::string joined(const std::string& directory, const std::string& name) {
  if (directory == ".") return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  return name.substr(0, name.find_last_of('.'));
}

std::string folder_of(const std::string& path) {
  const std::size_t end = path.find_last_of('/');
  if (end == std::string::npos) return {};
  const std::string directory = path.substr(0, end);
  return directory.substr(directory.find_last_of('/') + 1);
}

std::string scalar_at(const Node& root, std::string_view key) {
  const Node* found = root.find(key);
  return found != nullptr && found->is_scalar() ? found->text : std::string();
}

// A file that cannot be read as a document goes by its name and folder, so that asking for it
// tells what is wrong with it.
std::optional<VersionFile> as_version(Input input) {
  Diagnostics ignored;
  const auto root = read_document(SourceText(input.name, input.bytes), ignored);
  VersionFile file{folder_of(input.path), stem_of(input.path), std::move(input)};
  if (!root) return file;
  if (!root->is_map() || root->find("dealterms") == nullptr) return std::nullopt;
  if (const std::string deal = scalar_at(*root, "deal"); !deal.empty()) file.deal = deal;
  if (const std::string version = scalar_at(*root, "version"); !version.empty()) {
    file.version = version;
  }
  return file;
}

Given<Terms> sorted(Terms terms) {
  std::sort(terms.versions.begin(), terms.versions.end(),
            [](const VersionFile& a, const VersionFile& b) {
              return std::tie(a.deal, a.version, a.input.path) <
                     std::tie(b.deal, b.version, b.input.path);
            });
  return {std::move(terms), {}};
}

Given<Terms> find_in_directory(const std::string& directory, const World& world) {
  Terms terms{directory, Input::From::file, {}};
  const auto paths = find_files(directory, world);
  if (!paths) return Given<Terms>::refused(paths.why_not);
  for (const std::string& path : *paths) {
    auto bytes = world.read_file(path);
    if (!bytes) continue;
    if (auto file = as_version({Input::From::file, path, path, {}, std::move(*bytes)})) {
      terms.versions.push_back(std::move(*file));
    }
  }
  return sorted(std::move(terms));
}

Given<Terms> find_in_program(const World& world) {
  Terms terms{"the program", Input::From::program, {}};
  for (const EmbeddedFile& embedded : world.embedded()) {
    const std::string path(embedded.path);
    if (auto file =
            as_version({Input::From::program, path, path, {}, std::string(embedded.bytes)})) {
      terms.versions.push_back(std::move(*file));
    }
  }
  return sorted(std::move(terms));
}

WhyNot add_files(const std::string& directory, int depth, const World& world,
                 std::vector<std::string>& paths) {
  const auto entries = world.list_directory(directory);
  if (!entries) return entries.why_not;
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = joined(directory, entry.name);
    if (entry.kind == DirectoryEntry::Kind::directory) {
      if (depth < k_deepest_folder) (void)add_files(path, depth + 1, world, paths);
    } else if (is_yaml(path)) {
      paths.push_back(path);
    }
  }
  return {};
}

}  // namespace

Given<std::vector<std::string>> find_files(const std::string& directory, const World& world) {
  std::vector<std::string> paths;
  const WhyNot why = add_files(directory, 0, world, paths);
  if (!why.empty()) return Given<std::vector<std::string>>::refused(why);
  return {std::move(paths), {}};
}

Given<Terms> find_versions(const PlaceOptions& places, const World& world) {
  if (!places.terms.empty()) {
    auto terms = find_in_directory(places.terms, world);
    if (!terms) return Given<Terms>::refused("cannot read " + places.terms + ": " + terms.why_not);
    return terms;
  }
  auto here = find_in_directory(std::string(k_default_terms), world);
  if (here && !here->versions.empty()) return here;
  return find_in_program(world);
}

}  // namespace dealterms
