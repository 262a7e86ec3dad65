// What is said of a comparison or of a history, told once: plain values in the words of a language,
// without markup, colour, layout or pointers. tell_report and tell_history make them; the writers
// of text, markdown and HTML lay them out and decide nothing. What comes from a file stands as it
// is there: each writer makes it safe in its own way.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assess/finding.hpp"
#include "catalogue/level.hpp"
#include "diff/value_change.hpp"
#include "render/told/told_page.hpp"

namespace dealterms {

// A level and how it is said.
struct ToldLevel {
  Level level = Level::minor;
  std::string words;
};

// A paper that something rests on: its number in `ToldPage::sources`.
struct ToldSource {
  std::size_t number = 0;
  std::string id;
};

// A word that a set gained or lost.
struct ToldToken {
  bool gained = false;
  std::string words;
};

struct ToldFinding {
  // What a sign or a colour may show of it.
  enum class Mark { added, removed, not_mentioned, became, reversed, same, changed };

  Mark mark = Mark::changed;
  std::string headline;            // "Rate cut from 20% to 10% (−10 points)"
  std::string brief;               // what came, in a few words: "an undisclosed amount"
  std::string line;                // the headline and the brief: where a line is all there is
  std::string label;               // "Rate": of what only came or went with its clause
  std::optional<ToldLevel> level;  // where it is not that of what stands above
  std::string side;                // "favours OpenAI"; empty: neutral
  // What the headline does not hold: the values, or what a clause says as a whole.
  std::optional<std::string> before;  // "20% (reported)"
  std::optional<std::string> after;
  std::vector<ToldToken> tokens;      // instead of both sides
  std::vector<WordRun> redline;       // instead of both sides; of a long text, around what changed
  std::vector<std::string> segments;  // "up to USD 10m: 50% → 40%"
  std::vector<std::string> reasons;   // why it is judged so, a piece each
  std::vector<ToldSource> sources;    // what it and all beneath it rests on
  std::string note;                   // of the evidence
  std::string doubt;
  Fingerprint fingerprint;
  std::vector<ToldFinding> parts;  // beneath it

  // A name and a value that came or went with what stands above, and nothing to judge.
  [[nodiscard]] bool is_detail() const { return !label.empty(); }
};

// ---- pieces of a page ---------------------------------------------------------------------------

struct ToldClauseName {
  std::string id;
  std::string title;          // its own, else its type's
  bool shares_title = false;  // with another clause: the title alone does not say which

  [[nodiscard]] const std::string& words() const { return title.empty() ? id : title; }
  // Where no id stands beside it: "Exclusivity (cells)".
  [[nodiscard]] std::string called() const {
    return shares_title && !title.empty() ? title + " (" + id + ")" : words();
  }
};

struct ToldBalanceEntry {
  ToldClauseName clause;
  ToldLevel level;
  std::string remark;               // "in part"; may be empty
  std::string sentence;             // what the party gained or gave up by it
  std::string aside;                // the same behind the clause's title, in brackets
  bool is_gain_of_another = false;  // given up to a party, among whose gains it stands
};
struct ToldPartyBalance {
  std::string key;
  std::string party;    // its name
  std::string gained;   // "2 critical, 1 major"
  std::string gave_up;  // "nothing"
  std::vector<ToldBalanceEntry> gains;
  std::vector<ToldBalanceEntry> losses;
};
struct ToldClauseList {
  std::string label;  // "undetermined"
  std::vector<ToldClauseName> clauses;
};
struct ToldBalance {
  std::vector<ToldPartyBalance> parties;  // the one whose side is taken first; those with something
  // First mentioned, undetermined, lapsed, neutral: those that are not empty.
  std::vector<ToldClauseList> others;
  [[nodiscard]] bool empty() const { return parties.empty() && others.empty(); }
};

// What was given for what.
struct ToldBargain {
  std::string clauses;
  std::string about;
};

// The findings of one clause in one step.
struct ToldClause {
  ToldClauseName name;
  ToldLevel level;
  std::vector<ToldFinding> findings;  // the weightiest first
  std::string more = {};              // "and 3 more", than the first; may be empty
};

// From one version to another.
struct ToldComparison {
  std::string from;  // "2023"
  std::string to;
  std::string from_to;    // "2023 (2023-01-23) → 2025 (2025-01-21)"
  std::string identical;  // the sentence, where nothing differs at all
  ToldBalance balance;
  std::vector<ToldClause> clauses;
  std::vector<ToldBargain> bargains;
  std::vector<ToldFinding> outside_clauses;
  std::size_t findings = 0;         // shown
  std::vector<std::string> counts;  // "2 critical changes", "5 editorial changes hidden"
};

struct ToldReport {
  ToldPage page;
  ToldComparison comparison;
};

}  // namespace dealterms
