// Everything a printer may know about all versions of a deal: ordered, followed clause by clause,
// sorted and counted. A printer adds words and layout and computes nothing. Between two versions it
// holds their Report; see report.hpp.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/clause_history.hpp"
#include "assess/report.hpp"
#include "assess/source_numbers.hpp"
#include "base/calendar.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// How many entries of a balance stand at each level.
using Tally = std::map<Level, std::size_t>;
[[nodiscard]] Tally tally_of(const std::vector<BalanceEntry>& entries);

struct HistoryVersion {
  std::shared_ptr<const Agreement> agreement;
  std::optional<Day> date;  // empty: not known; it stands where `amends` puts it, else last
};

// From one version to the next.
struct HistoryStep {
  std::size_t from = 0;  // places in History::versions
  std::size_t to = 0;
  Report report;  // holds the step's findings, balance, bargains and what is hidden
};

// One of the changes that matter most.
struct TopChange {
  std::size_t step = 0;              // place in History::steps
  const Finding* finding = nullptr;  // owned by the step's report
  bool undone = false;               // a later step went back to what was before
};

// What a version says of a term that moved.
struct TrendPoint {
  std::size_t version = 0;
  const Value* value = nullptr;   // owned by the agreement; null: the version does not say
  std::optional<Decimal> number;  // dates: days since 1970-01-01; durations: months or minutes
};
// A term that moved over time and has a number in at least two versions, in one unit.
struct TermTrend {
  enum class Measure { amount, percent, date, duration, scale };
  std::string clause;
  std::vector<std::string> path;  // below the clause: {"rate"}, {"flows", "to-openai", "rate"}
  const TermSpec* spec = nullptr;
  Measure measure = Measure::amount;
  std::string unit;                // "USD", "%", "months"; empty for dates and scales
  std::vector<TrendPoint> points;  // one a version
  // The least and the most, for an axis.
  Decimal low;
  Decimal high;
};

struct OpenPointCell {
  const Item* item = nullptr;  // null: the version does not mention it
  std::string status;          // open, resolved, dropped; empty where it is not mentioned
};
// How a point stood from a version on.
struct OpenPointOutcome {
  std::size_t version = 0;  // the first to say so
  std::string status;
  const Value* words = nullptr;  // owned by the agreement; null: the version gives none
};
struct OpenPointHistory {
  std::string id;
  std::vector<OpenPointCell> cells;        // one a version
  std::vector<OpenPointOutcome> outcomes;  // each where it fell; the first is how it began
  std::size_t first = 0;                   // version that first mentions it
  std::optional<std::size_t> closed_by;    // version since which it is resolved or dropped
  const Item* latest = nullptr;            // what the last version to mention it says
};

// What was left out, and why.
struct HistoryHidden {
  std::size_t below_level = 0;  // clauses that --min-level left out
  std::size_t filtered = 0;     // clauses left out by --clause and --type
  Tally findings;               // findings of all steps below the level shown
};

// What made the report.
struct CatalogueFile {
  std::string name;
  std::string digest;  // SHA-256 of its bytes in hexadecimal
};
struct Provenance {
  std::string program;                    // "0.1.0"
  std::vector<CatalogueFile> catalogues;  // the program's own, then those over it
};

// May be moved, not copied: clause histories and top changes point into its own steps.
struct History {
  History() = default;
  History(History&&) = default;
  History& operator=(History&&) = default;
  History(const History&) = delete;
  History& operator=(const History&) = delete;
  ~History() = default;

  std::string deal;
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<HistoryVersion> versions;         // by date
  std::vector<HistoryStep> steps;               // one fewer than the versions
  HistoryStep net;                              // first → last
  std::vector<ClauseHistory> clause_histories;  // shown, the highest level first, then by id
  std::vector<TopChange> top;                   // at most k_top_changes, one a clause
  std::vector<TermTrend> trends;                // of the shown clauses, in their order
  std::vector<OpenPointHistory> open_points;
  SourceNumbers sources;  // of all that is shown, in the order of reading
  Tally counts;           // findings of all steps, by level
  std::size_t shown = 0;  // of these
  HistoryHidden hidden;
  Provenance provenance;
};

inline constexpr std::size_t k_top_changes = 5;

struct HistoryInput {
  std::vector<HistoryVersion> versions;  // at least one, in any order
  std::vector<HistoryVersion> between;   // heard as compare_net() does, and not shown; in any order
  Selection selection;
  Provenance provenance;
};

// O(n log n) in the size of all versions, but for texts that changed.
[[nodiscard]] History make_history(HistoryInput input, std::shared_ptr<const Catalogue> catalogue);

// By date, and never before what it amends; of one date, what is amended before what amends it,
// then by name as people number. Without a date: behind the version that it amends, else before the
// one that amends it, else last.
[[nodiscard]] std::vector<HistoryVersion> in_order(std::vector<HistoryVersion> versions);

}  // namespace dealterms
