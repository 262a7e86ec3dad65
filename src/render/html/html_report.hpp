// Told pages as one web page each, with pictures: no script, nothing from outside.
#pragma once

#include <string>

#include "render/text/text_history.hpp"
#include "render/told/told.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Two versions.
[[nodiscard]] std::string print_html_report(const ToldReport& told, const Words& words);
// All versions.
[[nodiscard]] std::string print_html_report(const ToldHistory& told, const Words& words);
// The timeline and the matrix; or the histories of the clauses that were asked for.
[[nodiscard]] std::string print_html_history(const ToldHistory& told, Detail detail,
                                             const Words& words);

}  // namespace dealterms
