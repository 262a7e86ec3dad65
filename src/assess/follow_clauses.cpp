// Walks the steps from the first version on and hands each clause's identity over: by id, unless
// the comparison found that it goes on under another, was split off or was merged.
#include <algorithm>
#include <array>
#include <set>

#include "assess/history_parts.hpp"

namespace dealterms {
namespace {

struct KindState {
  ChangeKind kind;
  CellState state;
};
constexpr std::array k_states{
    KindState{ChangeKind::added, CellState::added},
    KindState{ChangeKind::removed, CellState::ended},
    KindState{ChangeKind::mentioned, CellState::mentioned},
    KindState{ChangeKind::not_mentioned, CellState::not_mentioned},
    KindState{ChangeKind::converted, CellState::converted},
    KindState{ChangeKind::split, CellState::split},
    KindState{ChangeKind::merged, CellState::merged},
    KindState{ChangeKind::renamed, CellState::renamed},
    KindState{ChangeKind::reversed, CellState::reversed},
    KindState{ChangeKind::lapsed, CellState::lapsed},
};

const Item* find_item(const Items& items, const std::string& id) {
  const auto found = items.find(id);
  return found == items.end() ? nullptr : &found->second;
}

bool is_alive(const Item* item) { return item != nullptr && !item->ended; }

bool has_kind(const Change& change, ChangeKind kind) {
  return change.what.kind == kind || change.what.also.contains(kind);
}

class Follower {
 public:
  explicit Follower(const History& history) : history_(history) {}

  std::vector<Life> follow() {
    for (const auto& [id, item] : history_.versions.front().agreement->clauses) {
      LifeCell& cell = begin(id).cells.front();
      cell = {is_alive(&item) ? CellState::present : CellState::absent, id, &item, nullptr, {}};
    }
    for (const HistoryStep& step : history_.steps) follow(step);
    for (Life& life : lives_) settle(life);
    std::ranges::sort(lives_, {}, &Life::clause);
    return std::move(lives_);
  }

 private:
  Life& begin(const std::string& id) {
    Life life;
    life.clause = id;
    life.cells.resize(history_.versions.size());
    by_id_[id] = lives_.size();
    lives_.push_back(std::move(life));
    return lives_.back();
  }

  Life& life_of(const std::string& id) {
    const auto known = by_id_.find(id);
    return known != by_id_.end() ? lives_[known->second] : begin(id);
  }

  void follow(const HistoryStep& step) {
    verdicts_.clear();
    told_with_.clear();
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
      if (part.change->subject == Subject::clause) told_with_[part.change->id()] = clause;
      note_parts(part, clause);
    }
  }

  void follow(const Change& change) {
    const std::string& id = change.id();
    const bool joined = has_kind(change, ChangeKind::split) || has_kind(change, ChangeKind::merged);
    if (joined) {
      join(change);
    } else if (has_kind(change, ChangeKind::renamed) && change.item_before != nullptr) {
      rename(change.item_before->id, id);
    }
    Life& life = life_of(id);
    if (joined && life.from.empty()) life.from = change.from;
    write(life, change);
    done_.insert(id);
  }

  // A new clause made of others. Those of them that do not live on end in it.
  void join(const Change& change) {
    const Agreement& after = *step_->report.after;
    life_of(change.id());
    for (const auto& origin : change.from) {
      if (origin == change.id() || is_alive(find_item(after.clauses, origin))) continue;
      if (!by_id_.contains(origin)) continue;
      LifeCell& cell = lives_[by_id_[origin]].cells[step_->to];
      cell = {CellState::merged, origin, nullptr, nullptr, change.id()};
    }
  }

  void rename(const std::string& before, const std::string& after) {
    const auto known = by_id_.find(before);
    if (known == by_id_.end() || before == after) return;
    const std::size_t place = known->second;
    by_id_.erase(known);
    by_id_[after] = place;
    lives_[place].earlier_ids.push_back(before);
    lives_[place].clause = after;
  }

  void write(Life& life, const Change& change) {
    LifeCell& cell = life.cells[step_->to];
    cell.id = change.id();
    cell.item = change.item_after;
    if (const auto told = told_with_.find(change.id()); told != told_with_.end()) {
      cell.told_with = told->second;
    }
    const auto found = verdicts_.find(change.id());
    const Level level = found != verdicts_.end() ? found->second->level : Level::editorial;
    life.level = std::max(life.level, level);
    cell.state = state_of(change, level, !cell.told_with.empty());
  }

  static CellState state_of(const Change& change, Level level, bool told) {
    const bool was = is_alive(change.item_before);
    const bool is = is_alive(change.item_after);
    if (has_kind(change, ChangeKind::added) && has_kind(change, ChangeKind::removed)) {
      return CellState::came_and_went;
    }
    if (!was && !is) {
      // A tombstone that was not there before tells that it is over.
      return change.item_before == nullptr ? CellState::ended : CellState::absent;
    }
    for (const ChangeKind joined : {ChangeKind::split, ChangeKind::merged}) {
      if (has_kind(change, joined)) {
        return joined == ChangeKind::split ? CellState::split : CellState::merged;
      }
    }
    const auto* known = std::ranges::find(k_states, change.what.kind, &KindState::kind);
    if (known != k_states.end()) return known->state;
    return level == Level::editorial && !told ? CellState::restated : CellState::changed;
  }

  void stay(const std::string& id, const Item& item) {
    LifeCell& cell = life_of(id).cells[step_->to];
    const bool presumed = item.evidence.status == Status::presumed;
    cell = {presumed ? CellState::presumed : CellState::unchanged, id, &item, nullptr, {}};
    if (!is_alive(&item)) cell.state = CellState::absent;
  }

  static void settle(Life& life) {
    constexpr std::array k_quiet{CellState::absent, CellState::present, CellState::unchanged,
                                 CellState::presumed, CellState::restated};
    for (const LifeCell& cell : life.cells) {
      if (cell.item != nullptr && !cell.item->type.empty()) life.type = cell.item->type;
      if (std::ranges::find(k_quiet, cell.state) == k_quiet.end()) ++life.changes;
    }
    const bool first = is_there(life.cells.front());
    const bool last = is_there(life.cells.back());
    if (first != last) life.net = last ? Life::Net::began : Life::Net::ended;
    if (!first && !last) life.net = Life::Net::passed_by;
    if (first && last && life.changes > 0) life.net = Life::Net::changed;
  }

  const History& history_;
  std::vector<Life> lives_;
  std::map<std::string, std::size_t> by_id_;  // the latest id → place in lives_
  const HistoryStep* step_ = nullptr;
  std::map<std::string, const ClauseVerdict*> verdicts_;  // of the step
  std::map<std::string, std::string> told_with_;
  std::set<std::string> done_;
};

}  // namespace

bool is_there(const LifeCell& cell) { return is_alive(cell.item); }

std::vector<Life> follow_clauses(const History& history) { return Follower(history).follow(); }

}  // namespace dealterms
