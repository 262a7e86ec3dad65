#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_no_such_file = "No such file or directory";

std::string without_dot(std::string path) {
  while (path.starts_with("./")) path.erase(0, 2);
  return path;
}

}  // namespace

WhyNot MemoryWorld::write_out(std::string_view bytes) {
  if (out_is_broken.empty()) out += bytes;
  return out_is_broken;
}

void MemoryWorld::write_err(std::string_view bytes) { err += bytes; }

Given<std::string> MemoryWorld::read_in() { return {in, {}}; }

Given<std::string> MemoryWorld::read_file(const std::string& path) const {
  const auto found = files.find(without_dot(path));
  if (found == files.end()) return Given<std::string>::refused(std::string(k_no_such_file));
  return {found->second, {}};
}

WhyNot MemoryWorld::replace_file(const std::string& path, std::string_view bytes) {
  if (files_are_fixed.empty()) files[without_dot(path)] = bytes;
  return files_are_fixed;
}

Given<std::vector<DirectoryEntry>> MemoryWorld::list_directory(const std::string& path) const {
  std::string prefix = path == "." ? "" : without_dot(path);
  if (!prefix.empty() && !prefix.ends_with('/')) prefix += '/';
  std::map<std::string, DirectoryEntry::Kind> names;
  for (const auto& [file, bytes] : files) {
    if (!file.starts_with(prefix)) continue;
    const std::string rest = file.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    names[rest.substr(0, slash)] =
        slash == std::string::npos ? DirectoryEntry::Kind::file : DirectoryEntry::Kind::directory;
  }
  if (names.empty() && !prefix.empty()) {
    return Given<std::vector<DirectoryEntry>>::refused(std::string(k_no_such_file));
  }
  std::vector<DirectoryEntry> entries;
  for (const auto& [name, kind] : names) entries.push_back({name, kind});
  return {std::move(entries), {}};
}

Given<std::string> MemoryWorld::read_at_revision(const std::string& revision,
                                                 const std::string& path) const {
  const auto found = revisions.find(revision + ":" + path);
  if (found != revisions.end()) return {found->second, {}};
  return Given<std::string>::refused("git: path '" + path + "' does not exist in '" + revision +
                                     "'");
}

std::optional<std::string> MemoryWorld::environment(const std::string& name) const {
  const auto found = variables.find(name);
  if (found == variables.end()) return std::nullopt;
  return found->second;
}

Terminal MemoryWorld::terminal() const { return screen; }

std::span<const EmbeddedFile> MemoryWorld::embedded() const { return carried; }

}  // namespace dealterms
