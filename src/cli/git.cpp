#include "cli/git.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "cli/find_files.hpp"
#include "cli/git_contents.hpp"

namespace dealterms {
namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// ---- revisions ----------------------------------------------------------------------------------

// A clone without its history is the usual reason for a commit that is missing in a CI system.
std::string shallow_note(const World& world) {
  const auto shallow = world.run_git({"rev-parse", "--is-shallow-repository"}, "");
  const bool is_shallow = shallow && first_line(*shallow) == "true";
  return is_shallow ? " (this clone holds only a part of the history: fetch the rest first)" : "";
}

// The id of the commit that a revision means.
Result<std::string> commit_of(const std::string& revision, const World& world) {
  if (revision.empty() || revision.starts_with('-')) {
    return Error{Error::Kind::refused, "'" + revision + "' is no git revision"};
  }
  auto id = world.run_git({"rev-parse", "--verify", revision + "^{commit}"}, "");
  if (id) return first_line(*id);
  const bool is_unknown = id.error().text == "git: Needed a single revision";
  if (!is_unknown) return id.error();
  return Error{Error::Kind::missing,
               "git: there is no commit '" + revision + "'" + shallow_note(world)};
}

std::string or_head(const std::string& revision) { return revision.empty() ? "HEAD" : revision; }

Result<std::string> merge_base(const std::string& one, const std::string& other,
                               const World& world) {
  const auto base = world.run_git({"merge-base", one, other}, "");
  if (!base) {
    return Error{Error::Kind::missing, "git: '" + one + "' and '" + other +
                                           "' have no commit in common" + shallow_note(world)};
  }
  const auto brief = world.run_git({"rev-parse", "--short=12", first_line(*base)}, "");
  if (!brief) return brief.error();
  return first_line(*brief);
}

// Before the first commit there is the empty tree.
Result<std::string> head_or_nothing(const World& world) {
  const auto head = world.run_git({"rev-parse", "--verify", "--quiet", "HEAD"}, "");
  if (head) return std::string("HEAD");
  const auto empty = world.run_git({"hash-object", "-t", "tree", "--stdin"}, "");
  if (!empty) return empty.error();
  return first_line(*empty);
}

// ---- two trees ----------------------------------------------------------------------------------

struct RawChange {
  std::string path_before;
  std::string path_after;
  std::optional<GitBlob> before;
  std::optional<GitBlob> after;
};

// ":100644 100644 ID ID M", then a path, or two for a renamed file.
Result<std::vector<RawChange>> read_raw(const std::string& text) {
  const std::vector<std::string> parts = parts_of(text);
  std::vector<RawChange> changes;
  std::size_t at = 0;
  while (at < parts.size()) {
    const std::vector<std::string> head = words_of(parts[at++]);
    if (head.size() != 5 || !head[0].starts_with(':') || at == parts.size()) {
      return unexpected_answer("diff");
    }
    if (head[4].starts_with('U') && is_yaml(parts[at])) {
      return Error{Error::Kind::refused,
                   "git: " + parts[at] + " is unmerged: settle the conflict first"};
    }
    RawChange change;
    change.path_before = parts[at++];
    const bool is_renamed = head[4].starts_with('R') && at < parts.size();
    change.path_after = is_renamed ? parts[at++] : change.path_before;
    const GitBlob before{head[0].substr(1), head[2]};
    const GitBlob after{head[1], head[3]};
    if (is_term_candidate(change.path_before, before)) change.before = before;
    if (is_term_candidate(change.path_after, after)) change.after = after;
    if (change.before || change.after) changes.push_back(std::move(change));
  }
  return changes;
}

// No driver of the repository is asked how files differ, or how they read.
const std::vector<std::string> k_raw{
    "-r", "-z", "-M", "--raw", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"};

Result<std::vector<RawChange>> compare_trees(const std::string& before, const std::string& after,
                                             const World& world) {
  std::vector<std::string> arguments{"diff-tree"};
  arguments.insert(arguments.end(), k_raw.begin(), k_raw.end());
  arguments.insert(arguments.end(), {before, after, "--"});
  const auto raw = world.run_git(arguments, "");
  if (!raw) return raw.error();
  return read_raw(*raw);
}

Result<std::vector<RawChange>> compare_index(const std::string& before, const World& world) {
  std::vector<std::string> arguments{"diff-index", "--cached"};
  arguments.insert(arguments.end(), k_raw.begin(), k_raw.end());
  arguments.insert(arguments.end(), {before, "--"});
  const auto raw = world.run_git(arguments, "");
  if (!raw) return raw.error();
  return read_raw(*raw);
}

Input with_bytes(Input input, std::string bytes) {
  input.bytes = std::move(bytes);
  return input;
}

std::vector<ChangedFile> sorted(std::vector<ChangedFile> files) {
  std::ranges::sort(files, {}, &ChangedFile::path);
  return files;
}

// `after` at a revision, or ":0" for the index.
Result<std::vector<ChangedFile>> with_contents(const std::vector<RawChange>& changes,
                                               const GitRange& range, const World& world) {
  std::set<std::string> ids;
  for (const RawChange& change : changes) {
    if (change.before) ids.insert(change.before->id);
    if (change.after) ids.insert(change.after->id);
  }
  GitContents contents(world);
  if (const auto read = contents.read(ids); !read) return read.error();
  std::vector<ChangedFile> files;
  for (const RawChange& change : changes) {
    ChangedFile file{change.after ? change.path_after : change.path_before, {}, {}};
    if (change.before) {
      file.before =
          with_bytes(at_revision(range.before, change.path_before), contents.of(change.before->id));
    }
    if (change.after) {
      file.after =
          with_bytes(at_revision(range.after, change.path_after), contents.of(change.after->id));
    }
    files.push_back(std::move(file));
  }
  return sorted(std::move(files));
}

// ---- the work tree ------------------------------------------------------------------------------

class AgainstWorkTree {
 public:
  AgainstWorkTree(std::string before, const World& world)
      : before_(std::move(before)), world_(world), contents_(world) {}

  Result<std::vector<ChangedFile>> compare() {
    if (const auto listed = list(); !listed) return listed.error();
    std::set<std::string> gone;
    for (const auto& [path, blob] : committed_) gone.insert(path);
    for (const std::string& path : tree_.paths) {
      const auto renamed = renamed_.find(path);
      const std::string& earlier = renamed == renamed_.end() ? path : renamed->second;
      const auto there = add(path, earlier);
      if (!there) return there.error();
      if (*there) gone.erase(earlier);
    }
    for (const std::string& path : gone) {
      if (!tree_.left_out.contains(path)) files_.push_back({path, before_of(path), {}});
    }
    return sorted(std::move(files_));
  }

 private:
  std::string before_;
  const World& world_;
  GitContents contents_;
  GitBlobs committed_;
  WorkTree tree_;
  std::map<std::string, std::string> renamed_;  // new path → old, as far as the index knows
  std::vector<ChangedFile> files_;

  Result<void> list() {
    auto committed = files_of_tree(before_, world_);
    if (!committed) return committed.error();
    committed_ = *std::move(committed);
    auto tree = list_work_tree(world_);
    if (!tree) return tree.error();
    tree_ = *std::move(tree);
    const auto indexed = compare_index(before_, world_);
    if (!indexed) return indexed.error();
    for (const RawChange& change : *indexed) {
      const bool is_renamed = change.before && change.path_before != change.path_after;
      if (is_renamed && !tree_.paths.contains(change.path_before)) {
        renamed_[change.path_after] = change.path_before;
      }
    }
    std::set<std::string> ids;
    for (const auto& [path, blob] : committed_) ids.insert(blob.id);
    return contents_.read(ids);
  }

  std::optional<Input> before_of(const std::string& path) const {
    const auto blob = committed_.find(path);
    if (blob == committed_.end()) return std::nullopt;
    return with_bytes(at_revision(before_, path), contents_.of(blob->second.id));
  }

  // Whether the file is there.
  Result<bool> add(const std::string& path, const std::string& earlier) {
    Input after = at_path(join_path(tree_.top, path));
    auto bytes = world_.read_file(after.path);
    if (!bytes && bytes.error().is_absent()) return false;
    if (!bytes) return cannot_read(after.name, bytes.error());
    std::optional<Input> before = before_of(earlier);
    if (before && earlier == path && before->bytes == *bytes) return true;
    files_.push_back({path, std::move(before), with_bytes(std::move(after), *std::move(bytes))});
    return true;
  }
};

}  // namespace

Result<GitRange> read_git_range(const std::string& range, const World& world) {
  GitRange read{range, {}};
  const std::size_t dots = range.find("..");
  const bool is_pair = dots != std::string::npos;
  const bool from_merge_base = is_pair && range.substr(dots).starts_with("...");
  if (is_pair) {
    read.before = or_head(range.substr(0, dots));
    read.after = or_head(range.substr(dots + (from_merge_base ? 3 : 2)));
    if (const auto after = commit_of(read.after, world); !after) return after.error();
  }
  if (const auto before = commit_of(read.before, world); !before) return before.error();
  if (from_merge_base) {
    auto base = merge_base(read.before, read.after, world);
    if (!base) return base.error();
    read.before = *std::move(base);
  }
  return read;
}

Result<std::vector<ChangedFile>> changed_files(const GitRange& range, const World& world) {
  if (range.after.empty()) return AgainstWorkTree(range.before, world).compare();
  const auto before = commit_of(range.before, world);
  if (!before) return before.error();
  const auto after = commit_of(range.after, world);
  if (!after) return after.error();
  const auto changes = compare_trees(*before, *after, world);
  if (!changes) return changes.error();
  return with_contents(*changes, range, world);
}

Result<GitRange> staged_range(const World& world) {
  if (const auto top = top_of_work_tree(world); !top) return top.error();
  auto head = head_or_nothing(world);
  if (!head) return head.error();
  return GitRange{*std::move(head), staged("").revision};
}

Result<std::vector<ChangedFile>> staged_files(const World& world) {
  const auto range = staged_range(world);
  if (!range) return range.error();
  const auto changes = compare_index(range->before, world);
  if (!changes) return changes.error();
  return with_contents(*changes, *range, world);
}

}  // namespace dealterms
