#include "cli/input.hpp"

#include <algorithm>
#include <utility>

namespace dealterms {
namespace {

std::string directory_of(const std::string& path) {
  const std::size_t end = path.find_last_of('/');
  return end == std::string::npos ? std::string() : path.substr(0, end + 1);
}

Result<std::string> read_embedded(const std::string& path, const World& world) {
  const auto files = world.embedded();
  const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
  if (found != files.end()) return std::string(found->bytes);
  return Error{Error::Kind::missing, "the program does not hold " + path};
}

Result<std::string> read_bytes(const Input& input, World& world) {
  switch (input.from) {
    case Input::From::file:
      return world.read_file(input.path);
    case Input::From::program:
      return read_embedded(input.path, world);
    case Input::From::revision:
      return world.read_at_revision(input.revision, input.path);
    case Input::From::standard_input:
      return world.read_in();
  }
  return Error{};
}

}  // namespace

Input at_path(const std::string& path) { return {Input::From::file, path, path, {}, {}}; }

Input at_revision(const std::string& revision, const std::string& path) {
  return {Input::From::revision, revision + ":" + path, path, revision, {}};
}

Input in_program(const std::string& path) { return {Input::From::program, path, path, {}, {}}; }

Input on_standard_input() { return {Input::From::standard_input, "standard input", {}, {}, {}}; }

Input beside(const Input& input, const std::string& relative) {
  const std::string path = join_path(directory_of(input.path), relative);
  switch (input.from) {
    case Input::From::program:
      return in_program(path);
    case Input::From::revision:
      return at_revision(input.revision, path);
    case Input::From::file:
    case Input::From::standard_input:
      break;
  }
  return at_path(path);
}

Result<Input> read_input(Input input, World& world) {
  auto bytes = read_bytes(input, world);
  if (!bytes) return bytes.error();
  input.bytes = std::move(*bytes);
  return input;
}

std::string join_path(const std::string& directory, const std::string& name) {
  if (directory.empty() || name.starts_with('/')) return name;
  return directory.ends_with('/') ? directory + name : directory + "/" + name;
}

}  // namespace dealterms
