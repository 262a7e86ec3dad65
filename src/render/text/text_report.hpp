// A comparison for the terminal: the balance, then clause by clause, and a last line that counts.
// Marks tell what colours tell: + - ~ > ! =.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_text_report(const ToldReport& told, const Words& words,
                                            const Layout& layout);
// The same in short: the balance, and a line a clause of what weighs most.
[[nodiscard]] std::string print_text_summary(const ToldReport& told, const Words& words,
                                             const Layout& layout);

}  // namespace dealterms
