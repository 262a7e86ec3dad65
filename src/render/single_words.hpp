// The parts of value_words: amounts, times and intervals in a language.
#pragma once

#include <string>

#include "agreement/single_value.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string duration_words(const Duration& duration, const Words& words);
[[nodiscard]] std::string range_words(const Range& range, const Words& words);
// "year" in `10% per year`: a language knows the common ones; others stay as the file says.
[[nodiscard]] std::string period_words(const std::string& period, const Words& words);

}  // namespace dealterms
