// One finding for the terminal, whatever page it stands on.
#pragma once

#include <string>

#include "assess/report.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// "Rate lowered  −10 points (−50%)": what happened, without the values.
[[nodiscard]] std::string headline_of(const Finding& finding, const Report& report,
                                      const Words& words);

// Its mark and headline, its values, its reasons, and what is beneath it. The level is said where
// it is not `above`, that of the whole.
[[nodiscard]] std::string print_text_finding(const Finding& finding, Level above,
                                             const Report& report, const Words& words,
                                             const Layout& layout);

}  // namespace dealterms
