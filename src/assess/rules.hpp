// Every rule id that a catalogue implies: what findings can be called, how high they start, what
// moves that level, and whom they favour. The rows of rule_table.hpp, spelled out for each type and
// term by what can happen to values of its kind. Judges nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/rule_table.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/level.hpp"

namespace dealterms {

struct Rule {
  std::string id;              // `revenue_share.rate.lowered`
  std::string type;            // clause type, or the part of the file: `party`, `deal` ...
  std::string term;            // `rate`; `clause` for the clause as a whole
  std::string what;            // `lowered`
  Level level = Level::minor;  // before it is adjusted
  std::vector<JudgementReason> adjusts;  // what may move the level of one finding
  SizeThresholds sizes;                  // what the size of a move may do, and from where on
  DirectionRule direction = DirectionRule::neutral;
  std::string favours;  // a role, `against` a role, `mixed`; empty: no direction is declared
  std::string mirror;   // the rule of the change the other way round; itself, where it is its own
};

// By type in the catalogue's order, then by term. Each id once.
[[nodiscard]] std::vector<Rule> implied_rules(const Catalogue& catalogue);

// The words of what can happen to a value of one of the term's kinds, in the order of listing.
[[nodiscard]] std::vector<std::string_view> words_of_term(const TermSpec& spec);

}  // namespace dealterms
