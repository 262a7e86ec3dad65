#include "cli/memory_world.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/byte_size.hpp"

namespace dealterms {
namespace {

constexpr int k_most_links = 40;  // as Linux has it

std::string without_dot(std::string path) {
  while (path.starts_with("./")) path.erase(0, 2);
  return path == "." ? std::string() : path;
}

Error failed(Error::Kind kind) {
  switch (kind) {
    case Error::Kind::missing:
      return {kind, "No such file or directory"};
    case Error::Kind::forbidden:
      return {kind, "Permission denied"};
    case Error::Kind::not_a_file:
      return {kind, "Is a directory"};
    case Error::Kind::too_large:
    case Error::Kind::unreadable:
    case Error::Kind::refused:
      break;
  }
  return {kind, "Input/output error"};
}

}  // namespace

std::string MemoryWorld::followed(std::string path) const {
  path = without_dot(std::move(path));
  for (int i = 0; i < k_most_links; ++i) {
    bool is_followed = false;
    for (const auto& [link, target] : links) {
      if (path != link && !path.starts_with(link + "/")) continue;
      const std::string rest = path.substr(link.size());
      path = target.empty() && !rest.empty() ? rest.substr(1) : target + rest;
      is_followed = true;
    }
    if (!is_followed) break;
  }
  return path;
}

Result<void> MemoryWorld::write_out(std::string_view bytes) {
  if (write_failure) return *write_failure;
  out += bytes;
  return {};
}

Result<void> MemoryWorld::write_to_pager(const std::string& pager, std::string_view bytes) {
  if (!pagers.contains(pager)) return failed(Error::Kind::missing);
  paged += bytes;
  return {};
}

void MemoryWorld::write_err(std::string_view bytes) { err += bytes; }

Result<std::string> MemoryWorld::read_in() {
  if (reads_regular_files_only()) return Error{Error::Kind::unreadable, k_no_regular_file};
  if (in.size() > most_bytes()) return larger_than(most_bytes());
  return in;
}

Result<std::optional<std::string>> MemoryWorld::read_line() {
  if (line_ >= in.size()) return std::optional<std::string>();
  const std::size_t end = std::min(in.find('\n', line_), in.size());
  std::string line = in.substr(line_, end - line_);
  line_ = end + 1;
  return std::optional(std::move(line));
}

Result<std::string> MemoryWorld::read_file(const std::string& path) const {
  const std::string followed_path = followed(path);
  const std::scoped_lock lock(mutex_);
  reads.push_back(path);
  if (pipes.contains(followed_path)) return Error{Error::Kind::unreadable, k_no_regular_file};
  if (const auto failure = failures.find(followed_path); failure != failures.end()) {
    return failed(failure->second);
  }
  const auto found = files.find(followed_path);
  if (found == files.end()) return failed(Error::Kind::missing);
  if (found->second.size() > most_bytes()) return larger_than(most_bytes());
  bytes_read += found->second.size();
  return found->second;
}

Result<void> MemoryWorld::replace_file(const std::string& path, std::string_view bytes) {
  if (write_failure) return *write_failure;
  files[without_dot(path)] = bytes;
  return {};
}

Result<void> MemoryWorld::make_directory(const std::string& path) {
  if (write_failure) return *write_failure;
  made.insert(without_dot(path));
  return {};
}

Result<std::vector<DirectoryEntry>> MemoryWorld::list_directory(const std::string& path) const {
  std::string prefix = followed(path);
  listings.push_back(path);
  if (const auto failure = failures.find(prefix); failure != failures.end()) {
    return failed(failure->second);
  }
  if (!prefix.empty() && !prefix.ends_with('/')) prefix += '/';
  std::map<std::string, DirectoryEntry> entries;
  const auto add = [&](const std::string& name) -> DirectoryEntry* {
    if (!name.starts_with(prefix)) return nullptr;
    const std::string rest = name.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const bool is_below = slash != std::string::npos;
    DirectoryEntry& entry = entries[rest.substr(0, slash)];
    entry.name = rest.substr(0, slash);
    entry.kind = is_below ? DirectoryEntry::Kind::directory : DirectoryEntry::Kind::file;
    return is_below ? nullptr : &entry;
  };
  for (const auto& [file, bytes] : files) (void)add(file);
  for (const std::string& pipe : pipes) {
    if (DirectoryEntry* entry = add(pipe)) entry->kind = DirectoryEntry::Kind::other;
  }
  for (const auto& [link, target] : links) {
    DirectoryEntry* entry = add(link);
    if (entry == nullptr) continue;
    entry->is_link = true;
    if (!files.contains(followed(link)) && identity(link)) {
      entry->kind = DirectoryEntry::Kind::directory;
    }
  }
  if (entries.empty() && !prefix.empty()) return failed(Error::Kind::missing);
  std::vector<DirectoryEntry> sorted;
  for (auto& [name, entry] : entries) sorted.push_back(std::move(entry));
  return sorted;
}

std::optional<std::string> MemoryWorld::identity(const std::string& path) const {
  const std::string name = followed(path);
  if (name.empty() || files.contains(name) || made.contains(name)) return name;
  const auto below = files.lower_bound(name + "/");
  const bool is_directory = below != files.end() && below->first.starts_with(name + "/");
  return is_directory ? std::optional(name) : std::nullopt;
}

bool MemoryWorld::was_read(const std::string& path) const {
  const std::scoped_lock lock(mutex_);
  return std::ranges::any_of(reads, [&](const std::string& read) {
    return files.contains(followed(read)) && followed(read) == followed(path);
  });
}

std::optional<std::string> MemoryWorld::resolved(const std::string& path) const {
  return identity(std::filesystem::path(path).lexically_normal().string());
}

Result<std::string> MemoryWorld::run_git(const std::vector<std::string>& arguments,
                                         std::string_view /*input*/) const {
  const std::scoped_lock lock(mutex_);
  std::string asked;
  for (const std::string& argument : arguments) asked += (asked.empty() ? "" : " ") + argument;
  asked_of_git.push_back(asked);
  if (const auto found = git.find(asked); found != git.end()) return found->second;
  constexpr std::string_view k_blob = "cat-file blob ";
  if (!asked.starts_with(k_blob))
    return Error{Error::Kind::unreadable, "git: not a git repository"};
  const std::string object = asked.substr(k_blob.size());
  if (const auto found = revisions.find(object); found != revisions.end()) return found->second;
  const std::size_t colon = object.rfind(':');
  return Error{Error::Kind::unreadable, "git: path '" + object.substr(colon + 1) +
                                            "' does not exist in '" + object.substr(0, colon) +
                                            "'"};
}

std::optional<std::string> MemoryWorld::environment(const std::string& name) const {
  const auto found = variables.find(name);
  if (found == variables.end()) return std::nullopt;
  return found->second;
}

Terminal MemoryWorld::terminal() const { return screen; }

std::size_t MemoryWorld::threads() const { return processors; }

std::span<const EmbeddedFile> MemoryWorld::embedded() const { return carried; }

}  // namespace dealterms
