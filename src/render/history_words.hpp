// What printers of a history say alike: cells, terms that came back, open points, what was left
// out. Everything from files comes out visible().
#pragma once

#include <string>
#include <vector>

#include "assess/history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// The level of the step into the version, of all its findings; editorial where nothing changed.
[[nodiscard]] Level cell_level(const ClauseHistory& clause_history, std::size_t version,
                               const History& history);
// What the words that occur mean, where they do not say it: "appears: first mentioned".
[[nodiscard]] std::vector<std::string> word_legend(const History& history, const Words& words);

// "Rate", "Share to OpenAI · Rate": of a path below the clause.
[[nodiscard]] std::string path_words(const std::vector<std::string>& path, const TermSpec* spec,
                                     const ClauseHistory& clause_history, const Words& words);
// "Rate: 20% in 2019, 10% in 2023, again 20% in 2025".
[[nodiscard]] std::string reversion_words(const Reversion& reversion,
                                          const ClauseHistory& clause_history,
                                          const History& history, const Words& words);

// The clause's own title, else its type's.
[[nodiscard]] std::string clause_history_title(const ClauseHistory& clause_history,
                                               const History& history, const Words& words);
[[nodiscard]] std::string version_name(std::size_t version, const History& history);
[[nodiscard]] std::string version_date(std::size_t version, const History& history,
                                       const Words& words);
// Whether there is more to tell of the clause than its row of the matrix.
[[nodiscard]] bool has_story(const ClauseHistory& clause_history);
// "open (2024): put off; resolved (2025): it fell away": what became of an open point, and in which
// version.
[[nodiscard]] std::string outcome_words(const OpenPointHistory& point, const History& history,
                                        const Words& words);
// "supply: 2020 → 2022": the deal with its first and last version.
[[nodiscard]] std::string history_title(const History& history, const Words& words);
// One piece for each kind of thing left out; empty where nothing was.
[[nodiscard]] std::vector<std::string> hidden_words(const History& history, const Words& words);

}  // namespace dealterms
