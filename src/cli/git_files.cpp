#include "cli/git_files.hpp"

#include <algorithm>
#include <utility>

#include "cli/find_files.hpp"
#include "cli/git_contents.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_regular = "100";  // modes of files begin with it; not of links

// An entry of a list: its words, of which there are as many as are wanted, and the path behind a
// tab.
struct Listed {
  std::vector<std::string> words;
  std::string path;
};
Result<std::vector<Listed>> list_entries(const std::vector<std::string>& command, std::size_t words,
                                         const World& world) {
  const auto answer = world.run_git(command, "");
  if (!answer) return answer.error();
  std::vector<Listed> entries;
  for (const std::string& entry : parts_of(*answer)) {
    const std::size_t tab = entry.find('\t');
    Listed listed{words_of(std::string_view(entry).substr(0, tab)), {}};
    if (tab == std::string::npos || listed.words.size() != words) {
      return unexpected_answer(command.front());
    }
    listed.path = entry.substr(tab + 1);
    entries.push_back(std::move(listed));
  }
  return entries;
}

void add_file(const Listed& listed, const std::string& id, GitBlobs& blobs) {
  const GitBlob blob{listed.words[0], id};
  if (is_term_candidate(listed.path, blob)) blobs[listed.path] = blob;
}

// "100644 ID 0\tPATH"; what is unmerged has no stage 0.
Result<GitBlobs> files_of_index(const World& world) {
  const auto listed =
      list_entries({"ls-files", "-z", "--stage", "--full-name", "--", ":/"}, 3, world);
  if (!listed) return listed.error();
  GitBlobs blobs;
  for (const Listed& entry : *listed) {
    if (entry.words[2] == "0") add_file(entry, entry.words[1], blobs);
  }
  return blobs;
}

Result<std::vector<GitFile>> read_blobs(const std::string& revision, const GitBlobs& blobs,
                                        const World& world) {
  std::set<std::string> ids;
  for (const auto& [path, blob] : blobs) ids.insert(blob.id);
  GitContents contents(world);
  if (const auto read = contents.read(ids); !read) return read.error();
  std::vector<GitFile> files;
  for (const auto& [path, blob] : blobs) {
    files.push_back({path, at_revision(revision, path)});
    files.back().input.bytes = contents.of(blob.id);
  }
  return files;
}

// What is listed and was taken away since is no file.
Result<std::vector<GitFile>> read_work_tree(
    const std::function<bool(const std::string& path)>& wanted, const World& world) {
  const auto tree = list_work_tree(world);
  if (!tree) return tree.error();
  std::vector<GitFile> files;
  for (const std::string& path : tree->paths) {
    if (!wanted(path)) continue;
    Input input = at_path(join_path(tree->top, path));
    auto bytes = world.read_file(input.path);
    if (!bytes && bytes.error().is_absent()) continue;
    if (!bytes) return cannot_read(input.name, bytes.error());
    input.bytes = *std::move(bytes);
    files.push_back({path, std::move(input)});
  }
  return files;
}

}  // namespace

bool is_term_candidate(const std::string& path, const GitBlob& blob) {
  return blob.mode.starts_with(k_regular) && is_yaml(path);
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

Error unexpected_answer(const std::string& command) {
  return {Error::Kind::unreadable, "git: " + command + " answers in a way that is not known"};
}

// "100644 blob ID\tPATH"
Result<GitBlobs> files_of_tree(const std::string& commit, const World& world) {
  const auto listed = list_entries({"ls-tree", "-r", "-z", "--full-tree", commit}, 3, world);
  if (!listed) return listed.error();
  GitBlobs blobs;
  for (const Listed& entry : *listed) add_file(entry, entry.words[2], blobs);
  return blobs;
}

// "H 100644 ID 0\tPATH"; S where a sparse work tree leaves the file out.
Result<WorkTree> list_work_tree(const World& world) {
  auto top = top_of_work_tree(world);
  if (!top) return top.error();
  const auto tracked =
      list_entries({"ls-files", "-z", "-t", "--stage", "--full-name", "--", ":/"}, 4, world);
  if (!tracked) return tracked.error();
  const auto others = world.run_git(
      {"ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", ":/"}, "");
  if (!others) return others.error();
  WorkTree tree{*std::move(top), {}, {}};
  for (const Listed& entry : *tracked) {
    const GitBlob blob{entry.words[1], entry.words[2]};
    const bool is_file = is_term_candidate(entry.path, blob) && entry.words[0] != "S";
    (is_file ? tree.paths : tree.left_out).insert(entry.path);
  }
  for (const std::string& path : parts_of(*others)) {
    if (is_yaml(path)) tree.paths.insert(path);
  }
  return tree;
}

Result<std::string> top_of_work_tree(const World& world) {
  const auto up = world.run_git({"rev-parse", "--show-cdup"}, "");
  if (!up) return up.error();
  // A bare repository answers with nothing at all.
  if (!up->ends_with('\n')) {
    return Error{Error::Kind::refused, "git: there is no work tree here (a bare repository)"};
  }
  return up->substr(0, up->size() - 1);
}

Result<std::vector<GitFile>> files_at(const std::string& revision,
                                      const std::function<bool(const std::string& path)>& wanted,
                                      const World& world) {
  if (revision.empty()) return read_work_tree(wanted, world);
  auto blobs =
      revision == staged("").revision ? files_of_index(world) : files_of_tree(revision, world);
  if (!blobs) return blobs.error();
  std::erase_if(*blobs, [&](const auto& entry) { return !wanted(entry.first); });
  return read_blobs(revision, *blobs, world);
}

}  // namespace dealterms
