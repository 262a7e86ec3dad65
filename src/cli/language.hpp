// In which language the result is: --lang, and the environment only where `auto` asks for it.
#pragma once

#include <string>

#include "catalogue/catalogue.hpp"
#include "cli/options.hpp"
#include "cli/world.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Its code: that of --lang; with `auto`, that of LC_ALL, LC_MESSAGES or LANG, the first that is
// set, where there are words for it; else English. What programs read is always English.
[[nodiscard]] std::string language_of(const OutputOptions& options, const World& world);

// The words of the language, with the catalogue's own for its keys. Not longer than the catalogue.
[[nodiscard]] Words words_for(const std::string& language, const Catalogue& catalogue);

}  // namespace dealterms
