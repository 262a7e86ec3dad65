// The parts that make_history is made of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/history.hpp"

namespace dealterms {

// One history for each clause of any version, by id; levels and states from all findings, whatever
// is shown. Verdicts, net and reversions are left empty.
[[nodiscard]] std::vector<ClauseHistory> follow_clauses(const History& history);

// A value that stands somewhere in a clause: {"rate"}, {"flows", "to-openai", "rate"}.
using TermPath = std::vector<std::string>;
struct TermOverTime {
  const TermSpec* spec = nullptr;
  std::vector<const Value*> values;  // one a version; null: not said
};
// What ended is not said any more.
[[nodiscard]] std::map<TermPath, TermOverTime> terms_over_time(const ClauseHistory& clause_history,
                                                               const Catalogue& catalogue);

// Of one type, with the same value everywhere. Silence is no value: that nothing is known to differ
// does not mean that it came back.
[[nodiscard]] bool says_the_same_at_both_ends(const ClauseHistory& clause_history,
                                              const Catalogue& catalogue);

[[nodiscard]] std::vector<Reversion> find_reversions(const ClauseHistory& clause_history,
                                                     const History& history);
[[nodiscard]] std::vector<TermTrend> find_trends(const ClauseHistory& clause_history,
                                                 const History& history);

[[nodiscard]] std::vector<OpenPointHistory> follow_open_points(const History& history);
// Numbers the sources by first use.
[[nodiscard]] SourceNumbers number_sources(const History& history);
[[nodiscard]] std::vector<TopChange> find_top_changes(const History& history);

// Marks what `last`, the last version, only presumes and an earlier one said: held against the
// first it is no mere presumption.
void confirm_presumed(Agreement& last, const std::vector<ClauseHistory>& clause_histories);

// Whether the version holds the clause: there, and not over.
[[nodiscard]] bool is_there(const ClauseAtVersion& cell);

}  // namespace dealterms
