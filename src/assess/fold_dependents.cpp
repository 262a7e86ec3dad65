// What exists because of another clause, and comes or goes with it.
#include <algorithm>
#include <iterator>
#include <map>

#include "assess/judge.hpp"

namespace dealterms {
namespace {

enum class Fate { goes_on, comes, is_mentioned, goes, is_silent, turns, passes };

Fate fate_of(const Finding& finding) {
  const Change& change = *finding.change;
  if (change.subject != Subject::clause) return Fate::goes_on;
  if (rule_word(change) == "came_and_went") return Fate::passes;
  switch (change.what.kind) {
    case ChangeKind::added:
      return Fate::comes;
    case ChangeKind::mentioned:
      return Fate::is_mentioned;
    case ChangeKind::removed:
    case ChangeKind::lapsed:
      return Fate::goes;
    case ChangeKind::not_mentioned:
      return Fate::is_silent;
    case ChangeKind::converted:
    case ChangeKind::reversed:
      return Fate::turns;
    case ChangeKind::split:
    case ChangeKind::merged:
    case ChangeKind::changed:
    case ChangeKind::renamed:
    case ChangeKind::disclosed:
    case ChangeKind::withheld:
    case ChangeKind::sharpened:
    case ChangeKind::blurred:
    case ChangeKind::restated:
    case ChangeKind::moved:
      break;
  }
  return Fate::goes_on;
}

// What comes or goes for certain is no part of what is only told, or told no more.
bool shares_the_fate(Fate own, Fate host) {
  switch (own) {
    case Fate::comes:
      return host == Fate::comes || host == Fate::turns;
    case Fate::is_mentioned:
      return host == Fate::comes || host == Fate::is_mentioned || host == Fate::turns;
    case Fate::goes:
      return host == Fate::goes || host == Fate::turns;
    case Fate::is_silent:
      return host == Fate::goes || host == Fate::is_silent || host == Fate::turns;
    case Fate::turns:
      return host == Fate::turns;
    case Fate::passes:
      return host != Fate::goes_on;
    case Fate::goes_on:
      break;
  }
  return false;
}

const std::vector<std::string>& because_of(const Change& change) {
  static const std::vector<std::string> k_nothing;
  const Item* item = change.item_after != nullptr && !change.item_after->ended ? change.item_after
                                                                               : change.item_before;
  if (item == nullptr) item = change.item_after;
  return item != nullptr ? item->because : k_nothing;
}

// Of each clause that which it is a part of: itself, or the first of a chain of clauses each of
// which exists through the next. Each `because` is followed once.
class Hosts {
 public:
  explicit Hosts(const FindingsByClause& by_clause) : by_clause_(by_clause) {
    for (const auto& [id, findings] : by_clause) {
      if (!findings.empty()) find_host(id);
    }
  }

  [[nodiscard]] std::string_view host_of(std::string_view id) const { return hosts_.at(id); }

 private:
  struct Open {
    std::string_view id;
    const Finding* finding;
    std::size_t next = 0;  // of what it exists through
  };

  void find_host(std::string_view first) {
    std::vector<Open> open;
    const auto begin = [&](std::string_view id) {
      // Round a circle, nobody is the host of itself.
      if (hosts_.try_emplace(id).second) open.push_back({id, &findings_of(id)->front()});
    };
    begin(first);
    while (!open.empty()) {
      Open& own = open.back();
      const auto& because = because_of(*own.finding->change);
      if (own.next == because.size()) {
        hosts_[own.id] = own.id;
        open.pop_back();
        continue;
      }
      const std::string_view origin = because[own.next];
      const bool is_known = hosts_.contains(origin);
      if (!is_known && findings_of(origin) != nullptr) {
        begin(origin);  // first of what that exists through
      } else if (is_known && shares_the_fate_of(hosts_[origin], own)) {
        hosts_[own.id] = hosts_[origin];
        open.pop_back();
      } else {
        ++own.next;
      }
    }
  }

  [[nodiscard]] bool shares_the_fate_of(std::string_view host, const Open& own) const {
    return !host.empty() && host != own.id &&
           shares_the_fate(fate_of(*own.finding), fate_of(findings_of(host)->front()));
  }

  [[nodiscard]] const std::vector<Finding>* findings_of(std::string_view id) const {
    const auto found = by_clause_.find(id);
    return found == by_clause_.end() || found->second.empty() ? nullptr : &found->second;
  }

  const FindingsByClause& by_clause_;
  std::map<std::string_view, std::string_view> hosts_;  // empty: it is being looked for
};

}  // namespace

void fold_dependents(FindingsByClause& by_clause) {
  const Hosts hosts(by_clause);
  for (auto& [id, findings] : by_clause) {
    if (findings.empty() || hosts.host_of(id) == id) continue;
    auto& host = by_clause.find(hosts.host_of(id))->second;
    std::ranges::move(findings, std::back_inserter(host.front().parts));
    findings.clear();
  }
}

}  // namespace dealterms
