// A made-up or shipped pair, compared and judged, and every finding of it in turn.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

#include "assess/assess.hpp"
#include "made_up_pairs.hpp"
#include "shipped.hpp"

namespace dealterms::test {

struct Judged {
  Comparison comparison;
  Assessment assessment;
};

inline std::shared_ptr<const Judged> judge(const TextPair& pair) {
  auto judged = std::make_shared<Judged>();
  judged->comparison = compare_versions(read_bytes(pair.before), read_bytes(pair.after));
  judged->assessment = assess(judged->comparison);
  return judged;
}

using VisitFinding = std::function<void(const Finding&, const ClauseVerdict*)>;

inline void visit_all(const Finding& finding, const ClauseVerdict* verdict,
                      const VisitFinding& visit) {
  visit(finding, verdict);
  for (const auto& part : finding.parts) visit_all(part, verdict, visit);
}

// Those within others too; outside the clauses there is no verdict.
inline void visit_all(const Assessment& assessment, const VisitFinding& visit) {
  for (const auto& verdict : assessment.clauses) {
    for (const auto& finding : verdict.findings) visit_all(finding, &verdict, visit);
  }
  for (const auto& finding : assessment.outside_clauses) visit_all(finding, nullptr, visit);
}

inline bool has(const Finding& finding, JudgementReason reason) {
  return std::ranges::find(finding.judgement_reasons, reason) != finding.judgement_reasons.end();
}

inline std::string told(const Direction& direction) {
  std::string text(name_of(direction.kind));
  const auto add = [&](const char* sign, const std::vector<std::string>& parties) {
    for (const auto& party : parties) text += sign + party;
  };
  add(" +", direction.favours);
  add(" -", direction.against);
  add(" ?", direction.would_favour);
  return text;
}

}  // namespace dealterms::test
