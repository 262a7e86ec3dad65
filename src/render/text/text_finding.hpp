// One finding for the terminal, whatever page it stands on.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Its mark and headline, its values, why it is judged so, what its evidence adds, and what is
// beneath it.
[[nodiscard]] std::string print_text_finding(const ToldFinding& finding, const Words& words,
                                             const Layout& layout);

}  // namespace dealterms
