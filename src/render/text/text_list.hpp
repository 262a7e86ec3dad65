// The deals and versions found, as a page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct ListedVersion {
  std::string deal;
  std::string name;  // what people call the deal; empty: the file does not say
  std::string version;
  std::string date;  // in words; empty: not known
  std::string title;
  std::string file;
  std::size_t clauses = 0;
  std::size_t mistakes = 0;  // errors in the file, which then cannot be compared
};

// `place` is where they were found: "terms", "the program". `versions` are sorted by deal.
[[nodiscard]] std::string print_list(const std::vector<ListedVersion>& versions,
                                     const std::string& place, const Words& words,
                                     const Layout& layout);

}  // namespace dealterms
