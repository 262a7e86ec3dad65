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

// The first version of a deal, or the next one.
struct NewOptions {
  std::string version;               // its name
  std::string kind;                  // of the deal; empty: none
  std::vector<std::string> parties;  // "acme=Acme Ltd"
  std::vector<std::string> types;    // of clauses that the kind does not name
  std::string deal;                  // empty: called after its parties
  std::string from;                  // the version before; empty: a first version
  PlaceOptions places;
  OutputOptions output;
};

}  // namespace dealterms
