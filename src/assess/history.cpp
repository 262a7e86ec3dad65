#include "assess/history.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
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

// Where versions stand by what they say of each other.
class VersionOrder {
 public:
  explicit VersionOrder(const std::vector<HistoryVersion>& versions) : versions_(versions) {
    for (const HistoryVersion& version : versions) {
      by_name_.emplace(version.agreement->version, &version);
    }
  }

  // Not before what it amends. Without a date, with the version that it amends, else with the first
  // that amends it.
  [[nodiscard]] std::optional<Day> date_of(const HistoryVersion& version) const {
    std::optional<Day> date;
    for (const HistoryVersion* one : chain_of(version)) date = std::max(date, one->date);
    if (date) return date;
    for (const HistoryVersion& other : versions_) {
      const auto chain = chain_of(other);
      if (!other.date || std::ranges::find(chain, &version) == chain.end()) continue;
      date = date ? std::min(date, other.date) : other.date;
    }
    return date;
  }

  // How many it amends, one over the other.
  [[nodiscard]] std::size_t depth_of(const HistoryVersion& version) const {
    return chain_of(version).size();
  }

 private:
  // Itself, what it amends, what that amends ...
  [[nodiscard]] std::vector<const HistoryVersion*> chain_of(const HistoryVersion& version) const {
    std::vector<const HistoryVersion*> chain{&version};
    while (chain.size() <= versions_.size()) {  // no longer, should it go in a circle
      const auto base = by_name_.find(amended_by(*chain.back()));
      if (base == by_name_.end()) break;
      chain.push_back(base->second);
    }
    return chain;
  }

  const std::vector<HistoryVersion>& versions_;
  std::map<std::string, const HistoryVersion*> by_name_;
};

// ---- what each clause comes to ------------------------------------------------------------------

Versions agreements_of(const std::vector<HistoryVersion>& versions) {
  Versions agreements;
  for (const HistoryVersion& version : versions) agreements.push_back(version.agreement);
  return agreements;
}

// Those shown, and what lies between the first and the last of them.
Versions all_heard(const History& history, const HistoryInput& input) {
  std::vector<HistoryVersion> all = history.versions;
  std::ranges::copy(input.between, std::back_inserter(all));
  const Versions ordered = agreements_of(in_order(std::move(all)));
  const auto first = std::ranges::find(ordered, history.versions.front().agreement);
  const auto last = std::ranges::find(ordered, history.versions.back().agreement);
  return {first, std::next(last)};
}

const ClauseVerdict* find_verdict(const std::vector<ClauseVerdict>& verdicts,
                                  const std::string& clause) {
  const auto found = std::ranges::find(verdicts, clause, &ClauseVerdict::clause);
  return found != verdicts.end() ? &*found : nullptr;
}

// What ended is told as the first version knows it.
const ClauseVerdict* find_net_verdict(const std::vector<ClauseVerdict>& verdicts,
                                      const ClauseHistory& clause_history) {
  const bool ended =
      is_there(clause_history.cells.front()) && !is_there(clause_history.cells.back());
  return find_verdict(verdicts, ended ? id_at(clause_history, 0) : clause_history.clause);
}

bool is_at_most_editorial(const ClauseVerdict* verdict) {
  return verdict == nullptr || verdict->level == Level::editorial;
}

