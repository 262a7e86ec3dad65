#include "cli/resolve.hpp"

#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace dealterms {
namespace {

bool is_written_as_path(const std::string& name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.starts_with("/") ||
         name.starts_with("./") || name.starts_with("../");
}

Error refuse_several(const std::string& name, const std::vector<const VersionFile*>& found) {
  std::set<std::string> versions;
  std::set<std::string> paths;
  for (const VersionFile* file : found) {
    versions.insert(full_name(*file));
    paths.insert(file->input.path);
  }
  if (versions.size() > 1) {
    return {Error::Kind::refused,
            "several deals hold a version '" + name + "'; say which: " + join(versions)};
  }
  return {Error::Kind::refused, "several files hold version '" + name + "': " + join(paths)};
}

Error refuse_unknown(const std::string& name, const Terms& terms, Takes takes) {
  std::set<std::string> known;
  std::vector<std::string> candidates;
  for (const VersionFile& file : terms.versions) {
    known.insert(full_name(file));
    candidates.push_back(file.version);
    candidates.push_back(full_name(file));
  }
  const std::string what =
      takes == Takes::directories_too ? "no version, file or directory '" : "no version or file '";
  std::string text = what + name + "'" + did_you_mean(name, candidates);
  text += known.empty() ? " (there are no versions in " + terms.place + ")"
                        : " (in " + terms.place + ": " + join(known) + ")";
  return {Error::Kind::missing, text + unreadable_note(terms.unreadable)};
}

// Where the revision ends: the first colon outside of braces, as in `HEAD^{/fix: a}:a.yaml`.
std::size_t end_of_revision(const std::string& name) {
  int depth = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '{') ++depth;
    if (name[i] == '}') --depth;
    if (name[i] == ':' && depth <= 0) return i;
  }
  return std::string::npos;
}

// The sides of a file in git's index: what is staged, and the three of a merge.
bool is_stage(const std::string& name) {
  return name.size() > 2 && name[0] >= '0' && name[0] <= '3' && name[1] == ':';
}

// REV:PATH, or :PATH and :N:PATH for what is staged. Nothing where the name is not written so.
std::optional<Input> as_revision(const std::string& name) {
  const std::size_t colon = end_of_revision(name);
  if (colon == std::string::npos || colon + 1 == name.size()) return std::nullopt;
  const std::string path = name.substr(colon + 1);
  if (colon > 0) return at_revision(name.substr(0, colon), path);
  if (is_stage(path)) return at_revision(":" + path.substr(0, 1), path.substr(2));
  // git takes `:/words` for a search.
  return path.starts_with('/') ? std::nullopt : std::optional(staged(path));
}

// A file, or one at a git revision where there is none of that name. A file that may not be read is
// there: git would answer for another.
Result<Input> read_path(const std::string& path, World& world) {
  auto input = read_input(at_path(path), world);
  if (input) return input;
  const auto revision = as_revision(path);
  if (!revision || input.error().kind != Error::Kind::missing) return input.error();
  return read_input(*revision, world);
}

}  // namespace

const Result<Terms>& Resolver::terms() {
  if (!terms_) terms_ = find_versions(directory_, world_, parsed_, limits_);
  return *terms_;
}

std::vector<const VersionFile*> Resolver::versions_named(const std::string& name) {
  std::vector<const VersionFile*> found;
  for (const VersionFile& file : terms()->versions) {
    if (file.version == name || full_name(file) == name) found.push_back(&file);
  }
  return found;
}

const VersionFile* Resolver::find_version(const std::string& name) {
  if (name == "-" || is_written_as_path(name) || !terms()) return nullptr;
  const std::vector<const VersionFile*> found = versions_named(name);
  return found.size() == 1 ? found.front() : nullptr;
}

Result<Input> Resolver::resolve(const std::string& name, Takes takes) {
  if (name == nothing().name) return nothing();
  const bool is_path = is_written_as_path(name);
  if (name == "-" || is_path) {
    auto input = is_path ? read_path(name, world_) : read_input(on_standard_input(), world_);
    if (!input) return cannot_read(is_path ? name : on_standard_input().name, input.error());
    return input;
  }
  if (!terms()) return terms().error();
  const std::vector<const VersionFile*> found = versions_named(name);
  if (found.size() == 1) return found.front()->input;
  if (found.size() > 1) return refuse_several(name, found);
  auto input = read_path(name, world_);
  if (input) return input;
  // A directory, too, is no file.
  if (input.error().is_absent() && !as_revision(name)) return refuse_unknown(name, *terms(), takes);
  return cannot_read(name, input.error());
}

}  // namespace dealterms
