// What kind of file a YAML file is, by its keys. Reads nothing of what it says.
#pragma once

#include "cli/load.hpp"

namespace dealterms {

enum class FileKind { version, catalogue, language, paper, policy, kinds };

// What is none of the others is a version, and told what it lacks.
[[nodiscard]] FileKind kind_of(const ParsedFile& file);

// Beside agreements lie other people's YAML files, broken ones too. What lacks only the mark of an
// agreement has other keys of its head.
[[nodiscard]] bool is_foreign(const ParsedFile& file);

}  // namespace dealterms
