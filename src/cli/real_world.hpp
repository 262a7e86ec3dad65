// The world as it is: POSIX files, streams and git.
#pragma once

#include <mutex>
#include <set>
#include <string>

#include "cli/world.hpp"

namespace dealterms {

// What an error number of the system means, with its text in English.
[[nodiscard]] Error error_of(int number);

class RealWorld : public World {
 public:
  // A reader that goes away is an error of write_out, not a signal that ends the process.
  RealWorld();

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
  [[nodiscard]] Day today() const override;
  [[nodiscard]] std::optional<std::string> environment(const std::string& name) const override;
  [[nodiscard]] Terminal terminal() const override;
  [[nodiscard]] std::size_t threads() const override;
  [[nodiscard]] std::span<const EmbeddedFile> embedded() const override;

 private:
  mutable std::mutex mutex_;
  mutable std::set<std::string> read_;  // identities of the files

  void remember(int descriptor) const;
};

}  // namespace dealterms
