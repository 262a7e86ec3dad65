// How one value differs from another: its kind, which way it moved, by how much, and why that may
// not be known. What compare_values gives; a Change holds one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agreement/value.hpp"
#include "base/boxed.hpp"
#include "base/decimal.hpp"
#include "base/enum_names.hpp"
#include "base/enum_set.hpp"

namespace dealterms {

enum class ChangeKind {
  added,
  removed,
  mentioned,      // basis reports: the earlier source was silent
  not_mentioned,  // basis reports: the later source is silent, which claims nothing
  changed,
  converted,  // another clause type under the same identity
  split,      // continues a clause that goes on
  merged,     // continues several clauses that do not
  renamed,    // another id for what is clearly the same
  reversed,   // roles swapped
  lapsed,     // its instrument ran out: nobody gave it up
  disclosed,  // unknown → known
  withheld,   // known → unknown
  sharpened,  // the new fits inside the old
  blurred,    // the old fits inside the new
  restated,   // same value, other words
  moved,      // another section or order, nothing else
};
// Added, or first mentioned: it is there now and was not before.
[[nodiscard]] bool comes(ChangeKind kind);
// The kind that undoes it: added ↔ removed, sharpened ↔ blurred ...; most are their own.
[[nodiscard]] ChangeKind inverse_of(ChangeKind kind);

// Which way an ordered or set value went.
enum class Movement {
  none,  // it has no order, or did not move
  raised,
  lowered,
  widened,       // sets: only additions
  narrowed,      // sets: only removals
  varied,        // up in one part, down in another
  undetermined,  // it may have moved either way
};
[[nodiscard]] Movement inverse_of(Movement movement);

// Why a movement is undetermined, or rests on less than everything; or why there is none.
enum class ComparisonReason {
  undisclosed_before,
  undisclosed_after,
  unknowns_differ,      // two unknowns of other names
  unknowns_may_be_one,  // two unknowns without one
  units_differ,
  bases_differ,              // measured against other things
  periods_differ,            // a limit a year and one a month
  durations_not_comparable,  // 30 days and 1 month
  intervals_overlap,
  events_differ,       // a day and an event, or two events
  worked_out,          // from the dates of the file
  first_day_not_said,  // a day apart, as one counts
  method_unspecified,  // tiers: marginal or cliff is not said
  readings_disagree,
  dispute_opened,    // disputed, and one of the readings is the old value
  dispute_settled,   // no longer disputed, and the value is one of the readings
  readings_refuted,  // what its source calls new was not so before, whatever some sources said
  reading_opened,    // the same of a text that reads two ways
  reading_chosen,
  alternative,      // any_of on one side
  tokens_replaced,  // some came and some went, which says nothing of width
  token_renamed,
  taken_in,              // a wider token on the other side says it too
  forms_differ,          // a schedule against something it cannot be compared with
  divided,               // a sum of which several clauses have a part each
  term_over,             // one of the versions does not run so long
  typography_differs,    // and nothing else
  case_differs,          // of a text, and nothing else: it may speak of something defined
  earlier_silent,        // mentioned for the first time
  over_before,           // it had ended before the earlier version
  set_elsewhere_before,  // in another paper, which does not hide it
  set_elsewhere_after,
  set_in_other_papers,  // both, and not in the same one
};

template <>
inline constexpr std::size_t k_most_enumerators<ComparisonReason> = 48;

struct Delta {
  std::optional<Decimal> absolute;  // in `unit`; percent: in percentage points
  std::string unit;
  // Of the old value, one digit after the point; nothing where it would mislead: where it comes to
  // 0%, and across a change of sign.
  std::optional<Decimal> relative_percent;
  std::optional<Decimal> size_percent;  // the same to judge by, however small
  std::optional<std::int64_t> days;     // dates
  std::optional<int> steps;             // scales
  friend bool operator==(const Delta&, const Delta&) = default;
};

struct TokenChange {
  ChangeKind kind = ChangeKind::added;  // added, removed, mentioned, not_mentioned
  std::string token;
  Boxed<Evidence> evidence;
  bool is_taken_in = false;  // a wider token of the other side says it too: nothing is lost or won
};

// A run of words that stayed, went or came; a replacement is deleted, then inserted.
struct WordRun {
  enum class Kind { same, deleted, inserted } kind = Kind::same;
  std::string words;
  friend bool operator==(const WordRun&, const WordRun&) = default;
};

// A stretch of amounts, dates or bases in which a function moved one way. Bounds are printed in the
// file's notation; empty: open.
struct Segment {
  enum class Along { amount, time, base } along = Along::amount;
  std::string from;
  std::string to;
  ChangeKind kind = ChangeKind::changed;
  Movement movement = Movement::none;
  std::optional<Value> before;
  std::optional<Value> after;
  std::vector<ComparisonReason> reasons;  // why its movement is not known
};

// How a value differs from another: the result of compare_values.
struct ValueChange {
  ChangeKind kind = ChangeKind::changed;
  EnumSet<ChangeKind> also;
  Movement movement = Movement::none;
  Boxed<Delta> delta;
  std::vector<TokenChange> tokens;
  bool is_reworded = false;  // two texts, whose words compare_words.hpp holds together
  std::vector<Segment> segments;
  Boxed<std::string> crossing;  // tiers: from which amount on the totals change sides
  std::vector<ComparisonReason> reasons;
};

// Two that would look alike in print.
[[nodiscard]] bool has_only_other_typography(const ValueChange& change);

}  // namespace dealterms
