// Every label and sentence of the program's results, in one language: another language is one more
// file in src/render/words/. Templates name what they take: `{term}`, `{old}`, `{new}`.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "render/words/history_phrases.hpp"
#include "render/words/html_phrases.hpp"
#include "render/words/page_phrases.hpp"
#include "render/words/said.hpp"
#include "render/words/value_phrases.hpp"

namespace dealterms {

struct TermSpec;

struct Words {
  std::string_view code;  // "en"
  // The catalogue's own words for its keys in this language, where it has any.
  const std::map<std::string, std::string, std::less<>>* names = nullptr;
  ValuePhrases values;
  ShowPhrases show;
  ListPhrases list;
  CataloguePhrases catalogue;

  // Sentences of findings, by the last word of their rule; on a term, then on a clause or record.
  std::span<const Said> term_sentences;
  std::span<const Said> whole_sentences;
  std::span<const Said> whats;  // the last word of a rule, said of a thing: "raised", "ended"
  std::span<const Said> levels;
  std::span<const SaidOfMany> level_forms;  // beside a count
  std::span<const Said> reasons;            // of Reason
  std::span<const Said> judgement_reasons;  // of Ground
  std::span<const Said> subjects;           // what is not a clause: party, source ...
  std::string_view headline;                // "{what} {did}": what, and of `whats`
  std::string_view named;                   // "{what} “{name}”"
  std::string_view labelled;                // "{label}: {words}"

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
  std::string_view dependents;    // "{clauses} hang on it"
  std::string_view because_word;  // "why: "
  std::string_view sources;
  std::string_view outside_clauses;  // heading of what is not a clause
  Counted points;                    // percentage points
  Counted days;
  Counted steps;
  std::string_view crossing;  // "the totals cross at {at}"
  std::string_view from_to;   // "from {from} to {to}"
  std::string_view up_to;
  std::string_view above;
  std::string_view until;  // of time: "until {to}"
  std::string_view since;  // "from {from}"
  Counted finding;
  Counted change_at;  // "{count} {level} change"
  HistoryPhrases history;
  HtmlPhrases html;
};

[[nodiscard]] const Words& english();

// By code; English where there are none.
[[nodiscard]] const Words& words_of(std::string_view language);
[[nodiscard]] std::span<const std::string_view> languages();

// How many of something: "{count} clause" filled with the count in the form that it takes.
[[nodiscard]] std::string counted(std::size_t count, const Counted& forms, const Words& words);
[[nodiscard]] std::string_view form_for(const Decimal& count, const Counted& forms,
                                        const Words& words);

// "majors" beside a count, in the languages that say so.
[[nodiscard]] std::string level_for(std::size_t count, std::string_view level, const Words& words);

// A key of the file or of the catalogue (`first_launch`, `under_negotiation`), as people say it;
// as a label, with a capital. Everything comes out visible().
[[nodiscard]] std::string key_words(std::string_view key, const Words& words);
[[nodiscard]] std::string key_title(std::string_view key, const Words& words);
// The title of a term or field: the catalogue's, else that of its key.
[[nodiscard]] std::string spec_title(const TermSpec* spec, std::string_view key,
                                     const Words& words);
// "Exclusivity" within a sentence: "exclusivity". What begins with two capitals stays.
[[nodiscard]] std::string lower_first(std::string text);

}  // namespace dealterms
