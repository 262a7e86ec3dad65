// The clause types as a page: all of them, or those of a kind, in groups. One is explained by
// text_explanation.hpp.
#pragma once

#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_catalogue(const Catalogue& catalogue,
                                          std::optional<ClauseCategory> kind, const Words& words,
                                          const Layout& layout);

}  // namespace dealterms
