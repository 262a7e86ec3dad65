// Walks what the versions say of a clause and hands each record's identity over: by id, unless it
// goes on under another, was split off or was merged.
#include <iterator>
#include <utility>

#include "assess/history_parts.hpp"
#include "diff/match_items.hpp"

namespace dealterms {
namespace {

using RecordHistories = std::map<std::string, RecordHistory>;

class RecordFollower {
 public:
  RecordFollower(const std::string& records, const Versions& versions)
      : records_(records), versions_(versions) {}

  void follow(const Statement& clause) {
    static const Items k_none;
    const auto found = clause.item->records.find(records_);
    const Items& now = found != clause.item->records.end() ? found->second : k_none;
    const bool silence_ends = versions_[clause.version]->basis == Basis::contract;
    Items next;
    for (const ItemMatch& match : match_items(known_, now)) {
      if (match.after != nullptr) {
        take_over(match, clause.version);
        next.emplace(match.after->id, *match.after);
      } else if (silence_ends) {
        end(match.before->id, clause.version, nullptr);
      } else {
        next.emplace(match.before->id, *match.before);  // may be mentioned again
      }
    }
    known_ = std::move(next);
  }

  RecordHistories histories() && { return std::move(histories_); }

 private:
  void end(const std::string& id, std::size_t version, const Item* tombstone) {
    RecordHistory& history = histories_[id];
    if (!history.ended) history.ended = version;
    if (tombstone != nullptr) history.tombstone = tombstone;
  }

  void take_over(const ItemMatch& match, std::size_t version) {
    const Item& now = *match.after;
    const bool made_of_others = match.how == ItemMatch::How::split ||
                                (match.how == ItemMatch::How::merged && match.before->id != now.id);
    if (made_of_others) {
      RecordHistory made;
      for (const std::string& id : match.from) made.origins.merge(std::set(histories_[id].origins));
      histories_.insert_or_assign(now.id, std::move(made));
    } else if (match.before != nullptr && match.before->id != now.id) {
      RecordHistory own = std::move(histories_[match.before->id]);
      histories_.erase(match.before->id);
      histories_.insert_or_assign(now.id, std::move(own));
    }
    if (now.ended) {
      end(now.id, version, &now);
      return;
    }
    RecordHistory& history = histories_[now.id];
    if (version == 0) history.origins = {now.id};
    history.statements.push_back({&now, version});
    history.ended.reset();
    history.tombstone = nullptr;
  }

  const std::string& records_;
  const Versions& versions_;
  Items known_;
  RecordHistories histories_;
};

}  // namespace

Statements statements_of(const ClauseHistory& clause_history) {
  Statements statements;
  for (std::size_t i = 0; i < clause_history.cells.size(); ++i) {
    if (is_there(clause_history.cells[i])) statements.push_back({clause_history.cells[i].item, i});
  }
  return statements;
}

std::map<std::string, RecordHistory> follow_records(const Statements& clause,
                                                    const std::string& records,
                                                    const Versions& versions) {
  RecordFollower follower(records, versions);
  for (const Statement& statement : clause) follower.follow(statement);
  return std::move(follower).histories();
}

}  // namespace dealterms
