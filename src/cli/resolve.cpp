// Names on the command line. A version's name comes before a path of the same spelling; what is
// written like a path (a YAML ending, or a start with / . or ..) is never looked up as a version.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/load.hpp"

namespace dealterms {
namespace {

bool is_written_as_path(const std::string& name) {
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.starts_with("/") ||
         name.starts_with("./") || name.starts_with("../");
}

std::string full_name(const VersionFile& file) { return file.deal + "/" + file.version; }

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Given<Input> refuse_several(const std::string& name, const std::vector<const VersionFile*>& found) {
  std::set<std::string> deals;
  std::set<std::string> paths;
  for (const VersionFile* file : found) {
    deals.insert(full_name(*file));
    paths.insert(file->input.path);
  }
  if (deals.size() > 1) {
    return Given<Input>::refused("several deals hold a version '" + name +
                                 "'; say which: " + listed(deals));
  }
  return Given<Input>::refused("several files hold version '" + name + "': " + listed(paths));
}

Given<Input> refuse_unknown(const std::string& name, const Terms& terms) {
  std::string text = "no version or file '" + name + "'";
  std::set<std::string> known;
  std::vector<std::string> candidates;
  for (const VersionFile& file : terms.versions) {
    known.insert(full_name(file));
    candidates.push_back(file.version);
    candidates.push_back(full_name(file));
  }
  if (const auto nearest = nearest_name(name, candidates)) {
    text += "; did you mean '" + *nearest + "'?";
  }
  text += known.empty() ? " (there are no versions in " + terms.place + ")"
                        : " (in " + terms.place + ": " + listed(known) + ")";
  return Given<Input>::refused(text);
}

// REV:PATH, split at the first colon, as git does. Nothing where the name is not written so.
std::optional<Given<Input>> read_revision(const std::string& name, const World& world) {
  const std::size_t colon = name.find(':');
  if (colon == 0 || colon == std::string::npos || colon + 1 == name.size()) return std::nullopt;
  const std::string revision = name.substr(0, colon);
  const std::string path = name.substr(colon + 1);
  auto bytes = world.read_at_revision(revision, path);
  if (!bytes) return Given<Input>::refused("cannot read " + name + ": " + bytes.why_not);
  return Given<Input>{Input{Input::From::revision, name, path, revision, std::move(*bytes)}, {}};
}

Given<Input> read_path(const std::string& path, World& world) {
  auto bytes = world.read_file(path);
  if (bytes) return {Input{Input::From::file, path, path, {}, std::move(*bytes)}, {}};
  if (auto revised = read_revision(path, world)) return *revised;
  return Given<Input>::refused("cannot read " + path + ": " + bytes.why_not);
}

}  // namespace

std::string as_path(const std::string& path) {
  return is_written_as_path(path) ? path : "./" + path;
}

Given<Input> resolve(const std::string& name, const PlaceOptions& places, World& world) {
  if (name == "-") {
    auto bytes = world.read_in();
    if (!bytes) return Given<Input>::refused("cannot read standard input: " + bytes.why_not);
    return {Input{Input::From::standard_input, "standard input", "", {}, std::move(*bytes)}, {}};
  }
  if (is_written_as_path(name)) return read_path(name, world);

  const Given<Terms> terms = find_versions(places, world);
  if (!terms) return Given<Input>::refused(terms.why_not);
  std::vector<const VersionFile*> found;
  for (const VersionFile& file : terms->versions) {
    if (file.version == name || full_name(file) == name) found.push_back(&file);
  }
  if (found.size() == 1) return {found.front()->input, {}};
  if (found.size() > 1) return refuse_several(name, found);
  if (auto bytes = world.read_file(name)) {
    return {Input{Input::From::file, name, name, {}, std::move(*bytes)}, {}};
  }
  if (auto revised = read_revision(name, world)) return *revised;
  return refuse_unknown(name, *terms);
}

}  // namespace dealterms
