// What is judged how: one row for each thing that can happen to each part of an agreement, with the
// level that it starts at, what may move that level, and whom it favours. The judges take level and
// direction from their row; `dealterms rules` and docs/judgement.md show the same rows.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "assess/finding.hpp"
#include "catalogue/level.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/change.hpp"

namespace dealterms {

enum class RuleSubject {
  clause,
  record,       // an entry of a clause: a flow, a tranche
  limit,        // an exception or a condition
  limit_field,  // what an exception or a condition says
  term,         // also of a record
  role,
  evidence,
  quote,  // its words, where what it is quoted for says the same
  relation,
  overrides,  // what the file says against the catalogue
  entry,      // of a section outside the clauses: a party, a source
  identity,   // a party became another
  field,      // of such an entry
  head,       // a field of the head
};

// Where a level starts. `of_*` is declared: by the catalogue (or, for one clause, by the file), or
// by the section's row below.
enum class LevelRule {
  of_clause,
  one_above_clause,
  one_below_clause,
  of_term,         // the term's own, else one below its clause
  one_below_term,  // one below that
  of_conversion,
  of_entry_coming,
  of_entry_going,
  of_field,
  critical,
  major,
  minor,
  editorial,
};

enum class DirectionRule {
  neutral,
  undetermined,
  favours,         // whom the type, the record or the conversion favours
  against,         // the others
  against_clause,  // a limit: against whom the clause favours, unless it is in that party's hands
  favours_clause,  // a limit that goes
  favours_if_new,  // first mentioned: nobody knows; whom it would favour
  against_clause_if_new,  // the same of a limit
  by_limit_field,         // what a limit says: as the limit where it reaches further
  by_movement,            // `more_favours` where it grew, the others where it shrank
  by_naming,              // of parties in a party-valued term
  by_silence,             // a movement from, or to, what silence means
  by_role,                // who came into the favoured role, who left it
};

// What moves a level, and to where. `reason` is recorded on the finding that it moved.
enum class LevelStep { one_up, one_down, at_most_minor, minor, editorial, highest, declared };

struct Adjustment {
  JudgementReason reason;
  LevelStep step;
};

struct RuleRow {
  RuleSubject subject;
  std::span<const std::string_view> words;  // what happened, as the last word of the rule id
  LevelRule level;
  DirectionRule direction;
  std::span<const Adjustment> adjustments = {};
  const JudgementReason* reason = nullptr;  // why it is judged so, where that is worth saying
};

[[nodiscard]] std::span<const RuleRow> rule_rows();
// The one row for the pair; null where that cannot happen.
[[nodiscard]] const RuleRow* find_rule_row(RuleSubject subject, std::string_view word);
// As find_rule_row, for what a comparison gives: every change has its row, or it is a bug.
[[nodiscard]] const RuleRow& rule_row(RuleSubject subject, std::string_view word);

// The row's rule for one term: parties that a term names are judged by its `naming`.
[[nodiscard]] DirectionRule direction_rule(const RuleRow& row, const TermSpec& spec);

// What happened, as the last word of a rule id: `raised`, `added`, `came_and_went` ...
[[nodiscard]] std::string_view rule_word(const Change& change);

// Stands for the type of a tombstone that names none.
inline constexpr std::string_view k_untyped = "untyped";

// ---- outside the clauses ------------------------------------------------------------------------

// The levels of a section's entries, and of the head's fields. The file's own apparatus
// (sources, instruments, others, bargains) lists what a version needs: an entry that is not listed
// any more says nothing.
struct SectionRules {
  Subject subject;
  Level coming;
  Level going;
  Level field;
};
[[nodiscard]] std::span<const SectionRules> section_rules();
[[nodiscard]] const SectionRules& section_rules(Subject subject);
// What the ids of its rules begin with: `party` in `party.entry.added`.
[[nodiscard]] std::string_view word_of(const SectionRules& section);

}  // namespace dealterms
