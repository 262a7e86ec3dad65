// The parts that make_history() is made of.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assess/history.hpp"
#include "assess/net.hpp"

namespace dealterms {

using Ids = std::set<std::string>;
[[nodiscard]] inline std::vector<std::string> list_of(const Ids& ids) {
  return {ids.begin(), ids.end()};
}

// From each shown version to the next one that is, with the unshown between them.
[[nodiscard]] std::vector<Versions> ways_between(const Versions& versions,
                                                 const Versions& unshown = {});
// One a way.
[[nodiscard]] std::vector<HistoryStep> make_steps(const std::vector<Versions>& ways,
                                                  const std::shared_ptr<const Catalogue>& catalogue,
                                                  const Selection& selection);

// One history for each clause of any version, by id; levels and states from all findings, whatever
// is shown. Verdicts, net and reversions are left empty. `steps` are all from `first` on.
[[nodiscard]] std::vector<ClauseHistory> follow_clauses(const Agreement& first,
                                                        const std::vector<HistoryStep>& steps);

// As compare_net() in net.hpp. `followed`, where it is given: the clauses of just these versions.
[[nodiscard]] Comparison compare_net(const Versions& versions,
                                     std::shared_ptr<const Catalogue> catalogue, NetOrder order,
                                     const std::vector<ClauseHistory>* followed);

// The last version with what the others say of its clauses: which of the first each is, what ended,
// came and went, was new when it came, and was said before it was presumed. All in the keys of the
// last for the parties.
[[nodiscard]] std::shared_ptr<const Agreement> tell_last_version(
    const Versions& versions, const std::vector<ClauseHistory>& clause_histories,
    const Catalogue& catalogue);

// What one version says of a clause or a record.
struct Statement {
  const Item* item = nullptr;  // in force
  std::size_t version = 0;
};
using Statements = std::vector<Statement>;  // the oldest first
[[nodiscard]] Statements statements_of(const ClauseHistory& clause_history);

// A record of a clause over all versions, as ClauseHistory is for clauses.
struct RecordHistory {
  Statements statements;  // under all its ids; none: it was only told when it was over
  Ids origins;            // the ids in the first version that it goes back to
  std::optional<std::size_t>
      ended;  // the version that says, or whose silence means, that it is over
  const Item* tombstone = nullptr;  // null: silence ended it
};
// By the latest id. `records`: the name of the term that holds them.
[[nodiscard]] std::map<std::string, RecordHistory> follow_records(const Statements& clause,
                                                                  const std::string& records,
                                                                  const Versions& versions);

// ---- what the last version is told

// In a clause that goes on: which record of the first each is, what is over, and what was new when
// it came.
void tell_parts(Item& clause, const Statements& statements, const Versions& versions,
                const Catalogue& catalogue);

[[nodiscard]] bool is_contract(const Agreement& version);
// With that version, on its day.
[[nodiscard]] Ended ended_with(const Agreement& version);
// Whether some version says both.
[[nodiscard]] bool is_said_together(const Statements& one, const Statements& other);
// What a tombstone does not repeat, as it was while it went on.
void add_what_is_missing(Item& over, const Item& said);
// What is first mentioned had begun by then, and nobody knows when.
enum class Beginning { on_its_day, by_then };
// With the version that says it first; where the tombstone does not say it itself.
void tell_beginning(Item& over, const Agreement& version, Beginning beginning);
// And rests on what the version rests on that `said` it as new. Where the first version is a
// contract, all that it does not say is new anyway.
void mark_new(Boxed<Evidence>& evidence, const Evidence& said, const Versions& versions);

// ---- values over time

// A value that stands somewhere in a clause: {"rate"}, {"flows", "to-openai", "rate"}.
using TermPath = std::vector<std::string>;
struct TermOverTime {
  const TermSpec* spec = nullptr;
  std::vector<const Value*> values;  // one a version; null: not said
};
// What ended is not said any more.
[[nodiscard]] std::map<TermPath, TermOverTime> terms_over_time(const ClauseHistory& clause_history,
                                                               const Catalogue& catalogue);

// Null: not said.
[[nodiscard]] bool says_the_same(const Value* a, const Value* b);
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

// Whether a later step took the change back that the step into `version` made, and the last version
// does not have it again: what came was given up, what went is there again, what changed is as it
// was. What ran its course, what is not mentioned any more and what was only learned is not undone.
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
