// What a reader of a history sees first: the whole in a few sentences, and what each clause says in
// each version. Chosen from what is told anyway; judges nothing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "assess/history.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// How much changed, what each party gained on the whole, what is not public and what is still open;
// empty where nothing changed. `told` has its clauses, its balance and its open points.
[[nodiscard]] std::vector<std::string> tell_summary(const History& history, const ToldHistory& told,
                                                    const Words& words);

// In the few words of the catalogue; where it has none for the type, its title.
[[nodiscard]] std::string clause_in_brief(const Item& clause, const History& history,
                                          const Words& words);
// For a cell of a table: cut at a word, at most k_cell_columns wide.
inline constexpr std::size_t k_cell_columns = 40;
[[nodiscard]] std::string cell_words(const std::string& text);
// Whether its cell has the clause itself, in few words.
[[nodiscard]] bool says_clause(const ClauseAtVersion& cell);
// What a clause says in a version, for a cell.
[[nodiscard]] std::string cell_value(const ClauseAtVersion& cell, const History& history,
                                     const Words& words);
// What its value does not tell of it: "appears"; mostly nothing.
[[nodiscard]] std::string cell_aside(const ClauseAtVersion& cell, const Words& words);
// Of the signs and asides that occur.
[[nodiscard]] std::vector<std::string> value_legend(const History& history, const Words& words);

}  // namespace dealterms
