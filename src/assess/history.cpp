#include "assess/history.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "assess/history_parts.hpp"
#include "base/text.hpp"
#include "diff/compare.hpp"

namespace dealterms {
namespace {

// ---- the order of versions ----------------------------------------------------------------------

std::string amended_by(const HistoryVersion& version) {
  return amended_version(*version.agreement);
}

// Versions that amend come after what they amend, as far as dates leave it open.
std::size_t depth_of(const HistoryVersion& version, const std::vector<HistoryVersion>& all) {
  std::set<std::string> seen{version.agreement->version};
  std::size_t depth = 0;
  for (std::string base = amended_by(version); !base.empty() && seen.insert(base).second; ++depth) {
    const auto found =
        std::ranges::find(all, base, [](const auto& other) { return other.agreement->version; });
    if (found == all.end()) break;
    base = amended_by(*found);
  }
  return depth;
}

// ---- what each clause comes to ------------------------------------------------------------------

Versions agreements_of(const History& history) {
  Versions versions;
  for (const HistoryVersion& version : history.versions) versions.push_back(version.agreement);
  return versions;
}

// Drafts are steps of a history, and say nothing of what became of it all.
Comparison compare_net_of(const Versions& versions, const History& history) {
  if (without_drafts_between(versions).size() < versions.size()) {
    return compare_net(versions, history.catalogue);
  }
  return compare_net(versions, history.clause_histories, history.catalogue, NetOrder::oldest_first);
}

const ClauseVerdict* find_verdict(const std::vector<ClauseVerdict>& verdicts,
                                  const std::string& clause) {
  const auto found = std::ranges::find(verdicts, clause, &ClauseVerdict::clause);
  return found != verdicts.end() ? &*found : nullptr;
}

void add_verdicts(History& history) {
  for (ClauseHistory& clause_history : history.clause_histories) {
    for (const HistoryStep& step : history.steps) {
      ClauseAtVersion& cell = clause_history.cells[step.to];
      if (!cell.id.empty()) cell.verdict = find_verdict(step.report.clauses, cell.id);
    }
    clause_history.net_verdict = find_verdict(history.net.report.clauses, clause_history.clause);
    if (clause_history.net == ClauseHistory::Net::changed &&
        says_the_same_at_both_ends(clause_history, *history.catalogue)) {
      clause_history.net = ClauseHistory::Net::came_back;
    }
    clause_history.reversions = find_reversions(clause_history, history);
  }
}

// ---- which clauses are shown --------------------------------------------------------------------

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_asked_for(const ClauseHistory& clause_history, const Selection& selection) {
  const auto by_id = [&](const ClauseAtVersion& cell) { return holds(selection.clauses, cell.id); };
  const auto by_type = [&](const ClauseAtVersion& cell) {
    return cell.item != nullptr && holds(selection.types, cell.item->type);
  };
  if (!selection.clauses.empty() && std::ranges::none_of(clause_history.cells, by_id)) return false;
  return selection.types.empty() || std::ranges::any_of(clause_history.cells, by_type);
}

// Leaves out what was not asked for, and says by what ids the rest goes in any version.
std::vector<std::string> select_clauses(History& history, const Selection& selection) {
  std::vector<ClauseHistory> chosen;
  std::set<std::string> ids;
  for (ClauseHistory& clause_history : history.clause_histories) {
    if (!is_asked_for(clause_history, selection)) {
      ++history.hidden.filtered;
    } else if (selection.min_level > Level::minor && clause_history.level < selection.min_level) {
      ++history.hidden.below_level;
    } else {
      for (const ClauseAtVersion& cell : clause_history.cells) {
        if (!cell.id.empty()) ids.insert(cell.id);
      }
      chosen.push_back(std::move(clause_history));
    }
  }
  std::ranges::stable_sort(
      chosen, [](const ClauseHistory& a, const ClauseHistory& b) { return a.level > b.level; });
  history.clause_histories = std::move(chosen);
  return {ids.begin(), ids.end()};
}

void count_findings(History& history) {
  for (const HistoryStep& step : history.steps) {
    for (const auto& [level, count] : step.report.counts) history.counts[level] += count;
    for (const auto& [level, count] : step.report.hidden.below_level) {
      history.hidden.findings[level] += count;
    }
    history.shown += step.report.shown;
  }
}

}  // namespace

std::vector<HistoryStep> make_steps(const Versions& versions,
                                    const std::shared_ptr<const Catalogue>& catalogue,
                                    const Selection& selection) {
  std::vector<HistoryStep> steps;
  for (std::size_t i = 0; i + 1 < versions.size(); ++i) {
    auto comparison =
        std::make_shared<const Comparison>(compare(versions[i], versions[i + 1], catalogue));
    steps.push_back({i, i + 1, make_report(std::move(comparison), selection)});
  }
  return steps;
}

Tally tally_of(const std::vector<BalanceEntry>& entries) {
  Tally tally;
  for (const auto& entry : entries) ++tally[entry.level];
  return tally;
}

std::vector<HistoryVersion> in_order(std::vector<HistoryVersion> versions) {
  const auto rank = [&](const HistoryVersion& version) {
    return std::tuple(version.date, depth_of(version, versions));
  };
  std::vector<HistoryVersion> dated;
  std::vector<HistoryVersion> undated;
  for (const auto& version : versions) (version.date ? dated : undated).push_back(version);
  const auto earlier = [&](const auto& a, const auto& b) {
    const auto rank_of_a = rank(a);
    const auto rank_of_b = rank(b);
    if (rank_of_a != rank_of_b) return rank_of_a < rank_of_b;
    return natural_order(a.agreement->version, b.agreement->version) < 0;
  };
  std::ranges::sort(dated, earlier);
  std::ranges::sort(undated, earlier);
  const auto name_of_version = [](const HistoryVersion& v) { return v.agreement->version; };
  for (const auto& version : undated) {
    const auto base = std::ranges::find(dated, amended_by(version), name_of_version);
    const auto heir = std::ranges::find(dated, version.agreement->version, amended_by);
    dated.insert(base != dated.end() ? std::next(base) : heir, version);
  }
  return dated;
}

History make_history(HistoryInput input, std::shared_ptr<const Catalogue> catalogue) {
  History history;
  history.catalogue = std::move(catalogue);
  history.provenance = std::move(input.provenance);
  history.versions = in_order(std::move(input.versions));
  history.deal = history.versions.back().agreement->deal;

  const std::size_t last = history.versions.size() - 1;
  const Versions versions = agreements_of(history);
  history.steps = make_steps(versions, history.catalogue, input.selection);
  history.clause_histories = follow_clauses(*versions.front(), history.steps);
  auto net = std::make_shared<const Comparison>(compare_net_of(versions, history));

  // A clause that was asked for is followed under all its names.
  Selection selection = input.selection;
  const std::vector<std::string> ids = select_clauses(history, input.selection);
  if (!selection.clauses.empty() || !selection.types.empty()) {
    selection.types.clear();
    selection.clauses = ids;
    for (HistoryStep& step : history.steps) {
      step.report = make_report(step.report.comparison, selection);
    }
  }
  history.net = {0, last, make_report(std::move(net), selection)};
  add_verdicts(history);
  for (const ClauseHistory& clause_history : history.clause_histories) {
    std::ranges::move(find_trends(clause_history, history), std::back_inserter(history.trends));
  }
  history.open_points = follow_open_points(history);
  count_findings(history);
  history.sources = number_sources(history);
  history.top = find_top_changes(history);
  return history;
}

}  // namespace dealterms
