// All versions on a terminal: the matrix of clauses and versions; or, where clauses were asked for,
// the history of each with its net change and its steps.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

enum class Detail { matrix, clause_histories };

[[nodiscard]] std::string print_text_history(const ToldHistory& told, Detail detail,
                                             const Words& words, const Layout& layout);

}  // namespace dealterms
