// The parts that judge_policy is made of, each for one section of a policy. None knows of waivers
// but the last, which is applied to what the others found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
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

// Where nobody can tell what the version says.
[[nodiscard]] Outcome outcome_of_unknown(const Policy& policy);

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
  // In one version alone.
  PartyNames(const std::vector<std::string>& parties, const Agreement& agreement);

  [[nodiscard]] bool empty() const { return names_.empty(); }
  // Those of `parties` that are among them, in their order.
  [[nodiscard]] std::vector<std::string> among(const std::vector<std::string>& parties) const;

 private:
  std::vector<std::string> names_;
};

// ---- the new version alone ----------------------------------------------------------------------

// A clause, an entry or a term that a policy asks for. What has ended is not there.
struct AskedTerm {
  Asked asked;
  const TermSpec* spec = nullptr;  // null: a clause or an entry as a whole, or a role
  const Item* record = nullptr;    // the entry, or that the term stands in
  EvidenceChain evidence;

  [[nodiscard]] bool is_whole() const { return spec == nullptr && asked.value == nullptr; }
};
// All that the pattern leads to, in the order of the file: terms too of which the clause says
// nothing.
[[nodiscard]] std::vector<AskedTerm> find_asked(const Pattern& subject, const Agreement& agreement,
                                                const Catalogue& catalogue);
// What the version says of the term, by words or by silence. Empty: nobody can tell.
[[nodiscard]] std::optional<Value> value_or_silence(const AskedTerm& term,
                                                    const Agreement& agreement);
// 12 hexadecimal digits: the same while the version says the same of what is asked for.
[[nodiscard]] std::string fingerprint_of(const Asked& asked, std::string_view condition,
                                         const Agreement& agreement);

struct RequirementsJudged {
  std::vector<RequirementResult> results;
  std::vector<GateItem> items;  // of those that are not met
};
[[nodiscard]] RequirementsJudged judge_requirements(const Agreement& agreement,
                                                    const Catalogue& catalogue,
                                                    const Policy& policy);

// Whether a value keeps to what a condition says of its size or wording.
[[nodiscard]] RequirementResult::Met judge_condition(const Condition& condition, const Value& value,
                                                     const TermSpec& spec,
                                                     const Agreement& agreement);

struct PositionsJudged {
  std::vector<PositionResult> results;
  std::vector<GateItem> items;  // of those that are below the fallback, or unknown
};
[[nodiscard]] PositionsJudged judge_positions(const Agreement& agreement,
                                              const Catalogue& catalogue, const Policy& policy);

// ---- waivers ------------------------------------------------------------------------------------

// What a waiver in force names is waived; where an expired one does, an item of its own says so.
void apply_waivers(std::vector<GateItem>& items, const Policy& policy, std::optional<Day> today);

}  // namespace dealterms
