// The clause types as a page: all of them in groups, or one explained.
#pragma once

#include <string>

#include "dealterms/catalogue/catalogue.hpp"
#include "dealterms/render/style.hpp"
#include "dealterms/render/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_catalogue(const Catalogue& catalogue, const Words& words,
                                          const Layout& layout);
[[nodiscard]] std::string print_clause_type(const ClauseType& type, const Catalogue& catalogue,
                                            const Words& words, const Layout& layout);

}  // namespace dealterms
