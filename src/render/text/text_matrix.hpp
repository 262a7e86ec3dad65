// Every clause in every version, on a terminal: the widest form that the page holds, which is
// words, else signs, else signs in bands of versions below one another; and what they mean.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_text_matrix(const ToldHistory& told, const Words& words,
                                            const Layout& layout);

// How loud a cell is.
[[nodiscard]] Tone tone_of(const ToldCell& cell);

}  // namespace dealterms
