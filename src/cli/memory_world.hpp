// The world's twin in memory, for tests: files are a map, what was written is kept, and what was
// read is counted.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "cli/world.hpp"

namespace dealterms {

class MemoryWorld : public World {
 public:
  std::map<std::string, std::string> files;      // by path, as asked for
  std::map<std::string, std::string> links;      // path of a link → where it leads
  std::set<std::string> pipes;                   // neither files nor directories
  std::set<std::string> made;                    // directories without a file, so far
  std::map<std::string, Error::Kind> failures;   // files and directories that cannot be read
  std::map<std::string, std::string> revisions;  // "REV:PATH" → bytes
  std::map<std::string, std::string> git;        // "rev-parse HEAD" → what git writes
  std::map<std::string, std::string> variables;
  std::vector<EmbeddedFile> carried;
  std::string in;
  Day day{};
  Terminal screen;
  std::size_t processors = 1;
  std::optional<Error> write_failure;  // where nothing can be written
  std::set<std::string> pagers;        // those that can be started
  std::string out;
  std::string paged;  // what went to one of them
  std::string err;
  mutable std::vector<std::string> reads;         // paths of the files read, in order
  mutable std::vector<std::string> listings;      // paths of the directories listed
  mutable std::size_t bytes_read = 0;             // of these
  mutable std::vector<std::string> asked_of_git;  // "cat-file blob REV:PATH", in order

  Result<void> write_out(std::string_view bytes) override;
  Result<void> write_to_pager(const std::string& pager, std::string_view bytes) override;
  void write_err(std::string_view bytes) override;
  Result<std::string> read_in() override;
  Result<std::optional<std::string>> read_line() override;
  [[nodiscard]] Result<std::string> read_file(const std::string& path) const override;
  Result<void> replace_file(const std::string& path, std::string_view bytes) override;
  Result<void> make_directory(const std::string& path) override;
  [[nodiscard]] Result<std::vector<DirectoryEntry>> list_directory(
      const std::string& path) const override;
  [[nodiscard]] bool was_read(const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> identity(const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> resolved(const std::string& path) const override;
  [[nodiscard]] Result<std::string> run_git(const std::vector<std::string>& arguments,
                                            std::string_view input) const override;
  [[nodiscard]] Day today() const override { return day; }
  [[nodiscard]] std::optional<std::string> environment(const std::string& name) const override;
  [[nodiscard]] Terminal terminal() const override;
  [[nodiscard]] std::size_t threads() const override;
  [[nodiscard]] std::span<const EmbeddedFile> embedded() const override;

 private:
  mutable std::mutex mutex_;  // of what was read
  std::size_t line_ = 0;      // where the next line of `in` begins

  // The path without links; as written where they lead in a circle.
  [[nodiscard]] std::string followed(std::string path) const;
};

}  // namespace dealterms
