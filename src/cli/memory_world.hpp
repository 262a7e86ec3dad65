// The world's twin in memory, for tests: files are a map, what was written is kept.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/world.hpp"

namespace dealterms {

class MemoryWorld final : public World {
 public:
  std::map<std::string, std::string> files;      // by path, as asked for
  std::map<std::string, std::string> revisions;  // "REV:PATH" → bytes
  std::map<std::string, std::string> variables;
  std::vector<EmbeddedFile> carried;
  std::string in;
  Terminal screen;
  WhyNot out_is_broken;    // the reason, where standard output cannot be written
  WhyNot files_are_fixed;  // the reason, where no file can be written
  std::string out;
  std::string err;

  WhyNot write_out(std::string_view bytes) override;
  void write_err(std::string_view bytes) override;
  Given<std::string> read_in() override;
  [[nodiscard]] Given<std::string> read_file(const std::string& path) const override;
  WhyNot replace_file(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] Given<std::vector<DirectoryEntry>> list_directory(
      const std::string& path) const override;
  [[nodiscard]] Given<std::string> read_at_revision(const std::string& revision,
                                                    const std::string& path) const override;
  [[nodiscard]] std::optional<std::string> environment(const std::string& name) const override;
  [[nodiscard]] Terminal terminal() const override;
  [[nodiscard]] std::span<const EmbeddedFile> embedded() const override;
};

}  // namespace dealterms
