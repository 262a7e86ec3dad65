#include "cli/find_checked.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/find_policy.hpp"
#include "cli/find_versions.hpp"
#include "cli/git.hpp"
#include "cli/pair_files.hpp"

namespace dealterms {
namespace {

SoughtPair sought_of(std::string name, std::optional<Input> before, std::optional<Input> after) {
  return {std::move(name), before ? *std::move(before) : nothing(),
          after ? *std::move(after) : nothing()};
}

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

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

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
  const auto committed = committed_files(range.before, world);
  if (!committed) return committed.error();
  const auto top = range.after.empty() ? top_of_work_tree(world) : std::string();
  if (!top) return top.error();
  for (const Input& before : *committed) {
    const bool is_known =
        std::ranges::find(found.pairs, before.path, &SoughtPair::name) != found.pairs.end();
    if (is_known || !is_marked_as_agreement(before.bytes) || !may_name(before, files)) continue;
    found.pairs.push_back({before.path, before, unchanged(before, range, *top)});
  }
  return {};
}

Result<FoundPairs> gather_from_git(const CheckOptions& options, const World& world) {
  const auto range = options.staged ? staged_range(world) : read_git_range(options.git, world);
  if (!range) return range.error();
  auto changed = options.staged ? staged_files(world) : changed_files(*range, world);
  if (!changed) return changed.error();
  FoundPairs found;
  std::vector<std::string> others;
  for (ChangedFile& file : *changed) {
    if (is_agreement(file.before) || is_agreement(file.after)) {
      found.pairs.push_back(sought_of(file.path, std::move(file.before), std::move(file.after)));
    } else if (name_of_file(file.path) != k_policy_file) {
      others.push_back(name_of_file(file.path));
    }
  }
  const auto added = add_naming(others, *range, world, found);
  if (!added) return added.error();
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
    session.tell({file.error.kind, "cannot read " + file.path + ": " + file.error.text});
  }
  for (FilePair& pair : paired->pairs) {
    found.pairs.push_back(
        sought_of(std::move(pair.name), std::move(pair.before), std::move(pair.after)));
  }
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
    auto input = session.resolve(name);
    if (!input) return input.error();
    inputs.push_back(std::move(*input));
  }
  const std::string name = inputs.back().name;
  if (inputs.size() == 1) return FoundPairs{{{name, {}, std::move(inputs[0]), true}}};
  return FoundPairs{{{name, std::move(inputs[0]), std::move(inputs[1])}}};
}

}  // namespace

Result<FoundPairs> find_checked(const CheckOptions& options, Session& session) {
  if (options.staged || !options.git.empty()) return gather_from_git(options, session.world());
  if (options.versions.empty()) {
    return Error{Error::Kind::refused,
                 "nothing to check; name OLD and NEW, NEW alone, two directories, --git RANGE or "
                 "--staged"};
  }
  if (are_directories(options, session.world())) return gather_from_directories(options, session);
  return gather_named(options, session);
}

}  // namespace dealterms
