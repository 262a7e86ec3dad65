// A comparison → findings and the balance, from catalogue data alone. The engine of judgement:
// whom a change favours comes from declared polarity and from the roles that the clause binds;
// how much it matters from the catalogue's levels and the rules in levels.hpp. Never guesses.
#pragma once

#include <string>
#include <vector>

#include "assess/finding.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// All findings of one clause, and what they come to.
struct ClauseVerdict {
  std::string clause;
  Level level = Level::editorial;
  Direction direction;
  std::vector<Finding> findings;  // the highest level first
};

struct BalanceEntry {
  std::string clause;
  Level level = Level::minor;
  bool in_part = false;  // of a party: what the clause comes to is not, or not only, this
  friend bool operator==(const BalanceEntry&, const BalanceEntry&) = default;
};

// What a party gained and gave up: one entry a clause, the highest first. A list, never a score.
struct PartyBalance {
  std::string party;
  std::vector<BalanceEntry> gained;
  std::vector<BalanceEntry> gave_up;
};

// A clause that reports mention for the first time: a gain only if it is new.
struct FirstMentioned {
  std::string clause;
  Level level = Level::minor;
  std::vector<std::string> would_favour;  // party keys, sorted; empty: nobody says
  friend bool operator==(const FirstMentioned&, const FirstMentioned&) = default;
};

// A clause whose findings go both ways counts on both sides, in part.
struct Balance {
  std::vector<PartyBalance> parties;  // by key
  // There is what may be anybody's gain: that a party gained nothing is then not certain.
  bool open = false;
  std::vector<FirstMentioned> first_mentioned;
  std::vector<BalanceEntry> undetermined;
  std::vector<BalanceEntry> lapsed;   // an instrument ran out: nobody gave it up
  std::vector<BalanceEntry> neutral;  // changed, and nobody's gain
};

struct Assessment {
  std::vector<ClauseVerdict> clauses;    // the highest level first, then by id
  std::vector<Finding> outside_clauses;  // parties, instruments, sources, open points, the head
  Balance balance;
};

// By the catalogue of the comparison, whose changes the findings refer to. O(n log n).
[[nodiscard]] Assessment assess(const Comparison& comparison);

}  // namespace dealterms
