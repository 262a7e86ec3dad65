#include "cli/find_checked.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "cli/find_policy.hpp"
#include "cli/find_versions.hpp"
#include "cli/follow_versions.hpp"
#include "cli/git.hpp"
#include "cli/pair_files.hpp"

namespace dealterms {
namespace {

Input or_nothing(std::optional<Input> input) { return input ? *std::move(input) : nothing(); }

bool is_agreement(const std::optional<Input>& input) {
  return input && is_marked_as_agreement(input->bytes);
}

// What it is now, of a file that did not change.
Input unchanged(const Input& before, const GitRange& range, const std::string& top) {
  Input after = range.after.empty() ? at_path(join_path(top, before.path))
                                    : at_revision(range.after, before.path);
  after.bytes = before.bytes;
  return after;
}

// Whether it may name one of the files: a paper, or a catalogue. One that does not is found to be
// unchanged.
bool may_name(const Input& agreement, const std::vector<std::string>& files) {
  return std::ranges::any_of(files, [&](const std::string& file) {
    return agreement.bytes.find(file) != std::string::npos;
  });
}

// The agreements that did not change themselves, and name a file that did.
Result<void> add_naming(const std::vector<std::string>& files, const GitRange& range,
                        const World& world, FoundPairs& found) {
  if (files.empty()) return {};
  const auto committed = files_at(range.before, [](const std::string&) { return true; }, world);
  if (!committed) return committed.error();
  const auto top = range.after.empty() ? top_of_work_tree(world) : std::string();
  if (!top) return top.error();
  for (const auto& [path, before] : *committed) {
    const bool is_known =
        std::ranges::find(found.pairs, path, &SoughtPair::name) != found.pairs.end();
    if (is_known || !is_marked_as_agreement(before.bytes) || !may_name(before, files)) continue;
    found.pairs.push_back({.name = path,
                           .name_before = path,
                           .before = before,
                           .after = unchanged(before, range, *top)});
  }
  return {};
}

// Where a version came, went or got another name.
std::set<std::string> directories_that_changed(const FoundPairs& found) {
  std::set<std::string> directories;
  for (const SoughtPair& pair : found.pairs) {
    const bool is_gone = pair.after.from == Input::From::nothing;
    if (pair.name == pair.name_before && !is_gone) continue;
    directories.insert(directory_of(pair.name));
    if (!pair.name_before.empty()) directories.insert(directory_of(pair.name_before));
  }
  return directories;
}

Result<TreeVersions> versions_in_git(const std::set<std::string>& directories,
                                     const GitRange& range, Session& session) {
  TreeVersions versions;
  if (directories.empty()) return versions;
  const auto is_wanted = [&](const std::string& path) {
    return directories.contains(directory_of(path));
  };
  ParseCount parsed;
  const auto add = [&](const std::string& revision,
                       Terms DirectoryVersions::* side) -> Result<void> {
    auto files = files_at(revision, is_wanted, session.world());
    if (!files) return files.error();
    for (auto& [path, input] : *files) {
      auto version = read_names(std::move(input), parsed, session.limits());
      if (version) (versions[directory_of(path)].*side).versions.push_back(*std::move(version));
    }
    return {};
  };
  if (const auto added = add(range.before, &DirectoryVersions::before); !added)
    return added.error();
  if (const auto added = add(range.after, &DirectoryVersions::after); !added) return added.error();
  session.add_parsed(parsed);
  return versions;
}

Result<FoundPairs> gather_from_git(const CheckOptions& options, Session& session) {
  const World& world = session.world();
  const auto range = options.staged ? staged_range(world) : read_git_range(options.git, world);
  if (!range) return range.error();
  auto changed = options.staged ? staged_files(world) : changed_files(*range, world);
  if (!changed) return changed.error();
  FoundPairs found;
  std::vector<std::string> others;
  for (ChangedFile& file : *changed) {
    if (is_agreement(file.before) || is_agreement(file.after)) {
      found.pairs.push_back({.name = file.path,
                             .name_before = file.before ? file.before->path : std::string(),
                             .before = or_nothing(std::move(file.before)),
                             .after = or_nothing(std::move(file.after))});
    } else if (name_of_file(file.path) == k_policy_file || file.path == options.policy) {
      found.policies.push_back(file.path);
    } else {
      others.push_back(name_of_file(file.path));
    }
  }
  const auto added = add_naming(others, *range, world, found);
  if (!added) return added.error();
  const auto versions = versions_in_git(directories_that_changed(found), *range, session);
  if (!versions) return versions.error();
  follow_versions(found, *versions, session);
  return found;
}

Result<FoundPairs> gather_from_directories(const CheckOptions& options, Session& session) {
  ParseCount parsed;
  auto paired = pair_files(options.versions[0], options.versions[1], session.world(), parsed);
  if (!paired) return paired.error();
  session.add_parsed(parsed);
  FoundPairs found;
  found.unusable = paired->unreadable.size();
  for (const Unreadable& file : paired->unreadable) {
    session.tell(cannot_read(file.path, file.error));
  }
  TreeVersions versions;
  const auto take = [&](std::optional<VersionFile>& version, const std::string& name,
                        Terms DirectoryVersions::* side) {
    if (!version) return nothing();
    auto& all = (versions[directory_of(name)].*side).versions;
    return all.emplace_back(*std::move(version)).input;
  };
  for (FilePair& pair : paired->pairs) {
    found.pairs.push_back(
        {.name = pair.name,
         .name_before = pair.name_before,
         .before = take(pair.before, pair.name_before, &DirectoryVersions::before),
         .after = take(pair.after, pair.name, &DirectoryVersions::after)});
  }
  follow_versions(found, versions, session);
  return found;
}

bool are_directories(const CheckOptions& options, const World& world) {
  return options.versions.size() == 2 &&
         std::ranges::all_of(options.versions, [&](const std::string& name) {
           return static_cast<bool>(world.list_directory(name));
         });
}

Result<FoundPairs> gather_named(const CheckOptions& options, Session& session) {
  std::vector<Input> inputs;
  for (const std::string& name : options.versions) {
    auto input = session.resolve(name, Takes::directories_too);
    if (!input) return input.error();
    inputs.push_back(std::move(*input));
  }
  const std::string name = inputs.back().name;
  FoundPairs found;
  if (inputs.size() == 1) {
    found.pairs.push_back({.name = name,
                           .name_before = {},
                           .before = {},
                           .after = std::move(inputs[0]),
                           .as = SoughtPair::As::alone});
  } else {
    found.pairs.push_back({.name = name,
                           .name_before = {},
                           .before = std::move(inputs[0]),
                           .after = std::move(inputs[1])});
  }
  return found;
}

}  // namespace

Result<FoundPairs> find_checked(const CheckOptions& options, Session& session) {
  if (options.staged || !options.git.empty()) return gather_from_git(options, session);
  if (options.versions.empty()) {
    return Error{Error::Kind::refused,
                 "nothing to check; name OLD and NEW, NEW alone, two directories, --git RANGE or "
                 "--staged"};
  }
  if (are_directories(options, session.world())) return gather_from_directories(options, session);
  return gather_named(options, session);
}

}  // namespace dealterms
