// What agreements call parties and clauses, for words that speak of them by key.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/history.hpp"
#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// The new version, the old one, and those between them: who came and went is in neither of the two.
[[nodiscard]] std::vector<const Agreement*> agreements_of(const Report& report);

// Where several name the same key, the first does.
[[nodiscard]] KnownNames names_of(std::span<const Agreement* const> agreements);
// The new version's names first.
[[nodiscard]] KnownNames names_of(const Report& report);
// The latest version's names first.
[[nodiscard]] KnownNames names_of(const History& history);

// What people call the deal, as the file writes it; its id where no version says.
[[nodiscard]] std::string deal_name(const Agreement& agreement);
[[nodiscard]] std::string deal_name(const Report& report);
[[nodiscard]] std::string deal_name(const History& history);

}  // namespace dealterms
