// One version as a term sheet in markdown: the parties, each clause in its sentence and the terms
// that this leaves unsaid, then papers and open points, with the sources as notes.
#pragma once

#include <string>

#include "render/told/told_agreement.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_markdown_agreement(const ToldAgreement& told, const Words& words);

}  // namespace dealterms
