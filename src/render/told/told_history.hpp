// What is said of all versions together; see told.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/clause_history.hpp"
#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "render/told/told.hpp"

namespace dealterms {

struct ToldVersion {
  std::string name;
  std::string date;             // "undated" where it is not known
  std::string title;            // what happened
  std::optional<Day> day = {};  // empty: `date` says that it is not known
};

// A clause in a version.
struct ToldCell {
  ClauseState state = ClauseState::absent;
  std::string word;   // at most 8 letters: "changed"
  std::string words;  // in full
  // The clause itself, in few words: "exclusive · until 2030"; a sign where it is as before, empty
  // where there is none.
  std::string value;
  std::string aside;               // "appears": what the value does not tell; may be empty
  bool marked = false;             // the version changed it
  std::optional<ToldLevel> level;  // of what the version did to it
  std::string part_of;             // "part of the change of compute"; may be empty
  std::string part_of_clause;      // that clause's id
  std::string fingerprint;  // of the first finding of the step into the version; may be empty
};
// As Message::legend_levels has it; empty: the version did nothing that weighs so much.
[[nodiscard]] inline std::string_view level_sign(const ToldCell& cell) {
  if (!cell.marked || !cell.level) return "";
  if (cell.level->level == Level::critical) return "!!";
  return cell.level->level == Level::major ? "!" : "";
}

struct ToldPoint {
  std::string version;
  std::string value;              // "20%"; what is said where there is none
  std::optional<Decimal> number;  // for an axis
};
struct ToldTrend {
  std::string term;   // "Share to Microsoft · Rate"
  std::string about;  // the whole in a sentence, for who cannot see the picture
  // Of the axis: an amount is held against nothing, a date against the earliest.
  Decimal low;
  Decimal high;
  std::vector<ToldPoint> points;  // one a version
};

struct ToldStep {
  std::size_t to = 0;              // place in ToldHistory::versions
  std::string from_to;             // "2023 → 2025"
  std::optional<ToldLevel> level;  // none: told with another clause
  std::string part_of;
  std::string part_of_clause;
  std::vector<ToldSource> sources;  // that all findings rest on; theirs are those beyond
  std::vector<ToldFinding> findings;
  std::size_t weighty = 0;  // the first so many: the others may be folded away
};

struct ToldClauseHistory {
  ToldClauseName name;
  std::string type;
  std::vector<std::string> from;  // split, merged: the clauses it comes from
  ToldLevel level;
  std::string serves;      // "serves the holder, Microsoft"; empty: nobody, or nothing says whom
  bool is_lesser = false;  // where there are weightier ones: may be folded away
  bool changed = false;
  std::string earlier_ids;      // "earlier: a, b"; may be empty
  std::vector<ToldCell> cells;  // one a version
  std::string net_label;        // "Net, 2019 → 2026"; empty: its steps say the same
  std::string net;              // how it stands, where there are no findings to tell
  std::vector<ToldFinding> net_findings;
  std::vector<ToldTrend> trends;
  std::vector<ToldStep> steps;
  std::vector<std::string> reversions;  // "Rate: 20% in 2019, 10% in 2023, again 20% in 2025"
  bool has_story = false;               // more to tell than its row of the matrix
};

struct ToldTopChange {
  ToldClauseName clause;
  std::string headline;
  std::string from_to;
  ToldLevel level;
  std::string side;    // may be empty
  std::string undone;  // "undone later"; may be empty
  std::string fingerprint;
  std::size_t to = 0;  // the step's version, for a link
};

struct ToldOpenPoint {
  std::string about;
  std::string since;  // version
  std::string outcome;
  std::vector<ToldSource> sources;
  bool is_settled = false;
  std::vector<std::string> fingerprints;  // of what the steps did to it, which it tells
};

// A step's bargains, and what it changed outside the clauses and the open points.
struct ToldStepRest {
  std::size_t to = 0;
  std::string from_to;
  std::vector<ToldBargain> bargains;
  std::vector<ToldFinding> outside_clauses;
};

struct ToldFile {
  std::string name;
  std::string digest;
};

struct ToldHistory {
  ToldPage page;
  std::string from_to;     // with dates
  std::string printed_on;  // a sentence; may be empty
  std::vector<ToldVersion> versions;
  std::vector<std::string> summary;  // the whole in a few sentences
  ToldBalance balance;               // of first → last
  std::vector<ToldTopChange> top;
  std::vector<ToldClauseHistory> clauses;
  bool has_high_levels = false;           // some clause is major or critical: the legend says how
  std::vector<std::string> word_legend;   // of the cells' words: "appears: first mentioned"
  std::vector<std::string> value_legend;  // of what stands beside their values
  std::vector<ToldOpenPoint> open_points;
  std::vector<ToldStepRest> rest;     // one a step
  std::vector<std::string> left_out;  // what is hidden, and why
  std::string clause_count;           // "12 clauses"
  std::vector<ToldFile> files;        // versions, then catalogues
  std::string program;                // "dealterms 0.1.0"
};

}  // namespace dealterms
