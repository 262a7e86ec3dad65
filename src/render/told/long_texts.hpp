// Long texts, cut to what a reader looks for: what changed, with a few words around it, and "…" for
// what is left out.
#pragma once

#include <string>
#include <vector>

#include "assess/report.hpp"
#include "diff/change.hpp"

namespace dealterms {

[[nodiscard]] std::vector<WordRun> told_redline(std::vector<WordRun> runs, Texts texts);

// `words` are those of one side of the change. Of a text, its beginning and its end.
[[nodiscard]] std::string told_text(const Change& change, std::string words, Texts texts);

}  // namespace dealterms
