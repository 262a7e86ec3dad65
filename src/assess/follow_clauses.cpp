// Walks the steps from the first version on and hands each clause's identity over: by id, unless
// the comparison found that it goes on under another, was split off or was merged.
#include <algorithm>
#include <array>
#include <set>

#include "assess/history_parts.hpp"
#include "base/lookup.hpp"

namespace dealterms {
namespace {

struct KindState {
  ChangeKind kind;
  ClauseState state;
};
constexpr std::array k_states{
    KindState{ChangeKind::added, ClauseState::added},
    KindState{ChangeKind::removed, ClauseState::ended},
    KindState{ChangeKind::mentioned, ClauseState::mentioned},
    KindState{ChangeKind::not_mentioned, ClauseState::not_mentioned},
    KindState{ChangeKind::converted, ClauseState::converted},
    KindState{ChangeKind::split, ClauseState::split},
    KindState{ChangeKind::merged, ClauseState::merged},
    KindState{ChangeKind::renamed, ClauseState::renamed},
    KindState{ChangeKind::reversed, ClauseState::reversed},
    KindState{ChangeKind::lapsed, ClauseState::lapsed},
};

bool is_alive(const Item* item) { return item != nullptr && !item->ended; }

bool has_kind(const Change& change, ChangeKind kind) {
  return change.what.kind == kind || change.what.also.contains(kind);
}

class Follower {
 public:
  Follower(const Agreement& first, const std::vector<HistoryStep>& steps)
      : first_(first), steps_(steps) {}

  std::vector<ClauseHistory> follow() {
    for (const auto& [id, item] : first_.clauses) {
      ClauseAtVersion& cell = begin(id).cells.front();
      cell.state = is_alive(&item) ? ClauseState::present : ClauseState::absent;
      cell.id = id;
      cell.told_as = id;
      cell.item = &item;
    }
    for (const HistoryStep& step : steps_) follow(step);
    for (ClauseHistory& clause_history : clause_histories_) settle(clause_history);
    std::ranges::sort(clause_histories_, {}, &ClauseHistory::clause);
    return std::move(clause_histories_);
  }

 private:
  ClauseHistory& begin(const std::string& id) {
    ClauseHistory clause_history;
    clause_history.clause = id;
    clause_history.cells.resize(steps_.size() + 1);
    by_id_[id] = clause_histories_.size();
    clause_histories_.push_back(std::move(clause_history));
    return clause_histories_.back();
  }

  ClauseHistory& clause_history_of(const std::string& id) {
    const auto known = by_id_.find(id);
    return known != by_id_.end() ? clause_histories_[known->second] : begin(id);
  }

  void follow(const HistoryStep& step) {
    verdicts_.clear();
    part_of_.clear();
    for (const auto& verdict : step.report.verdicts) {
      verdicts_[verdict.clause] = &verdict;
      for (const auto& finding : verdict.findings) note_parts(finding, verdict.clause);
    }
    step_ = &step;
    done_.clear();
    for (const Change& change : step.report.comparison->changes) {
      if (change.subject == Subject::clause) follow(change);
    }
    for (const auto& [id, item] : step.report.after->clauses) {
      if (!done_.contains(id)) stay(id, item);
    }
  }

  // What was folded into another clause's finding stands there among the parts.
  void note_parts(const Finding& finding, const std::string& clause) {
    for (const auto& part : finding.parts) {
      if (part.change->subject == Subject::clause)
        part_of_[std::string(part.change->id())] = clause;
      note_parts(part, clause);
    }
  }

  void follow(const Change& change) {
    if (is_revived_by_others(change)) return;
    // What goes back into one that had ended is told by the id that it leaves.
    const std::string id(change.item_after != nullptr ? change.item_after->id : change.id());
    const bool joined = has_kind(change, ChangeKind::split) || has_kind(change, ChangeKind::merged);
    if (joined) {
      join(change, id);
    } else if (has_kind(change, ChangeKind::renamed) && change.item_before != nullptr) {
      rename(change.item_before->id, id);
    }
    ClauseHistory& clause_history = clause_history_of(id);
    if (joined && clause_history.from.empty()) clause_history.from = change.from;
    write(clause_history, change);
    done_.insert(id);
  }

  // In force again since others went back into it: these hand their history over.
  static bool is_revived_by_others(const Change& change) {
    const bool revived = change.item_before != nullptr && change.item_before->ended &&
                         is_alive(change.item_after) &&
                         change.item_before->id == change.item_after->id;
    return revived && change.what.kind != ChangeKind::added &&
           change.what.kind != ChangeKind::lapsed;
  }

