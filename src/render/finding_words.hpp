// A finding in sentences: what happened, whom it favours, and why it is judged so. All printers use
// these, so that every format tells the same story. Everything from files comes out visible().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// "compute" of a clause with a title of its own: "Azure for compute".
[[nodiscard]] std::string clause_title(const std::string& clause, const Report& report);
// The same of what is over in the new version, or another there.
[[nodiscard]] std::string old_clause_title(const std::string& clause, const Report& report,
                                           const Words& words);
[[nodiscard]] std::string type_title(std::string_view type, const Report& report);

// "favours OpenAI, against Microsoft", "undetermined".
[[nodiscard]] std::string direction_words(const Direction& direction, const Report& report,
                                          const Words& words);

// Why the direction and level are as they are, in short pieces; what goes without saying is left
// out.
[[nodiscard]] std::vector<std::string> reason_words(const Finding& finding, const Report& report,
                                                    const Words& words);

// "−10 points (−50%)", "+730 days"; nothing where there is no number.
[[nodiscard]] std::string delta_words(const Delta& delta, const Words& words);

// Of the party whose identity changed: its old name and its new one say all.
[[nodiscard]] bool is_party_becoming_another(const Finding& finding);

[[nodiscard]] std::string listed(const std::vector<std::string>& items, const Words& words);

}  // namespace dealterms
