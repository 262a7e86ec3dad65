// One version as a page: who, on what papers, and every clause with its sentence, its other terms,
// exceptions and evidence. Says nothing of other versions.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told_agreement.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// With a selection, the clauses alone; what is left out is counted in the last line.
[[nodiscard]] std::string print_agreement(const ToldAgreement& told, const Words& words,
                                          const Layout& layout);

}  // namespace dealterms
