// What a policy makes of a comparison: what passes, what does not, and which line says so. Values
// only; judge_policy.hpp makes them, render/ says them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assess/finding.hpp"
#include "assess/policy/policy.hpp"

namespace dealterms {

enum class Outcome { pass, waived, warn, fail };

// Why something has its outcome.
enum class GateReason {
  below_level,       // less than `fail_on`
  favourable,        // nobody whom the gate protects loses by it
  level,             // as high as `fail_on`, and nobody in particular is protected
  against,           // and it goes against somebody who is
  undetermined,      // and nothing says whom it serves
  within_threshold,  // a move no larger than the policy allows
  beyond_threshold,
  no_size,             // a threshold speaks of it, and nobody can tell how far it moved
  outside_only,        // `only` does not name it
  rewrites_judgement,  // it says how changes are judged: level, favours, catalogue, basis
  contradicts_claim,
  claim_unproven,  // nobody can tell whether it contradicts a claim
  requirement_unmet,
  requirement_unknown,  // the version does not say, or nobody can read it
  below_fallback,
  beyond_walk_away,
  position_unknown,
  waiver_expired,
  waiver_unused,      // it waives nothing that was found
  waiver_incomplete,  // without a reason, or without who approved it
  not_in_force,       // the change itself brings it into the policy that judges the change
  policy_added,       // by the change, where there was none
  policy_changed,     // by the change that it judges
  policy_removed,
  amended_missing,  // what a new version says that it amends: none of that name comes before it
  version_removed,  // by the change, and another version that stays follows it
};

// One term of the new version, held against what is required of it, or wanted.
struct Asked {
  std::string path;              // "liability-cap.cap"; of what is absent, the subject as written
  const Item* clause = nullptr;  // null: there is none
  const Value* value = nullptr;  // null: the version does not say
  Place place;                   // of the value, else of its clause; unknown: there is neither
};

// One thing that the gate has to say. What a finding holds beneath it is an item of its own only
// where it fails or warns and the finding does not.
struct GateItem {
  Outcome outcome = Outcome::pass;
  GateReason reason = GateReason::level;
  std::string fingerprint;           // what a waiver names
  Level level = Level::minor;        // by the policy
  const Finding* finding = nullptr;  // owned by the report; null: of the policy itself
  std::vector<std::string> parties;  // protected ones against whom it goes, or may go
  Place line;                        // in the policy; unknown: nobody wrote it
  const Waiver* waiver = nullptr;    // that waives it, or that it is about
  const Threshold* threshold = nullptr;
  const Claim* claim = nullptr;
  const Requirement* requirement = nullptr;
  const Condition* condition = nullptr;  // of the requirement
  const Position* position = nullptr;
  std::optional<Asked> asked;  // of a requirement or a position
  std::string version;         // of the deal, that it is about; empty: none
};

struct RequirementResult {
  enum class Met { yes, no, unknown };
  const Requirement* requirement = nullptr;
  const Condition* condition = nullptr;
  Asked asked;
  Met met = Met::unknown;
};
struct PositionResult {
  enum class Standing { preferred, within_fallback, below_fallback, beyond_walk_away, unknown };
  const Position* position = nullptr;
  Asked asked;
  Standing standing = Standing::unknown;
};

struct GateResult {
  std::vector<GateItem> items;                  // what fails first, then the highest level
  std::vector<RequirementResult> requirements;  // in the policy's order
  std::vector<PositionResult> positions;

  [[nodiscard]] std::size_t count(Outcome outcome) const;
  [[nodiscard]] std::size_t count_editorial() const;  // of what passes
  [[nodiscard]] bool passes() const { return count(Outcome::fail) == 0; }
};

}  // namespace dealterms
