// What is said of a run of the gate, told once: see told.hpp. What fails is told with the line of
// the policy that says so, the place in the file and the fingerprint that a waiver would name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/policy/gate_run.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct ToldGateItem {
  Outcome outcome = Outcome::pass;
  std::string outcome_words;       // "fails"
  std::string subject;             // the clause; empty: it is not about one
  std::string line;                // "Cap cut from USD 2m to USD 1m (−50%)"
  std::optional<ToldLevel> level;  // by the policy; of a finding
  std::string side;                // "against Acme"
  std::string reason;              // "major or more, and against Acme"
  std::string waiver;              // "agreed with the board (approved by J. Doe)"; may be empty
  std::string policy_place;        // ".dealterms.yaml:3"; may be empty
  std::string path;                // "liability-cap.cap"; may be empty
  std::string place;               // "terms/acme/2025.yaml:14:10"; may be empty
  std::string fingerprint;

  // The reason, or the waiver where that decides.
  [[nodiscard]] const std::string& because() const {
    return outcome == Outcome::waived ? waiver : reason;
  }
  // "Liability cap: Cap cut from ...".
  [[nodiscard]] std::string words(const Words& words) const;
};

// A term, and how it stands to what is wanted of it.
struct ToldPosition {
  std::string subject;
  std::string value;
  PositionResult::Standing standing = PositionResult::Standing::unknown;
  std::string standing_words;
  std::vector<std::string> wanted;  // "preferred USD 2m", "fallback USD 1m"
  std::string because;
};

struct ToldCheck {
  std::string name;  // of the file
  std::string deal;
  std::string from_to;  // "2024 → 2025"; of one version alone, its name
  std::string by;       // "by .dealterms.yaml"
  std::string verdict;  // "The gate fails"
  bool passes = true;
  std::vector<ToldGateItem> items;  // what fails first
  std::vector<ToldPosition> positions;
  std::string counts;  // "1 failure, 2 warnings, 5 passed"

  // Among many there is nothing to say of it that the counts do not.
  [[nodiscard]] bool is_quiet() const { return items.empty() && positions.empty(); }
};

struct ToldGate {
  std::vector<ToldCheck> checks;
  std::vector<ToldGateItem> of_policies;
  std::vector<std::string> groups;  // "Cap cut from 2x to 1x of fees: 14 deals"
  std::string verdict;
  bool passes = true;
  std::string counts;
};

// `all`: with what passes.
enum class GateDetail { problems, all };
[[nodiscard]] ToldGate tell_gate(const GateRun& run, GateDetail detail, const Words& words);
// `words` name the pair's parties and clauses: see words_naming.
[[nodiscard]] ToldGateItem tell_gate_item(const GateItem& item, const CheckedPair& pair,
                                          const Words& words);
// Of a policy itself.
[[nodiscard]] ToldGateItem tell_gate_item(const GateItem& item, const PolicyFile& policy,
                                          const Words& words);
[[nodiscard]] Words words_naming(const CheckedPair& pair, const Words& words);
// Of this one finding, everything that made it pass or fail, a row each: rule, level and what moved
// it, direction and what declares it, the policy's line, the place. Empty: nothing of that
// fingerprint was found.
struct ToldRow {
  std::string label;
  std::string words;
};
[[nodiscard]] std::vector<ToldRow> explain(const GateRun& run, std::string_view fingerprint,
                                           const Words& words);

}  // namespace dealterms