  // A new clause made of others. Those of them that do not live on end in it.
  void join(const Change& change, const std::string& id) {
    const Agreement& after = *step_->report.after;
    clause_history_of(id);
    for (const auto& origin : change.from) {
      if (origin == id || is_alive(lookup(after.clauses, origin))) continue;
      if (!by_id_.contains(origin)) continue;
      ClauseAtVersion& cell = clause_histories_[by_id_[origin]].cells[step_->to];
      cell = {};
      cell.state = ClauseState::merged;
      cell.id = origin;
      cell.told_as = origin;
      cell.part_of = change.id();
    }
  }

  void rename(const std::string& before, const std::string& after) {
    const auto known = by_id_.find(before);
    if (known == by_id_.end() || before == after) return;
    const std::size_t place = known->second;
    by_id_.erase(known);
    by_id_[after] = place;
    clause_histories_[place].earlier_ids.push_back(before);
    clause_histories_[place].clause = after;
  }

  void write(ClauseHistory& clause_history, const Change& change) {
    ClauseAtVersion& cell = clause_history.cells[step_->to];
    cell.id = change.item_after != nullptr ? change.item_after->id : change.id();
    cell.told_as = change.id();
    cell.item = change.item_after;
    if (const auto told = part_of_.find(cell.told_as); told != part_of_.end()) {
      cell.part_of = told->second;
    }
    const auto found = verdicts_.find(cell.told_as);
    const Level level = found != verdicts_.end() ? found->second->level : Level::editorial;
    clause_history.level = std::max(clause_history.level, level);
    cell.state = state_of(change, level, !cell.part_of.empty());
    if (cell.state == ClauseState::split || cell.state == ClauseState::merged) {
      cell.from = change.from;
    }
  }

  static ClauseState state_of(const Change& change, Level level, bool told) {
    const bool was = is_alive(change.item_before);
    const bool is = is_alive(change.item_after);
    if (has_kind(change, ChangeKind::added) && has_kind(change, ChangeKind::removed)) {
      return ClauseState::came_and_went;
    }
    if (!was && !is) {
      // A tombstone that was not there before tells that it is over.
      return change.item_before == nullptr ? ClauseState::ended : ClauseState::absent;
    }
    for (const ChangeKind joined : {ChangeKind::split, ChangeKind::merged}) {
      if (has_kind(change, joined)) {
        return joined == ChangeKind::split ? ClauseState::split : ClauseState::merged;
      }
    }
    const auto* known = std::ranges::find(k_states, change.what.kind, &KindState::kind);
    if (known != k_states.end()) return known->state;
    return level == Level::editorial && !told ? ClauseState::restated : ClauseState::changed;
  }

  void stay(const std::string& id, const Item& item) {
    ClauseAtVersion& cell = clause_history_of(id).cells[step_->to];
    const bool presumed = item.evidence->status == Status::presumed;
    cell.state = presumed ? ClauseState::presumed : ClauseState::unchanged;
    if (!is_alive(&item)) cell.state = ClauseState::absent;
    cell.id = id;
    cell.told_as = id;
    cell.item = &item;
  }

  static void settle(ClauseHistory& clause_history) {
    for (const ClauseAtVersion& cell : clause_history.cells) {
      if (cell.item != nullptr && !cell.item->type.empty()) clause_history.type = cell.item->type;
      if (is_marked(cell.state)) ++clause_history.changes;
    }
    const bool first = is_there(clause_history.cells.front());
    const bool last = is_there(clause_history.cells.back());
    if (first != last)
      clause_history.net = last ? ClauseHistory::Net::began : ClauseHistory::Net::ended;
    if (!first && !last) clause_history.net = ClauseHistory::Net::passed_by;
    if (first && last && clause_history.changes > 0)
      clause_history.net = ClauseHistory::Net::changed;
  }

  const Agreement& first_;
  const std::vector<HistoryStep>& steps_;
  std::vector<ClauseHistory> clause_histories_;
  std::map<std::string, std::size_t> by_id_;  // the latest id → place in clause_histories_
  const HistoryStep* step_ = nullptr;
  std::map<std::string, const ClauseVerdict*> verdicts_;  // of the step
  std::map<std::string, std::string> part_of_;
  std::set<std::string> done_;
};

}  // namespace

bool is_marked(ClauseState state) {
  constexpr std::array k_quiet{ClauseState::absent, ClauseState::present, ClauseState::unchanged,
                               ClauseState::presumed, ClauseState::restated};
  return std::ranges::find(k_quiet, state) == k_quiet.end();
}

bool is_there(const ClauseAtVersion& cell) { return is_alive(cell.item); }

const std::string& id_at(const ClauseHistory& clause_history, std::size_t version) {
  const std::string& id = clause_history.cells[version].id;
  return id.empty() ? clause_history.clause : id;
}

std::vector<ClauseHistory> follow_clauses(const Agreement& first,
                                          const std::vector<HistoryStep>& steps) {
  return Follower(first, steps).follow();
}

}  // namespace dealterms
