// What is said of a rule: whom it favours, and what may move its level. In English, as rules are
// everywhere.
#pragma once

#include <string>

#include "assess/rules.hpp"

namespace dealterms {

// "favours holder", "mixed", "against holder"; empty where no direction is declared. Names of roles
// are as the catalogue writes them, and not visible() yet.
[[nodiscard]] std::string direction_words(const Rule& rule);

// "only_presumed, size (large from 25%, small below 5%, tiny below 1%)": what may move the level of
// one finding, but for what may move that of any. Empty where nothing does.
[[nodiscard]] std::string adjustment_words(const Rule& rule);

}  // namespace dealterms
