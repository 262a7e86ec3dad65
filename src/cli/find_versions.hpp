// Which deals and versions there are: in --terms DIR, else ./terms, else in the program. Looks only
// at the names in the files; reads no terms and reports no mistakes of a file.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/world.hpp"

namespace dealterms {

// The bytes of something to read, where from, and the name people know it by.
struct Input {
  enum class From { file, program, revision, standard_input };
  From from = From::file;
  std::string name;  // "terms/acme/2024.yaml", "HEAD~1:terms/acme/2024.yaml", "standard input"
  std::string path;  // where a path inside it starts from
  std::string revision;
  std::string bytes;
};

struct VersionFile {
  std::string deal;
  std::string version;
  Input input;
};

struct Terms {
  std::string place;  // "terms", or "the program"
  Input::From from = Input::From::program;
  std::vector<VersionFile> versions;  // by deal, then version
};

// Refused only where --terms names a directory that cannot be read.
[[nodiscard]] Given<Terms> find_versions(const PlaceOptions& places, const World& world);

// Paths of the YAML files in a directory and below, sorted.
[[nodiscard]] Given<std::vector<std::string>> find_files(const std::string& directory,
                                                         const World& world);

}  // namespace dealterms
