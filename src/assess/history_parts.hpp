// The parts that make_history is made of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/history.hpp"

namespace dealterms {

// Every clause of every version in one life each, by id; levels and states from all findings,
// whatever is shown. Verdicts, net and flip-flops are left empty.
[[nodiscard]] std::vector<Life> follow_clauses(const History& history);

// A value that stands somewhere in a clause: {"rate"}, {"flows", "to-openai", "rate"}.
using TermPath = std::vector<std::string>;
struct TermOverTime {
  const TermSpec* spec = nullptr;
  std::vector<const Value*> values;  // one a version; null: not said
};
// What ended is not said any more.
[[nodiscard]] std::map<TermPath, TermOverTime> terms_over_time(const Life& life,
                                                               const Catalogue& catalogue);

// Of one type, with the same value everywhere. Silence is no value: that nothing is known to differ
// does not mean that it came back.
[[nodiscard]] bool says_the_same_at_both_ends(const Life& life, const Catalogue& catalogue);

[[nodiscard]] std::vector<FlipFlop> find_flip_flops(const Life& life, const History& history);
[[nodiscard]] std::vector<Course> find_courses(const Life& life, const History& history);

[[nodiscard]] std::vector<OpenPointLife> follow_open_points(const History& history);
// Numbers the sources by first use.
void number_sources(History& history);
[[nodiscard]] std::vector<TopChange> find_top_changes(const History& history);

// Marks what `last`, the last version, only presumes and an earlier one said: held against the
// first it is no mere presumption.
void bear_out(Agreement& last, const std::vector<Life>& lives);

// Whether the version holds the clause: there, and not over.
[[nodiscard]] bool is_there(const LifeCell& cell);

}  // namespace dealterms
