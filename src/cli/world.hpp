// The seam to the outside: files, standard streams, environment, terminal and git. Everything the
// program knows of the world comes through here, so that a test can bring its own. Decides nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/embedded_files.hpp"

namespace dealterms {

// What was asked for, or why it cannot be had: text for a person, without a file's name.
template <typename T>
struct Given {
  std::optional<T> value;
  std::string why_not;

  static Given refused(std::string reason) { return {std::nullopt, std::move(reason)}; }
  [[nodiscard]] explicit operator bool() const { return value.has_value(); }
  [[nodiscard]] const T& operator*() const { return *value; }
  [[nodiscard]] T& operator*() { return *value; }
  [[nodiscard]] const T* operator->() const { return &*value; }
  [[nodiscard]] T* operator->() { return &*value; }
};

// Empty where it was done.
using WhyNot = std::string;

struct Terminal {
  bool out = false;  // standard output is one
  bool err = false;
  std::optional<std::size_t> columns;
};

struct DirectoryEntry {
  std::string name;
  enum class Kind { file, directory } kind = Kind::file;
};

class World {
 public:
  World() = default;
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  virtual ~World() = default;

  virtual WhyNot write_out(std::string_view bytes) = 0;
  virtual void write_err(std::string_view bytes) = 0;  // a failure has nowhere to be told
  virtual Given<std::string> read_in() = 0;

  [[nodiscard]] virtual Given<std::string> read_file(const std::string& path) const = 0;
  // Written whole or not at all: a new file beside the old takes its name when it is complete.
  virtual WhyNot replace_file(const std::string& path, std::string_view bytes) = 0;
  // Files and directories, sorted by name; hidden ones left out.
  [[nodiscard]] virtual Given<std::vector<DirectoryEntry>> list_directory(
      const std::string& path) const = 0;
  // The file as it was at a git revision; `path` as git reads it: from the top of the repository,
  // or from here where it begins with `./`.
  [[nodiscard]] virtual Given<std::string> read_at_revision(const std::string& revision,
                                                            const std::string& path) const = 0;

  [[nodiscard]] virtual std::optional<std::string> environment(const std::string& name) const = 0;
  [[nodiscard]] virtual Terminal terminal() const = 0;
  // The deals and the catalogue that the program carries.
  [[nodiscard]] virtual std::span<const EmbeddedFile> embedded() const = 0;
};

}  // namespace dealterms
