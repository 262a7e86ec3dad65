// Every label and sentence of the program's results, in one language: another language is one more
// file in src/render/words/. Templates name what they take: `{term}`, `{old}`, `{new}`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace dealterms {

// A word of the engine (`raised`, `undisclosed_before`, `critical`) and how people say it.
struct Said {
  std::string_view name;
  std::string_view words;
};

// How a count is said: singular and plural.
struct Counted {
  std::string_view one;
  std::string_view many;
};

// What is said of all versions together.
struct HistoryWords {
  std::span<const Said> cells;        // of CellState, in a narrow column: at most 8 letters
  std::span<const Said> states;       // of CellState, in full
  std::span<const Said> nets;         // of Life::Net
  std::span<const Said> open_states;  // of an open point: open, resolved, dropped
  std::string_view versions;          // headings and labels
  std::string_view version;
  std::string_view date;
  std::string_view undated;
  std::string_view what_happened;
  std::string_view clause;
  std::string_view clauses;
  std::string_view type;
  std::string_view title;
  std::string_view net;
  std::string_view matrix;
  std::string_view legend_levels;   // how the matrix marks critical and major
  std::string_view back_and_forth;  // heading
  std::string_view came_back;       // "{what}: {value} in {old}, {away} in {between}, {value} ..."
  std::string_view clause_came_back;
  std::string_view silence;      // said of a value that is not there
  std::string_view told_with;    // "told with {clause}"
  std::string_view earlier_ids;  // "earlier: {ids}"
  std::string_view top;          // heading of what matters most
  std::string_view undone;       // "undone later"
  std::string_view open_points;  // heading
  std::string_view gained;       // of a table's columns
  std::string_view gave_up;
  std::string_view about;
  std::string_view outcome;
  std::string_view hidden;  // heading of what was left out, and why
  std::string_view hidden_none;
  std::string_view hidden_level;  // "{what}: below the level shown"
  std::string_view hidden_clauses;
  std::string_view hidden_filtered;
  std::string_view hidden_presumed;  // "{count} values are presumed unchanged in {version}"
  std::string_view rests_on;         // heading of digests
  std::string_view file;
  std::string_view digest;
  std::string_view program;     // "dealterms {version}"
  std::string_view catalogue;   // "Catalogue {name}"
  std::string_view printed_on;  // "Printed on {date}"
  std::string_view no_changes;
  std::string_view comes_to;  // "{party}: {gained}; {lost}"
  std::string_view details;   // "{count} terms of it"
  std::string_view cut;       // "{clauses} with {changes} left out: ..."
  std::string_view level;
  std::string_view party;
  std::string_view net_finding;  // "{old} to {new}, net"
  std::string_view findings;     // column of fingerprints
  Counted clause_count;          // "{count} clauses"
  Counted change_count;
};

struct Words {
  std::string_view code;  // "en"
  // Sentences of findings, by the last word of their rule; on a term, then on a clause or record.
  std::span<const Said> term_sentences;
  std::span<const Said> whole_sentences;
  std::span<const Said> whats;  // the last word of a rule, said of a thing: "raised", "ended"
  std::span<const Said> levels;
  std::span<const Said> reasons;   // of Reason
  std::span<const Said> grounds;   // of Ground
  std::span<const Said> subjects;  // what is not a clause: party, source ...

  std::string_view favours;   // "favours {parties}"
  std::string_view against;   // "against {parties}"
  std::string_view gain_for;  // told from one side: "gain for {party}"
  std::string_view loss_for;
  std::string_view mixed;
  std::string_view neutral;
  std::string_view undetermined;
  std::string_view list_and;  // between the last two of a list

  std::string_view balance;
  std::string_view gained;
  std::string_view gave_up;
  std::string_view nothing;
  std::string_view more;          // "and {count} more"
  std::string_view reports_only;  // both versions are known from reports
  std::string_view presumed;      // "{count} presumed unchanged"
  std::string_view identical;
  std::string_view nothing_shown;
  std::string_view hidden;  // "{what} hidden (--all shows them)"
  std::string_view filtered;
  std::string_view became;        // "{old} became {new}", of a party
  std::string_view bargains;      // heading of what was given for what
  std::string_view hangs;         // "{clauses} hang on it"
  std::string_view because_word;  // "why: "
  std::string_view sources;
  std::string_view around;  // heading of what is not a clause
  std::string_view points;  // percentage points
  std::string_view days;
  std::string_view steps;
  std::string_view crossing;  // "the totals cross at {at}"
  std::string_view from_to;   // "from {from} to {to}"
  std::string_view up_to;
  std::string_view above;
  std::string_view until;  // of time: "until {to}"
  std::string_view since;  // "from {from}"
  Counted finding;
  Counted change_at;  // "{count} {level} change"
  HistoryWords history;
};

[[nodiscard]] const Words& english();

// The words for a name, or the name itself with its underlines as spaces.
[[nodiscard]] std::string said(std::span<const Said> table, std::string_view name);

// The `{name}` of a template filled in. A name that is not given stays as it is.
using Filling = std::pair<std::string_view, std::string>;
[[nodiscard]] std::string filled(std::string_view words, std::span<const Filling> fillings);
[[nodiscard]] std::string filled(std::string_view words, std::initializer_list<Filling> fillings);

}  // namespace dealterms
