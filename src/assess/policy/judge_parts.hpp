// The parts that judge_policy is made of, each for one section of a policy. None knows of waivers
// but the last, which is applied to what the others found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/policy/gate.hpp"
#include "assess/policy/policy.hpp"
#include "assess/report.hpp"
#include "base/calendar.hpp"

namespace dealterms {

// ---- findings -----------------------------------------------------------------------------------

// What the policy says that it weighs, and the line that says so.
struct PolicyLevel {
  Level level = Level::minor;
  Place line;
};
[[nodiscard]] PolicyLevel level_by_policy(const Finding& finding, const Policy& policy);

// Where nothing says whom a change serves, or how far it moved.
[[nodiscard]] Outcome outcome_of_undetermined(const Policy& policy, Level level);

// One for each finding, in the order of the report, and one for each part that is worse than what
// it is told beneath.
[[nodiscard]] std::vector<GateItem> judge_findings(const Report& report, const Policy& policy);

// ---- thresholds ---------------------------------------------------------------------------------

// How far a finding moved, held against the threshold that speaks of it.
struct ThresholdResult {
  enum class Reach { within, unknown, beyond };
  const Threshold* threshold = nullptr;
  Reach reach = Reach::unknown;
};
// Nothing where no threshold speaks of it, or of all that moved: then it is judged as others are.
[[nodiscard]] std::optional<ThresholdResult> judge_thresholds(
    const Finding& finding, const std::vector<Threshold>& thresholds);

// ---- claims -------------------------------------------------------------------------------------

// One for each finding that a claim rules out.
[[nodiscard]] std::vector<GateItem> judge_claims(const Report& report, const Policy& policy);

// ---- parties ------------------------------------------------------------------------------------

// The names under which a change may go for or against somebody whom a policy names: its own, the
// one it has in the other version, the side it stands on, a group that it is in, its members.
class PartyNames {
 public:
  PartyNames(const std::vector<std::string>& parties, const Report& report);

  [[nodiscard]] bool empty() const { return names_.empty(); }
  // Those of `parties` that are among them, in their order.
  [[nodiscard]] std::vector<std::string> among(const std::vector<std::string>& parties) const;

 private:
  std::vector<std::string> names_;
};

// ---- waivers ------------------------------------------------------------------------------------

// What a waiver in force names is waived; where an expired one does, an item of its own says so.
void apply_waivers(std::vector<GateItem>& items, const Policy& policy, std::optional<Day> today);

}  // namespace dealterms
