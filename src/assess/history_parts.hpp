// The parts that make_history is made of.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "assess/history.hpp"
#include "assess/net.hpp"

namespace dealterms {

// From each version to the next.
[[nodiscard]] std::vector<HistoryStep> make_steps(const Versions& versions,
                                                  const std::shared_ptr<const Catalogue>& catalogue,
                                                  const Selection& selection);

// One history for each clause of any version, by id; levels and states from all findings, whatever
// is shown. Verdicts, net and reversions are left empty. `steps` are all from `first` on.
[[nodiscard]] std::vector<ClauseHistory> follow_clauses(const Agreement& first,
                                                        const std::vector<HistoryStep>& steps);

// As compare_net() in net.hpp, of versions whose clauses were followed already.
[[nodiscard]] Comparison compare_net(const Versions& versions,
                                     const std::vector<ClauseHistory>& clause_histories,
                                     std::shared_ptr<const Catalogue> catalogue, NetOrder order);

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

// Whether a later step took the change back that the step into `version` made: what came was given
// up, what went is there again, what changed is as it was. What ran its course, what is not
// mentioned any more and what was only learned is not undone.
[[nodiscard]] bool is_undone(const Change& change, std::size_t version,
                             const ClauseHistory& clause_history, const History& history);

// Marks what `last`, the last version, only presumes and an earlier one said: held against the
// first it is no mere presumption.
void confirm_presumed(Agreement& last, const std::vector<ClauseHistory>& clause_histories);

// The id that a version knows the clause by; the latest where it does not mention it.
[[nodiscard]] const std::string& id_at(const ClauseHistory& clause_history, std::size_t version);
// Whether the version holds the clause: there, and not over.
[[nodiscard]] bool is_there(const ClauseAtVersion& cell);

}  // namespace dealterms
