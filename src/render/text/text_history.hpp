// All versions on a terminal: the matrix of clauses and versions; or, where clauses were asked for,
// the life of each with its net change and its steps.
#pragma once

#include <string>

#include "assess/history.hpp"
#include "render/text/style.hpp"
#include "render/words/words.hpp"

namespace dealterms {

enum class Detail { matrix, clause_histories };

[[nodiscard]] std::string print_text_history(const History& history, Detail detail,
                                             const Words& words, const Layout& layout);

// The matrix for a spreadsheet (RFC 4180): clause, type, title, level, net, a column a version, and
// the fingerprints of the findings shown. A cell that a spreadsheet could take for a formula (it
// starts with = + - @, a tab or a carriage return) starts with an apostrophe.
[[nodiscard]] std::string print_csv_history(const History& history, const Words& words);

}  // namespace dealterms
