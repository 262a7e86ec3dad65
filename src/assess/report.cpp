#include "assess/report.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace dealterms {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// It, or what it holds: of a clause that came or went the terms.
bool concerns(const Finding& finding, const Pattern& path) {
  return matches(path, finding) || std::ranges::any_of(finding.parts, [&](const Finding& part) {
           return concerns(part, path);
         });
}

bool is_of_types(const ClauseVerdict& verdict, const Selection& selection) {
  return selection.types.empty() ||
         std::ranges::any_of(verdict.findings, [&](const Finding& finding) {
           return holds(selection.types, finding.change->type_before) ||
                  holds(selection.types, finding.change->type_after);
         });
}

class Selector {
 public:
  Selector(const Selection& selection, Report& report) : selection_(selection), report_(report) {}

  void select(const ClauseVerdict& verdict) {
    if (!is_of_types(verdict, selection_)) {
      report_.hidden.filtered += count(verdict.findings);
      return;
    }
    ClauseVerdict shown = verdict;
    const bool is_whole = !selection_.names_any() || holds(selection_.clauses, verdict.clause);
    shown.findings = high_enough(is_whole ? verdict.findings : chosen_of(verdict.findings));
    if (!shown.findings.empty()) report_.clauses.push_back(std::move(shown));
  }

  void select(const std::vector<Finding>& outside_clauses) {
    if (!selection_.types.empty()) {
      report_.hidden.filtered += count(outside_clauses);
      return;
    }
    report_.outside_clauses =
        high_enough(selection_.names_any() ? chosen_of(outside_clauses) : outside_clauses);
  }

 private:
  std::size_t count(const std::vector<Finding>& findings) {
    for (const auto& finding : findings) ++report_.counts[finding.level];
    return findings.size();
  }

  // Those that a path chooses; the rest is counted.
  std::vector<Finding> chosen_of(const std::vector<Finding>& findings) {
    std::vector<Finding> chosen;
    std::vector<Finding> others;
    for (const auto& finding : findings) {
      const bool is_chosen = std::ranges::any_of(
          selection_.paths, [&](const Pattern& path) { return concerns(finding, path); });
      (is_chosen ? chosen : others).push_back(finding);
    }
    report_.hidden.filtered += count(others);
    return chosen;
  }

  std::vector<Finding> high_enough(const std::vector<Finding>& findings) {
    count(findings);
    std::vector<Finding> shown;
    for (const auto& finding : findings) {
      if (finding.level >= selection_.min_level) {
        shown.push_back(finding);
      } else {
        ++report_.hidden.below_level[finding.level];
      }
    }
    report_.shown += shown.size();
    return shown;
  }

  const Selection& selection_;
  Report& report_;
};

// What was given for what is told where one of its clauses changed.
std::vector<const Item*> bargains_about(const std::vector<ClauseVerdict>& shown,
                                        const Agreement& agreement) {
  std::set<std::string_view> ids_shown;
  for (const ClauseVerdict& verdict : shown) ids_shown.insert(verdict.clause);
  std::vector<const Item*> bargains;
  for (const auto& [id, bargain] : agreement.bargains) {
    const Value* clauses = bargain.find_term("clauses");
    const Set* ids = clauses != nullptr ? clauses->as<Set>() : nullptr;
    const bool concerns =
        ids != nullptr && std::ranges::any_of(ids->tokens, [&](const auto& token) {
          return ids_shown.contains(token.name);
        });
    if (concerns) bargains.push_back(&bargain);
  }
  return bargains;
}

}  // namespace

Report make_report(std::shared_ptr<const Comparison> comparison, const Selection& selection) {
  const Assessment assessment = assess(*comparison);
  Report report;
  report.before = comparison->before;
  report.after = comparison->after;
  report.catalogue = comparison->catalogue;
  report.perspective = selection.perspective;
  report.verdicts = assessment.clauses;
  report.balance = assessment.balance;
  report.presumed = comparison->presumed;
  report.texts = selection.texts;
  Selector selector(selection, report);
  for (const auto& verdict : assessment.clauses) selector.select(verdict);
  selector.select(assessment.outside_clauses);
  report.bargains = bargains_about(report.clauses, *report.after);
  report.comparison = std::move(comparison);
  return report;
}

}  // namespace dealterms
