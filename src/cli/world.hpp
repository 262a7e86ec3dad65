// The seam to the outside: files, standard streams, environment, terminal and git. Everything the
// program knows of the world comes through here, so that a test can bring its own. Decides nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/embedded_files.hpp"
#include "base/result.hpp"

namespace dealterms {

struct Terminal {
  bool out = false;  // standard output is one
  bool err = false;
  std::optional<std::size_t> columns = std::nullopt;
  std::optional<std::size_t> rows = std::nullopt;
  bool in = false;  // standard input is one
};

struct DirectoryEntry {
  std::string name;
  enum class Kind { file, directory, other } kind = Kind::file;  // of what a link leads to
  bool is_link = false;
};

// Why a pipe, a socket or a device is not read: it need not end.
inline constexpr const char* k_no_regular_file = "not a regular file";

class World {
 public:
  World() = default;
  World(const World&) = delete;
  World& operator=(const World&) = delete;
  virtual ~World() = default;

  // Of one file or stream no more is read: an endless device would fill the memory.
  void set_most_bytes(std::size_t bytes) { most_bytes_ = bytes; }
  [[nodiscard]] std::size_t most_bytes() const { return most_bytes_; }
  // From now on standard input is not read, nor what this process was given open unless it is a
  // file: for a command that waits for nobody.
  void read_regular_files_only() { regular_files_only_ = true; }
  [[nodiscard]] bool reads_regular_files_only() const { return regular_files_only_; }

  virtual Result<void> write_out(std::string_view bytes) = 0;
  // To a program that shows it a page at a time, and until that has ended. `pager` is a command as
  // one writes it in a shell. An error where it cannot be started, and then nothing was shown; a
  // reader who leaves before the end is none.
  virtual Result<void> write_to_pager(const std::string& pager, std::string_view bytes) = 0;
  virtual void write_err(std::string_view bytes) = 0;  // a failure has nowhere to be told
  virtual Result<std::string> read_in() = 0;
  // The next line of standard input, without its end; nothing at the end of the input.
  virtual Result<std::optional<std::string>> read_line() = 0;

  // This, and what is at a revision, may be read by several threads at once.
  [[nodiscard]] virtual Result<std::string> read_file(const std::string& path) const = 0;
  // Whether read_file gave the bytes of this file, by whatever name.
  [[nodiscard]] virtual bool was_read(const std::string& path) const = 0;
  // Written whole or not at all: a new file beside the old takes its name when it is complete.
  virtual Result<void> replace_file(const std::string& path, std::string_view bytes) = 0;
  // With those above it, as far as they are missing.
  virtual Result<void> make_directory(const std::string& path) = 0;
  // All that is in it, sorted by name. A link that leads nowhere is a file, told when it is read.
  [[nodiscard]] virtual Result<std::vector<DirectoryEntry>> list_directory(
      const std::string& path) const = 0;
  // The same for all names of one file or directory; nothing where there is none.
  [[nodiscard]] virtual std::optional<std::string> identity(const std::string& path) const = 0;
  // The path with no link in it, and no `..` that could be folded; nothing where there is none.
  [[nodiscard]] virtual std::optional<std::string> resolved(const std::string& path) const = 0;
  // What git writes for these arguments, or why it does not. `input` is its standard input. Nothing
  // is run that a repository's own configuration names, and nothing is fetched.
  [[nodiscard]] virtual Result<std::string> run_git(const std::vector<std::string>& arguments,
                                                    std::string_view input) const = 0;

  [[nodiscard]] virtual Day today() const = 0;  // by the clock, in UTC
  [[nodiscard]] virtual std::optional<std::string> environment(const std::string& name) const = 0;
  [[nodiscard]] virtual Terminal terminal() const = 0;
  // As many as run at the same time; at least one.
  [[nodiscard]] virtual std::size_t threads() const = 0;
  // The deals and the catalogue that the program carries.
  [[nodiscard]] virtual std::span<const EmbeddedFile> embedded() const = 0;

  // After the last result. Where the world is a process of its own it ends here: what the command
  // still holds is given back by the system in one go, and not piece by piece.
  virtual void end(int status) const { static_cast<void>(status); }

 private:
  std::size_t most_bytes_ = std::size_t{64} << 20;
  bool regular_files_only_ = false;
};

}  // namespace dealterms
