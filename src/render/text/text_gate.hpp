// A run of the gate for the terminal and for a log: what does not pass, why, where, and how it
// stands to what is wanted; one line at the end that counts.
#pragma once

#include <string>
#include <vector>

#include "render/text/style.hpp"
#include "render/told/told_gate.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_text_gate(const ToldGate& told, const Words& words,
                                          const Layout& layout);
[[nodiscard]] std::string print_text_explanation(const std::vector<ToldRow>& rows,
                                                 const Words& words, const Layout& layout);

}  // namespace dealterms
