// The pieces that markdown pages are made of: heads, findings, balances, sources.
#pragma once

#include <cstddef>
#include <vector>

#include "render/markdown/markdown.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Of a finding with more parts they are folded away.
inline constexpr std::size_t k_most_open_parts = 3;

// List items with their values, whom they favour, why, and what is beneath them.
[[nodiscard]] Markdown markdown_findings(const std::vector<ToldFinding>& findings,
                                         const Words& words,
                                         std::size_t most_open_parts = k_most_open_parts);
[[nodiscard]] Markdown markdown_level(const ToldLevel& level);
// A clause by its title, else by its id.
[[nodiscard]] Markdown markdown_clause(const ToldClauseName& clause);

// What happened and how it is known.
[[nodiscard]] Markdown markdown_about(const ToldPage& page);

// Who gained and gave up what: a table of figures, and the clauses.
[[nodiscard]] Markdown markdown_balance(const ToldBalance& balance, const Words& words);
[[nodiscard]] Markdown markdown_bargains(const std::vector<ToldBargain>& bargains,
                                         const Words& words);

// The marks "[^1][^3]", and the note that such a mark leads to.
[[nodiscard]] Markdown markdown_note_marks(const std::vector<ToldSource>& sources);
[[nodiscard]] Markdown markdown_source(const ToldSourceNote& source);

}  // namespace dealterms