void add_verdicts(History& history) {
  for (ClauseHistory& clause_history : history.clause_histories) {
    for (const HistoryStep& step : history.steps) {
      ClauseAtVersion& cell = clause_history.cells[step.to];
      if (!cell.id.empty()) cell.verdict = find_verdict(step.report.clauses, cell.told_as);
    }
    clause_history.net_verdict = find_net_verdict(history.net.report.clauses, clause_history);
    if (clause_history.net == ClauseHistory::Net::changed &&
        is_at_most_editorial(find_net_verdict(history.net.report.verdicts, clause_history)) &&
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

bool is_asked_for_whole(const ClauseHistory& clause_history, const Selection& selection) {
  return !selection.names_any() ||
         std::ranges::any_of(clause_history.cells, [&](const ClauseAtVersion& cell) {
           return holds(selection.clauses, cell.id);
         });
}

// Whether a step has a finding of it that a path chooses.
bool is_asked_for_in_part(const ClauseHistory& clause_history, const History& history,
                          const Selection& selection) {
  return !selection.paths.empty() &&
         std::ranges::any_of(history.steps, [&](const HistoryStep& step) {
           const ClauseAtVersion& cell = clause_history.cells[step.to];
           return find_verdict(step.report.clauses, cell.told_as) != nullptr;
         });
}

bool is_of_types(const ClauseHistory& clause_history, const Selection& selection) {
  const auto by_type = [&](const ClauseAtVersion& cell) {
    return cell.item != nullptr && holds(selection.types, cell.item->type);
  };
  return selection.types.empty() || std::ranges::any_of(clause_history.cells, by_type);
}

// Leaves out what was not asked for, and says by what ids goes in any version what was asked for
// as a whole.
std::vector<std::string> select_clauses(History& history, const Selection& selection) {
  std::vector<ClauseHistory> chosen;
  std::set<std::string> ids;
  for (ClauseHistory& clause_history : history.clause_histories) {
    const bool is_whole = is_asked_for_whole(clause_history, selection);
    const bool is_asked = is_whole || is_asked_for_in_part(clause_history, history, selection);
    if (!is_asked || !is_of_types(clause_history, selection)) {
      ++history.hidden.filtered;
    } else if (selection.min_level > Level::minor && clause_history.level < selection.min_level) {
      ++history.hidden.below_level;
    } else {
      for (const ClauseAtVersion& cell : clause_history.cells) {
        if (is_whole && !cell.id.empty()) ids.insert({cell.id, cell.told_as});
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

std::vector<HistoryStep> make_steps(const std::vector<Versions>& ways,
                                    const std::shared_ptr<const Catalogue>& catalogue,
                                    const Selection& selection) {
  std::vector<HistoryStep> steps;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    auto comparison = std::make_shared<const Comparison>(compare_net(ways[i], catalogue));
    steps.push_back({i, i + 1, make_report(std::move(comparison), selection)});
  }
  return steps;
}

std::vector<Versions> ways_between(const Versions& versions, const Versions& unshown) {
  std::vector<Versions> ways;
  for (const auto& version : versions) {
    if (!ways.empty()) ways.back().push_back(version);
    const bool is_shown = std::ranges::find(unshown, version) == unshown.end();
    if (is_shown) ways.push_back({version});
  }
  ways.pop_back();  // from the last one, nothing
  return ways;
}

Tally tally_of(const std::vector<BalanceEntry>& entries) {
  Tally tally;
  for (const auto& entry : entries) ++tally[entry.level];
  return tally;
}

std::vector<HistoryVersion> in_order(std::vector<HistoryVersion> versions) {
  const VersionOrder order(versions);
  struct Ranked {
    bool undated;
    std::optional<Day> date;
    std::size_t depth;
    HistoryVersion version;
  };
  std::vector<Ranked> ranked;
  for (const auto& version : versions) {
    const auto date = order.date_of(version);
    ranked.push_back({!date, date, order.depth_of(version), version});
  }
  std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
    const auto rank_of_a = std::tie(a.undated, a.date, a.depth);
    const auto rank_of_b = std::tie(b.undated, b.date, b.depth);
    if (rank_of_a != rank_of_b) return rank_of_a < rank_of_b;
    return natural_order(a.version.agreement->version, b.version.agreement->version) < 0;
  });
  std::ranges::transform(ranked, versions.begin(),
                         [](Ranked& one) { return std::move(one.version); });
  return versions;
}

History make_history(HistoryInput input, std::shared_ptr<const Catalogue> catalogue) {
  History history;
  history.catalogue = std::move(catalogue);
  history.provenance = std::move(input.provenance);
  history.versions = in_order(input.versions);
  history.deal = history.versions.back().agreement->deal;

  const std::size_t last = history.versions.size() - 1;
  const Versions heard = all_heard(history, input);
  const auto ways = ways_between(heard, agreements_of(input.between));
  history.steps = make_steps(ways, history.catalogue, input.selection);
  history.clause_histories = follow_clauses(*heard.front(), history.steps);
  const auto* followed = input.between.empty() ? &history.clause_histories : nullptr;
  auto net = std::make_shared<const Comparison>(
      compare_net(heard, history.catalogue, NetOrder::oldest_first, followed));

  // A clause that was asked for is followed under all its names.
  Selection selection = input.selection;
  const std::vector<std::string> ids = select_clauses(history, input.selection);
  if (selection.names_any() || !selection.types.empty()) {
    if (selection.paths.empty()) selection.types.clear();
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
