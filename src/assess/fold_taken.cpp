// Claims that were without a limit and are under a higher cap now: one move between two clauses,
// told and judged where they left. The other way round as well.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "assess/judge.hpp"

namespace dealterms {
namespace {

enum class Way { came, went };

// A member that came to the set of a type, or left it: "uncapped_liability.heads", "data breach".
using Moved = std::tuple<std::string, Way, std::string_view>;

struct Place {
  Finding* finding = nullptr;
  const Item* clause = nullptr;  // of the side on which the member stands
};

const Item* clause_on(Way way, const Finding& finding, const Comparison& comparison) {
  const Items& clauses = (way == Way::came ? comparison.after : comparison.before)->clauses;
  const auto found = clauses.find(finding.clause);
  return found != clauses.end() ? &found->second : nullptr;
}

const Set* set_in(const Item* item, std::string_view term) {
  const Value* value = item != nullptr ? item->find_term(term) : nullptr;
  return value != nullptr ? value->as<Set>() : nullptr;
}

// Whoever holds a role of both clauses is the same in both.
bool bind_the_same(const Item& one, const Item& other) {
  return std::ranges::all_of(one.roles, [&](const auto& role) {
    const Value* held = other.find_role(role.first);
    return held == nullptr || *held == role.second;
  });
}

// The entries that hold what may have been taken from elsewhere, as they came or went.
struct Entry {
  Finding* finding;
  Way way;
  const TermSpec* set;
};

std::vector<Entry> entries_that_take(FindingsByClause& by_clause) {
  std::vector<Entry> entries;
  for (auto& [id, findings] : by_clause) {
    for (Finding& finding : findings) {
      const Change& change = *finding.change;
      const bool came = change.what.kind == ChangeKind::added;
      if (change.subject != Subject::record || (!came && change.what.kind != ChangeKind::removed)) {
        continue;
      }
      for (const TermSpec& term : term_spec_of(change).terms) {
        if (!term.taken_from.empty()) {
          entries.push_back({&finding, came ? Way::came : Way::went, &term});
        }
      }
    }
  }
  return entries;
}

class MovedMembers {
 public:
  MovedMembers(FindingsByClause& by_clause, const Comparison& comparison,
               const std::set<std::string_view>& sets)
      : comparison_(comparison), sets_(sets) {
    for (auto& [id, findings] : by_clause) {
      for (Finding& finding : findings) add(finding);
    }
  }

  // The one finding of which all these members are a part; null: there is none.
  [[nodiscard]] Finding* find(const Entry& entry) const {
    const Change& change = *entry.finding->change;
    const bool came = entry.way == Way::came;
    const Set* set = set_in(came ? change.item_after : change.item_before, entry.set->name);
    const Item* clause = clause_on(entry.way, *entry.finding, comparison_);
    if (set == nullptr || set->tokens.empty() || clause == nullptr) return nullptr;
    Finding* all = nullptr;
    for (const SetToken& token : set->tokens) {
      const auto found =
          places_.find({entry.set->taken_from, came ? Way::went : Way::came, token.name});
      if (found == places_.end() || !bind_the_same(*clause, *found->second.clause)) return nullptr;
      if (all != nullptr && all != found->second.finding) return nullptr;
      all = found->second.finding;
    }
    return all;
  }

 private:
  void add(Finding& finding) {
    const Change& change = *finding.change;
    if (change.subject == Subject::term && change.path.record.empty()) {
      const std::string name = finding.type + "." + std::string(change.id());
      if (!sets_.contains(name)) return;
      for (const TokenChange& token : change.what.tokens) {
        if (token.kind == ChangeKind::added) add(name, Way::came, token.token, finding);
        if (token.kind == ChangeKind::removed) add(name, Way::went, token.token, finding);
      }
    }
    if (change.subject == Subject::clause) add_whole(finding);
  }

  void add_whole(Finding& finding) {
    const bool came = finding.change->what.kind == ChangeKind::added;
    if (!came && finding.change->what.kind != ChangeKind::removed) return;
    const Way way = came ? Way::came : Way::went;
    for (const std::string_view name : sets_) {
      const std::size_t point = name.find('.');
      if (name.substr(0, point) != finding.type) continue;
      const Set* set = set_in(clause_on(way, finding, comparison_), name.substr(point + 1));
      if (set == nullptr) continue;
      for (const SetToken& token : set->tokens) add(std::string(name), way, token.name, finding);
    }
  }

  void add(const std::string& set, Way way, std::string_view member, Finding& finding) {
    const Item* clause = clause_on(way, finding, comparison_);
    if (clause != nullptr) places_.try_emplace({set, way, member}, Place{&finding, clause});
  }

  const Comparison& comparison_;
  const std::set<std::string_view>& sets_;
  std::map<Moved, Place> places_;
};

}  // namespace

void fold_taken(FindingsByClause& by_clause, const Comparison& comparison) {
  const std::vector<Entry> entries = entries_that_take(by_clause);
  if (entries.empty()) return;
  std::set<std::string_view> sets;
  for (const Entry& entry : entries) sets.insert(entry.set->taken_from);
  const MovedMembers members(by_clause, comparison, sets);
  std::map<std::string_view, const Change*> clauses;
  for (const Change& change : comparison.changes) {
    if (change.subject == Subject::clause) clauses.emplace(change.id(), &change);
  }
  std::set<const Change*> folded;
  for (const Entry& entry : entries) {
    Finding* whole = members.find(entry);
    if (whole == nullptr || folded.contains(entry.finding->change)) continue;
    const ClauseContext context =
        clause_context(*clauses.at(entry.finding->clause), comparison, *comparison.catalogue);
    whole->parts.push_back(list_part(*entry.finding->change, context));
    folded.insert(entry.finding->change);
  }
  for (auto& [id, findings] : by_clause) {
    std::erase_if(findings,
                  [&](const Finding& finding) { return folded.contains(finding.change); });
  }
}

}  // namespace dealterms
