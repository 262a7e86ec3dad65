// What agreements call parties and clauses, for words that speak of them by key.
#pragma once

#include <span>

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

}  // namespace dealterms
