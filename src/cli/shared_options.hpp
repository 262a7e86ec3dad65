// What several commands may be asked, as values: where things come from, which findings are shown,
// and how a result is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/level.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// Where names and clause types come from, and how much is read of a file.
struct PlaceOptions {
  std::string terms;           // a directory; empty: ./terms, else the deals in the program
  std::string catalogue;       // a file over the program's own; empty: none
  bool allow_outside = false;  // a file may name a catalogue that lies anywhere
  DocumentLimits limits = {};
};

// Which of the findings are shown.
struct SelectOptions {
  std::vector<std::string> clauses;
  std::vector<std::string> types;
  std::optional<ClauseCategory> kind;
  std::optional<Level> min_level;
  std::string perspective;  // a party
  bool all = false;         // editorial changes too, and what is folded
};

// Of colour, and of links that a terminal follows.
enum class Wish { automatic, always, never };

// Another place where the result goes, in a format of its own.
struct AlsoOutput {
  std::string format;
  std::string output;  // as of OutputOptions
};

struct OutputOptions {
  std::string format = "text";
  std::string language = "en";  // "auto": that of the environment
  std::string output;           // a file; empty: standard output
  std::vector<AlsoOutput> also;
  Wish colour = Wish::automatic;
  Wish hyperlinks = Wish::automatic;
  bool byte_order_mark = false;  // before CSV
  std::optional<std::size_t> width;
  bool no_pager = false;
  std::string report_url;   // where comments lead to; empty: nowhere
  bool over_input = false;  // `output` may be a file that was read
};

}  // namespace dealterms
