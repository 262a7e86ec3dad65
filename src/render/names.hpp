// What agreements call parties and clauses, for words that speak of them by key.
#pragma once

#include <span>
#include <string>

#include "assess/history.hpp"
#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Where several name the same key, the first does.
[[nodiscard]] KnownNames names_of(std::span<const Agreement* const> agreements);
// The new version's names first; who came and went between two versions is in neither of them.
[[nodiscard]] KnownNames names_of(const Report& report);
// The latest version's names first.
[[nodiscard]] KnownNames names_of(const History& history);

// What people call the deal, as the file writes it; its id where no version says.
[[nodiscard]] std::string deal_name(const Agreement& agreement);
[[nodiscard]] std::string deal_name(const Report& report);
[[nodiscard]] std::string deal_name(const History& history);

}  // namespace dealterms
