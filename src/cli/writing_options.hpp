// What the commands may be asked that write term files of one's own.
#pragma once

#include <string>
#include <vector>

#include "cli/shared_options.hpp"

namespace dealterms {

struct FmtOptions {
  std::vector<std::string> files;  // paths, directories, or `-`
  bool check = false;              // writes nothing, and fails where something would change
  PlaceOptions places;
  OutputOptions output;
};

}  // namespace dealterms
