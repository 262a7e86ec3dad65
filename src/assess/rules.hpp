// Every rule id that a catalogue implies: what findings can be called, how high they start, and
// whom they favour. Nothing here judges; judge_*.cpp makes the ids, and a test holds the two
// together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/level.hpp"

namespace dealterms {

struct Rule {
  std::string id;              // `revenue_share.rate.lowered`
  std::string type;            // clause type, or the part of the file: `party`, `deal` ...
  std::string term;            // `rate`; `clause` for the clause as a whole
  std::string what;            // `lowered`
  Level level = Level::minor;  // before the rules of levels.hpp
  std::string favours;         // a role, `against` a role, `mixed`; empty: no direction is declared
  std::string mirror;  // the rule of the change the other way round; itself, where it is its own
};

// By type in the catalogue's order, then by term.
[[nodiscard]] std::vector<Rule> implied_rules(const Catalogue& catalogue);

// The last word of the rule that undoes one: `raised` ↔ `lowered`; most are their own.
[[nodiscard]] std::string_view mirror_of(std::string_view what);

}  // namespace dealterms
