// What a change may do, as a contract owner writes it in a policy file: which findings fail, what
// the new version must say, what is waived and by whom. Values only; read_policy.hpp reads them,
// judge_policy.hpp holds a report against them. docs/gate.md describes the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agreement/value.hpp"
#include "assess/policy/pattern.hpp"
#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "base/place.hpp"
#include "catalogue/level.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// What is done with a finding of which nothing says whom it serves.
enum class Undetermined { fail, warn, pass };

// From now on these findings have this level, whatever the catalogue says.
struct LevelLine {
  Pattern pattern;
  Level level = Level::minor;
};

// A move larger than this fails, and one no larger passes, however high its level. A move whose
// size nobody can tell counts as undetermined.
struct Threshold {
  enum class Way { raised, lowered, moved };
  // points: of a percentage; percent: of the old value; amount: in the term's own unit.
  enum class Measure { points, percent, amount, days };
  Pattern pattern;
  Way way = Way::moved;
  Measure measure = Measure::percent;
  Decimal more_than;
  std::string unit;     // of an amount: "USD"
  std::string written;  // "lowered_by_more_than: 5pp"
  Place place;
};

// Whether what the term says has a size of this measure: a percentage has no amount, a text
// nothing.
[[nodiscard]] bool can_measure(Threshold::Measure measure, const TermSpec& term);

// What an announcement says of the change. Contradicted by any finding above editorial that it
// rules out.
struct Claim {
  std::string says;                // in its own words; empty: as the conditions read
  std::vector<Pattern> only;       // nothing else changed
  std::vector<Pattern> unchanged;  // these did not change
  std::string nothing_against;     // a party
  Place place;
};

// What the new version must say of a clause or a term, whatever changed.
struct Condition {
  enum class Is { present, absent, at_least, at_most, one_of, official };
  Is is = Is::present;
  std::vector<Value> values;  // one, or those of one_of
  Place place;
};
struct Requirement {
  Pattern subject;  // a clause, a type, or one of their terms
  std::vector<Condition> conditions;
  std::string because;  // shown where it is not met; may be empty
};

// What a party wants of a term, and how far it goes. `better` is what the catalogue's direction
// says for that party.
struct Position {
  Pattern subject;
  std::optional<Value> preferred;
  std::optional<Value> fallback;
  std::optional<Value> walk_away;
  std::string because;
};

// A finding that may pass, since somebody said yes.
struct Waiver {
  std::string fingerprint;  // or:
  std::string rule;
  std::string clause;
  std::string reason;
  std::string approved_by;
  std::optional<Day> until;  // the last day on which it counts; empty: no end
  Place place;

  [[nodiscard]] bool is_complete() const { return !reason.empty() && !approved_by.empty(); }
};

struct Policy {
  std::string perspective;           // `for`: a party
  Level fail_on = Level::major;      // the least level that fails
  Place fail_on_place;               // unknown: nobody said so
  std::vector<std::string> against;  // parties: only what goes against one of them fails
  // Empty: fails at critical and major, warns below.
  std::optional<Undetermined> undetermined;
  std::vector<LevelLine> levels;
  std::vector<Threshold> thresholds;
  std::vector<Pattern> only;  // empty: everything may change
  std::vector<Claim> claims;
  std::vector<Requirement> require;
  std::vector<Position> positions;
  std::vector<Waiver> waivers;

  // Whom the gate protects: `against`, else `for`; empty: nobody in particular.
  [[nodiscard]] std::vector<std::string> protects() const;
};

// Nothing may change that is more than editorial; for a party, nothing that goes, or may go,
// against it: what `diff --exit-code` asks for.
[[nodiscard]] Policy smallest_policy(std::string party);

}  // namespace dealterms
