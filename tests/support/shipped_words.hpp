// What the program says, in the languages that ship, each read once.
#pragma once

#include <string_view>

#include "render/words/words.hpp"

namespace dealterms::test {

[[nodiscard]] const Words& shipped_words(std::string_view language = "en");

}  // namespace dealterms::test
