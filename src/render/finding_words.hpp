// A finding in sentences: what happened, whom it favours, and why it is judged so. All printers use
// these, so that every format tells the same story. Everything from files comes out visible().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// "Rate", "Exceptions", "Right of first refusal": the catalogue's title of what changed.
[[nodiscard]] std::string title_of(const Finding& finding, const Report& report,
                                   const Words& words);
// As title_of, beneath the record that it belongs to: "Rate", not "to-microsoft · Rate".
[[nodiscard]] std::string bare_title(const Change& change, const Words& words);
// What happened, by the name that the tables of sentences and of rule words know it by: "raised",
// "reworded".
[[nodiscard]] std::string_view said_what(const Change& change);
// "compute" of a clause with a title of its own: "Azure for compute".
[[nodiscard]] std::string clause_title(const std::string& clause, const Report& report);
[[nodiscard]] std::string type_title(std::string_view type, const Report& report);

// "Rate lowered from 20% to 10%", "Exclusivity became right of first refusal".
[[nodiscard]] std::string sentence_of(const Finding& finding, const Report& report,
                                      const Words& words);

// "favours OpenAI, against Microsoft", "undetermined".
[[nodiscard]] std::string direction_words(const Direction& direction, const Report& report,
                                          const Words& words);

// Why the direction and level are as they are, in short pieces; what goes without saying is left
// out.
[[nodiscard]] std::vector<std::string> reason_words(const Finding& finding, const Report& report,
                                                    const Words& words);

// "−10 points (−50%)", "+730 days"; nothing where there is no number.
[[nodiscard]] std::string delta_words(const Delta& delta, const Words& words);

[[nodiscard]] std::string listed(const std::vector<std::string>& items, const Words& words);

}  // namespace dealterms
