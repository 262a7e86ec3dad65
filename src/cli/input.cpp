#include "cli/input.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace dealterms {
namespace {

constexpr std::string_view k_staged = ":0";

// git finds nothing at `a/../b`; and a path that begins with ./ is one from here, so it stays one.
std::string in_repository(const std::string& path) {
  const std::string normal = std::filesystem::path(path).lexically_normal().string();
  const bool from_here = path.starts_with("./") && !normal.starts_with("../");
  return from_here ? "./" + normal : normal;
}

Result<std::string> read_at_revision(const Input& input, const World& world) {
  if (input.revision.starts_with('-')) return Error{Error::Kind::refused, "not a git revision"};
  return world.run_git({"cat-file", "blob", input.revision + ":" + input.path}, "");
}

Result<Input> read_carried(const std::string& path, const World& world) {
  const auto files = world.embedded();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  if (found != files.end()) return carried(*found);
  return Error{Error::Kind::missing, "the program does not hold " + path};
}

Result<std::string> read_bytes(const Input& input, World& world) {
  switch (input.from) {
    case Input::From::file:
      return world.read_file(input.path);
    case Input::From::revision:
      return read_at_revision(input, world);
    case Input::From::standard_input:
      return world.read_in();
    case Input::From::program:
    case Input::From::nothing:
      break;
  }
  return std::string();
}

}  // namespace

Input at_path(const std::string& path) { return {Input::From::file, path, path, {}, {}}; }

Input at_revision(const std::string& revision, const std::string& path) {
  const std::string name = (revision == k_staged ? "staged" : revision) + ":" + path;
  return {Input::From::revision, name, path, revision, {}};
}

Input staged(const std::string& path) { return at_revision(std::string(k_staged), path); }

Input in_program(const std::string& path) { return {Input::From::program, path, path, {}, {}}; }

Input carried(const EmbeddedFile& file) {
  Input input = in_program(std::string(file.path));
  input.bytes = file.bytes;
  input.digest = file.digest;
  input.document = file.document;
  return input;
}

Input on_standard_input() { return {Input::From::standard_input, "standard input", {}, {}, {}}; }

Error standard_input_twice() {
  return {Error::Kind::refused, "standard input can be read only once: one '-', please"};
}

Input nothing() { return {Input::From::nothing, "/dev/null", {}, {}, {}}; }

Input beside(const Input& input, const std::string& relative) {
  const std::string path = join_path(directory_of(input.path), relative);
  switch (input.from) {
    case Input::From::program:
      return in_program(path);
    case Input::From::revision:
      return at_revision(input.revision, in_repository(path));
    case Input::From::file:
    case Input::From::standard_input:
    case Input::From::nothing:
      break;
  }
  return at_path(path);
}

Result<Input> read_input(Input input, World& world) {
  if (input.from == Input::From::program) return read_carried(input.path, world);
  auto bytes = read_bytes(input, world);
  if (!bytes) return bytes.error();
  input.bytes = std::move(*bytes);
  return input;
}

Error cannot_read(const std::string& name, const Error& why) {
  return {why.kind, "cannot read " + name + ": " + why.text};
}

std::string directory_of(const std::string& path) {
  const std::size_t end = path.find_last_of('/');
  return end == std::string::npos ? std::string() : path.substr(0, end == 0 ? 1 : end);
}

std::string name_of_file(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string join_path(const std::string& directory, const std::string& name) {
  if (directory.empty() || name.starts_with('/')) return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

}  // namespace dealterms
