// What is told of something that the program has a name for (a clause type, a term, a rule, a
// diagnostic): see tell_explanation.hpp. Every format lays out these same values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/level.hpp"

namespace dealterms {

struct ExplainedRow {
  std::size_t depth = 0;  // beneath the last row above that has one less
  std::string name = {};  // a label; or a key, where the section lists what is written in files
  std::string value = {};
  bool is_typed = false;      // the value is as one types it
  std::string aside = {};     // behind the value, of less weight
  std::string about = {};     // a sentence beneath
  std::string declared = {};  // beneath that: what the catalogue declares
};

// Rows, or code.
struct ExplainedSection {
  std::string heading = {};  // empty: it goes on from what stands above
  bool lists_keys = false;
  std::vector<ExplainedRow> rows = {};
  std::string code = {};  // YAML, whose indents mean something
};

struct Explanation {
  std::string name = {};  // as it is written in a file or on the command line
  std::string title = {};
  std::string rank = {};            // a level, or a severity, in words; may be empty
  std::optional<Level> level = {};  // where the rank is one
  std::string about = {};
  std::vector<ExplainedSection> sections = {};
};

}  // namespace dealterms
