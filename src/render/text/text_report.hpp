// A report for the terminal: the balance, then clause by clause, the biggest first, deletions
// before insertions, and a last line that counts. Marks tell what colours tell: + - ~ > =.
#pragma once

#include <string>

#include "assess/report.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_text_report(const Report& report, const Words& words,
                                            const Layout& layout);

}  // namespace dealterms
