// All findings, folded as a lawyer counts, and the balance over them.
#include "assess/assess.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "assess/dependents.hpp"
#include "assess/judge.hpp"

namespace dealterms {
namespace {

// ---- what exists because of another clause ------------------------------------------------------

bool is_added_or_removed(const Finding& finding) {
  const auto kind = finding.change->what.kind;
  return finding.change->subject == Subject::clause && kind != ChangeKind::changed &&
         kind != ChangeKind::renamed && kind != ChangeKind::restated;
}

const std::vector<std::string>& because_of(const Change& change) {
  static const std::vector<std::string> k_nothing;
  const Item* item = change.item_after != nullptr && !change.item_after->ended ? change.item_after
                                                                               : change.item_before;
  if (item == nullptr) item = change.item_after;
  return item != nullptr ? item->because : k_nothing;
}

using FindingsByClause = std::map<std::string, std::vector<Finding>>;

// What comes or goes with the clause that it exists through is a part of that clause's finding; of
// a chain of such clauses, a part of the first one's.
void fold_dependents(FindingsByClause& by_clause) {
  std::map<std::string, std::string> folded_into;
  const auto home_of = [&](std::string clause) {
    while (folded_into.contains(clause)) clause = folded_into[clause];
    return by_clause.find(clause);
  };
  for (auto& [id, findings] : by_clause) {
    if (findings.empty() || !is_added_or_removed(findings.front())) continue;
    for (const auto& origin : because_of(*findings.front().change)) {
      const auto home = home_of(origin);
      const bool is_host = home != by_clause.end() && home->first != id && !home->second.empty() &&
                           is_added_or_removed(home->second.front());
      if (!is_host) continue;
      std::ranges::move(findings, std::back_inserter(home->second.front().parts));
      findings.clear();
      folded_into[id] = home->first;
      break;
    }
  }
}

// ---- verdicts -----------------------------------------------------------------------------------

bool opposed(const Direction& a, const Direction& b) {
  const auto meet = [](const auto& left, const auto& right) {
    return std::ranges::any_of(
        left, [&](const auto& party) { return std::ranges::find(right, party) != right.end(); });
  };
  return meet(a.favours, b.against) || meet(a.against, b.favours);
}

void join(std::vector<std::string>& into, const std::vector<std::string>& more) {
  std::set<std::string> all(into.begin(), into.end());
  all.insert(more.begin(), more.end());
  into.assign(all.begin(), all.end());
}

// One verdict a clause: opposite directions are mixed; what is undetermined at a higher level than
// anything known makes the whole undetermined.
Direction verdict_of(const std::vector<Finding>& findings) {
  using Kind = Direction::Kind;
  Direction known;
  Level known_level = Level::editorial;
  Level open_level = Level::editorial;
  bool mixed = false;
  for (const auto& finding : findings) {
    switch (finding.direction.kind) {
      case Kind::neutral:
        break;
      case Kind::undetermined:
        open_level = std::max(open_level, finding.level);
        break;
      case Kind::mixed:
        mixed = true;
        break;
      case Kind::favours:
        if (known.kind == Kind::favours && opposed(known, finding.direction)) mixed = true;
        known.kind = Kind::favours;
        join(known.favours, finding.direction.favours);
        join(known.against, finding.direction.against);
        known_level = std::max(known_level, finding.level);
        break;
    }
  }
  if (mixed) return {Kind::mixed, {}, {}};
  if (open_level > known_level) return {Kind::undetermined, {}, {}};
  return known;
}

// Of two clauses of one level, what became of the one that tells the story comes first.
constexpr std::array k_story{
    ChangeKind::converted, ChangeKind::reversed, ChangeKind::removed, ChangeKind::added,
    ChangeKind::mentioned, ChangeKind::changed,  ChangeKind::lapsed,
};

bool tells_more(const ClauseVerdict& a, const ClauseVerdict& b) {
  const auto rank = [](const ClauseVerdict& verdict) {
    const Change& lead = *verdict.findings.front().change;
    const auto kind = lead.subject == Subject::clause ? lead.what.kind : ChangeKind::changed;
    return std::ranges::find(k_story, kind) - k_story.begin();
  };
  return a.level != b.level ? a.level > b.level : rank(a) < rank(b);
}

bool higher_first(const Finding& a, const Finding& b) {
  if (a.level != b.level) return a.level > b.level;
  if (a.rule != b.rule) return a.rule < b.rule;
  return a.change->path < b.change->path;
}

ClauseVerdict make_verdict(std::string clause, std::vector<Finding> findings) {
  // The finding on the clause as a whole leads; the rest by level.
  const auto rest =
      findings.begin() + (findings.front().change->subject == Subject::clause ? 1 : 0);
  std::sort(rest, findings.end(), higher_first);
  ClauseVerdict verdict;
  verdict.clause = std::move(clause);
  for (const auto& finding : findings) verdict.level = std::max(verdict.level, finding.level);
  verdict.direction = verdict_of(findings);
  verdict.findings = std::move(findings);
  return verdict;
}

// ---- the balance --------------------------------------------------------------------------------

Balance make_balance(const std::vector<ClauseVerdict>& verdicts, const Comparison& comparison) {
  std::map<std::string, PartyBalance> parties;
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [key, item] : agreement->parties) parties[key].party = key;
  }
  Balance balance;
  for (const auto& verdict : verdicts) {
    if (verdict.level == Level::editorial) continue;
    const BalanceEntry entry{verdict.clause, verdict.level};
    switch (verdict.direction.kind) {
      case Direction::Kind::mixed:
        balance.mixed.push_back(entry);
        break;
      case Direction::Kind::undetermined:
        balance.undetermined.push_back(entry);
        break;
      case Direction::Kind::neutral:
        balance.neutral.push_back(entry);
        break;
      case Direction::Kind::favours:
        for (const auto& key : verdict.direction.favours) {
          parties[key].party = key;
          parties[key].gained.push_back(entry);
        }
        for (const auto& key : verdict.direction.against) {
          parties[key].party = key;
          parties[key].gave_up.push_back(entry);
        }
        break;
    }
  }
  for (auto& [key, party] : parties) balance.parties.push_back(std::move(party));
  return balance;
}

void add_fingerprints(std::vector<Finding>& findings) {
  for (auto& finding : findings) {
    finding.fingerprint = fingerprint_of(finding);
    add_fingerprints(finding.parts);
  }
}

}  // namespace

Assessment assess(const Comparison& comparison) {
  const Catalogue& catalogue = *comparison.catalogue;
  FindingsByClause by_clause;
  Assessment assessment;
  for (const auto& change : comparison.changes) {
    if (change.subject == Subject::clause) {
      by_clause[std::string(change.id())] =
          judge_clause(clause_context(change, comparison, catalogue));
    } else {
      std::ranges::move(judge_outside_clauses(change),
                        std::back_inserter(assessment.outside_clauses));
    }
  }
  fold_dependents(by_clause);
  for (auto& [clause, findings] : by_clause) {
    if (findings.empty()) continue;
    add_dependents(findings, comparison, catalogue);
    add_fingerprints(findings);
    assessment.clauses.push_back(make_verdict(clause, std::move(findings)));
  }
  std::ranges::stable_sort(assessment.clauses, tells_more);
  add_fingerprints(assessment.outside_clauses);
  std::ranges::stable_sort(assessment.outside_clauses, higher_first);
  assessment.balance = make_balance(assessment.clauses, comparison);
  return assessment;
}

}  // namespace dealterms
