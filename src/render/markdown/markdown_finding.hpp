// The pieces that markdown pages are made of: findings, balances, redlines.
#pragma once

#include <string>

#include "assess/history.hpp"
#include "render/footnotes.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// A list item with its values, whom it favours, why, and what is beneath it.
[[nodiscard]] std::string markdown_finding(const Finding& finding, Level above,
                                           const Report& report, const Words& words,
                                           const Footnotes& footnotes);

// "[^1][^3]".
[[nodiscard]] std::string markdown_notes(const std::set<std::size_t>& notes);

// "`compute`", or escaped text where the id is none.
[[nodiscard]] std::string markdown_id(std::string_view id);
[[nodiscard]] std::string markdown_level(Level level, const Words& words);

// Who gained and gave up what: a table of figures, and the clauses.
[[nodiscard]] std::string markdown_balance(const Report& report, const Words& words);
[[nodiscard]] std::string markdown_bargains(const Report& report, const Words& words);

}  // namespace dealterms
