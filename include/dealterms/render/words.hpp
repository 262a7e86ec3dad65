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
};

[[nodiscard]] const Words& english();

// The words for a name, or the name itself with its underlines as spaces.
[[nodiscard]] std::string said(std::span<const Said> table, std::string_view name);

// The `{name}` of a template filled in. A name that is not given stays as it is.
using Filling = std::pair<std::string_view, std::string>;
[[nodiscard]] std::string filled(std::string_view words, std::span<const Filling> fillings);
[[nodiscard]] std::string filled(std::string_view words, std::initializer_list<Filling> fillings);

}  // namespace dealterms
