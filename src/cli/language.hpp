// In which language the result is: --lang, and the environment only where `auto` asks for it; and
// the words of that language, read from the files that the program carries.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/world.hpp"
#include "render/words/words.hpp"

namespace dealterms {

inline constexpr std::string_view k_english = "en";

// The codes of all that the program carries, English first.
[[nodiscard]] std::vector<std::string> languages();

// Its code: that of --lang; with `auto`, that of LC_ALL, LC_MESSAGES or LANG, the first that is
// set, where there are words for it; else English. What programs read is always English.
[[nodiscard]] std::string language_of(const OutputOptions& options, const World& world);

// The words of one of languages(), alone and with the catalogue's own for its keys.
[[nodiscard]] Words words_in(std::string_view code);
[[nodiscard]] Words words_for(std::string_view code, const Catalogue& catalogue);

// The mistakes of a file that is to be a language.
[[nodiscard]] ReadFile read_language_file(ParsedFile parsed);

}  // namespace dealterms
