// How much a change matters: where its row says that the level starts, moved by what the row names
// as moving it. The rows are in rule_table.cpp, the steps in docs/judgement.md.
#pragma once

#include <vector>

#include "assess/rule_table.hpp"

namespace dealterms {

// The levels that are declared for what changed: by the catalogue, the file or the section.
struct DeclaredLevels {
  Level clause = Level::moderate;
  Level term = Level::moderate;
  Level conversion = Level::major;
  const SectionRules* section = nullptr;  // outside the clauses
};
// `clause` is the level of the clause that the term belongs to.
[[nodiscard]] Level level_of_term(const TermSpec& spec, Level clause);

[[nodiscard]] Level starting_level(LevelRule rule, const DeclaredLevels& declared);

struct JudgedLevel {
  Level level = Level::minor;
  std::vector<JudgementReason> judgement_reasons;
};

// At most one of the row's adjustments applies: the first that the change itself calls for. What
// hangs on other findings (parts of a whole, users of a definition) is applied where they are
// known.
[[nodiscard]] JudgedLevel judge_level(const RuleRow& row, const Change& change,
                                      const DeclaredLevels& declared);
// Of a part that is told beneath the finding on the whole: it says what belongs to it, and weighs
// nothing of its own.
[[nodiscard]] JudgedLevel level_beneath(const RuleRow& row, const Change& change,
                                        const DeclaredLevels& declared);

}  // namespace dealterms
