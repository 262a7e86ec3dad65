// One clause over all versions of a deal: where it began, what each version did to it, where it
// ended, and what is left of it all when the first version is held against the last.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assess.hpp"

namespace dealterms {

// What a version says of a clause, held against the version before.
enum class ClauseState {
  absent,         // not there, not yet or not any more
  present,        // there in the first version
  unchanged,      // the same
  presumed,       // the same, because nothing says otherwise
  restated,       // the same in other words, or on other evidence
  added,          // began
  mentioned,      // first mentioned: the earlier source was silent
  changed,        // the same clause with other terms
  converted,      // the same clause as another type
  split,          // a part of another clause that goes on
  merged,         // made of several others
  renamed,        // under another id
  reversed,       // the parties changed places
  ended,          // the version says, or its silence means, that it is over
  lapsed,         // its instrument ran out
  not_mentioned,  // the later source is silent, which claims nothing
  came_and_went,  // began and ended between two versions
};
// Whether the step into the version changed the clause: the states that a reader looks for.
[[nodiscard]] bool is_marked(ClauseState state);

struct ClauseAtVersion {
  ClauseState state = ClauseState::absent;
  std::string id;       // the clause's id in that version
  std::string told_as;  // the id under which the step into it tells the clause; mostly `id`
  std::vector<std::string> from;  // split, merged: the ids in the version before
  const Item* item = nullptr;     // what the version says of it; null: nothing
  // What the step into this version comes to, as far as it is shown; owned by the step's Report.
  // Null where nothing differs, or all is hidden, or it is a part of another clause's change.
  const ClauseVerdict* verdict = nullptr;
  std::string part_of;  // the clause whose change this one is a part of
};

// A term (or the clause itself) that left a value and came back to it: A→B→A.
struct Reversion {
  std::vector<std::string> path;  // below the clause; empty: the clause itself came and went
  std::size_t left_from = 0;      // the last version with the old value before it left
  std::size_t away_at = 0;        // the first version with another value
  std::size_t back_at = 0;        // the version in which it is back
  const TermSpec* spec = nullptr;
  const Value* value = nullptr;  // null: silence, or the clause itself
  const Value* away = nullptr;
};

struct ClauseHistory {
  enum class Net {
    unchanged,  // no step changed it
    changed,    // first and last differ
    came_back,  // steps changed it, and the last says what the first said
    began,      // not in the first version, in the last
    ended,      // in the first, not in the last
    passed_by,  // in neither
  };

  std::string clause;  // the latest id
  std::string type;    // the latest clause type
  std::vector<std::string> earlier_ids;
  std::vector<std::string> from;       // split, merged: the clauses it comes from
  std::vector<ClauseAtVersion> cells;  // one a version
  Level level = Level::editorial;      // the highest of its steps
  std::size_t changes = 0;             // steps that changed it, restatements not counted
  Net net = Net::unchanged;
  const ClauseVerdict* net_verdict = nullptr;  // first → last; null: nothing differs, or is hidden
  std::vector<Reversion> reversions;
};

}  // namespace dealterms
