// Reports as one web page with pictures: no script, nothing from outside, dark and light, on a
// phone, a screen and paper.
#pragma once

#include <string>
#include <string_view>

#include "assess/history.hpp"
#include "render/text/text_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// All versions. `date` is printed as the day of printing; empty: none.
[[nodiscard]] std::string print_html_report(const History& history, std::string_view date,
                                            const Words& words);

// The timeline and the matrix; or the lives of the clauses that were asked for.
[[nodiscard]] std::string print_html_history(const History& history, Detail detail,
                                             const Words& words);

// Two versions.
[[nodiscard]] std::string print_html_report(const Report& report, const Words& words);

}  // namespace dealterms
