// What names on the command line mean: a version, DEAL/VERSION, a path, `-`, REV:PATH or :PATH in
// git, or /dev/null for a file that is not there. A version's name comes before a path of the same
// spelling; what is written like a path (a YAML ending, or a start with / . or ..) is never looked
// up as a version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/find_versions.hpp"
#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

// What a command takes by name: where it takes directories too, who names none is told so.
enum class Takes { files, directories_too };

class Resolver {
 public:
  // `directory` as for find_versions().
  Resolver(std::string directory, World& world, const DocumentLimits& limits = {})
      : directory_(std::move(directory)), world_(world), limits_(limits) {}

  // Read, or a whole sentence that says what there is.
  [[nodiscard]] Result<Input> resolve(const std::string& name, Takes takes = Takes::files);

  // The one version that the name means; null: it means none, several, a path, standard input or a
  // revision.
  [[nodiscard]] const VersionFile* find_version(const std::string& name);

  // Looked for when the first name asks for it, and once.
  [[nodiscard]] const Result<Terms>& terms();

  // What finding versions took.
  [[nodiscard]] const ParseCount& parsed() const { return parsed_; }

 private:
  [[nodiscard]] std::vector<const VersionFile*> versions_named(const std::string& name);

  std::string directory_;
  World& world_;
  DocumentLimits limits_;
  std::optional<Result<Terms>> terms_;
  ParseCount parsed_;
};

}  // namespace dealterms
