// One version as a page: who, on what papers, and every clause with its terms, exceptions and
// evidence. Says nothing of other versions.
#pragma once

#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct ShowSelection {
  std::vector<std::string> clauses;  // ids; empty: all
  std::vector<std::string> types;
  [[nodiscard]] bool empty() const { return clauses.empty() && types.empty(); }
  [[nodiscard]] bool has(const Item& clause) const;
};

// With a selection, the clauses alone; what is left out is counted in the last line.
[[nodiscard]] std::string print_agreement(const Agreement& agreement, const Catalogue& catalogue,
                                          const ShowSelection& selection, const Words& words,
                                          const Layout& layout);

}  // namespace dealterms
