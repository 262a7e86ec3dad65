// What a history tells beside its clauses: open points, sources, and what matters most.
#include <algorithm>
#include <array>
#include <tuple>

#include "assess/history_parts.hpp"

namespace dealterms {
namespace {

std::string status_of(const Item& point) {
  const Value* status = point.find_term("status");
  const Token* token = status != nullptr ? status->as<Token>() : nullptr;
  return token != nullptr ? token->name : std::string();
}

constexpr std::array k_closed{std::string_view("resolved"), std::string_view("dropped")};

bool is_about_shown(const Item& point, const History& history) {
  const Value* clauses = point.find_term("clauses");
  const Set* ids = clauses != nullptr ? clauses->as<Set>() : nullptr;
  if (ids == nullptr) return history.hidden.filtered == 0;
  return std::ranges::any_of(history.clause_histories, [&](const ClauseHistory& clause_history) {
    return std::ranges::any_of(clause_history.cells, [&](const ClauseAtVersion& cell) {
      return std::ranges::find(ids->tokens, cell.id, &SetToken::name) != ids->tokens.end();
    });
  });
}

// ---- what matters most --------------------------------------------------------------------------

const Finding& lead_of(const ClauseVerdict& verdict) { return verdict.findings.front(); }

// What a version repeats, or is silent on, fell before it.
void add_outcome(OpenPointHistory& point, std::size_t version, const Item& item) {
  const OpenPointOutcome outcome{version, point.cells[version].status, item.find_term("outcome")};
  const auto is_known = [&](const OpenPointOutcome& last) {
    if (outcome.status != last.status) return false;
    return outcome.words == nullptr || (last.words != nullptr && *outcome.words == *last.words);
  };
  if (point.outcomes.empty() || !is_known(point.outcomes.back())) {
    point.outcomes.push_back(outcome);
  }
}

// Whether the step into `version` brought back what an earlier one had changed.
bool restores(const Change& change, std::size_t version, const ClauseHistory& clause_history) {
  constexpr std::ptrdiff_t k_section_and_clause = 2;
  const auto path = change.path.steps();
  return std::ranges::any_of(clause_history.reversions, [&](const Reversion& reversion) {
    return reversion.back_at == version &&
           std::equal(reversion.path.begin(), reversion.path.end(),
                      path.begin() + k_section_and_clause, path.end());
  });
}

struct Candidate {
  TopChange top;
  bool restores = false;
  Level level = Level::minor;
  bool has_amount = false;
  std::size_t place = 0;  // in its step: what tells the story stands first
};

bool is_amount(const Value& value) {
  const Range* range = value.as<Range>();
  return value.as<Measure>() != nullptr ||
         (range != nullptr && std::holds_alternative<Measure>(*range->low));
}

// Whether it is about a sum, a rate or a number: the value, or what an entry says.
bool has_amount(const Change& change) {
  for (const Value* value : {change.before, change.after}) {
    if (value != nullptr && is_amount(*value)) return true;
  }
  const Item* item = change.item_after != nullptr ? change.item_after : change.item_before;
  const bool is_entry = change.subject == Subject::record && item != nullptr;
  return is_entry &&
         std::ranges::any_of(item->terms, [](const auto& term) { return is_amount(term.second); });
}

// What lasts comes first, and of that what has figures. Of two steps that undo each other the first
// is told: that it was undone tells of the second.
auto rank_of(const Candidate& candidate) {
  const bool lasts = !candidate.top.undone && !candidate.restores;
  return std::tuple(-static_cast<int>(candidate.level), !lasts, candidate.restores,
                    !candidate.has_amount, candidate.place,
                    -static_cast<std::ptrdiff_t>(candidate.top.step));
}

}  // namespace

std::vector<OpenPointHistory> follow_open_points(const History& history) {
  std::map<std::string, OpenPointHistory> points;
  for (std::size_t i = 0; i < history.versions.size(); ++i) {
    for (const auto& [id, item] : history.versions[i].agreement->open_points) {
      if (!is_about_shown(item, history)) continue;
      OpenPointHistory& point = points[id];
      if (point.cells.empty()) {
        point.id = id;
        point.first = i;
        point.cells.resize(history.versions.size());
      }
      point.cells[i] = {&item, status_of(item)};
      point.latest = &item;
      add_outcome(point, i, item);
      const bool closed = std::ranges::find(k_closed, point.cells[i].status) != k_closed.end();
      if (closed && !point.closed_by) point.closed_by = i;
      if (!closed) point.closed_by.reset();
    }
  }
  std::vector<OpenPointHistory> list;
  for (auto& [id, point] : points) list.push_back(std::move(point));
  std::ranges::stable_sort(list, {}, &OpenPointHistory::first);
  return list;
}

SourceNumbers number_sources(const History& history) {
  SourceNumbers numbers;
  for (const auto& version : history.net.report.comparison->between) numbers.look_in(*version);
  for (const ClauseHistory& clause_history : history.clause_histories) {
    for (const HistoryStep& step : history.steps) {
      const ClauseVerdict* verdict = clause_history.cells[step.to].verdict;
      if (verdict != nullptr) numbers.number(verdict->findings, *step.report.comparison);
    }
  }
  for (const auto& point : history.open_points) {
    for (std::size_t i = 0; i < point.cells.size(); ++i) {
      if (point.cells[i].item == nullptr) continue;
      for (const auto& source : point.cells[i].item->evidence->sources) {
        numbers.number_of(*history.versions[i].agreement, source);
      }
    }
  }
  for (const HistoryStep& step : history.steps) {
    numbers.number(step.report.outside_clauses, *step.report.comparison);
  }
  for (const ClauseHistory& clause_history : history.clause_histories) {
    if (clause_history.net_verdict == nullptr) continue;
    numbers.number(clause_history.net_verdict->findings, *history.net.report.comparison);
  }
  return numbers;
}

std::vector<TopChange> find_top_changes(const History& history) {
  std::vector<Candidate> candidates;
  for (const ClauseHistory& clause_history : history.clause_histories) {
    std::vector<Candidate> own;
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
      const HistoryStep& step = history.steps[i];
      const ClauseVerdict* verdict = clause_history.cells[step.to].verdict;
      if (verdict == nullptr || verdict->level == Level::editorial) continue;
      const Finding& lead = lead_of(*verdict);
      const auto place = static_cast<std::size_t>(verdict - step.report.clauses.data());
      const Change& change = *lead.change;
      const bool undone = is_undone(change, step.to, clause_history, history);
      own.push_back({{i, &lead, undone},
                     restores(change, step.to, clause_history),
                     verdict->level,
                     has_amount(change),
                     place});
    }
    // One a clause.
    if (!own.empty()) candidates.push_back(*std::ranges::min_element(own, {}, rank_of));
  }
  std::ranges::stable_sort(candidates, {}, rank_of);
  std::vector<TopChange> top;
  for (const auto& candidate : candidates) {
    if (top.size() < k_top_changes) top.push_back(candidate.top);
  }
  return top;
}

}  // namespace dealterms
