// All findings, folded as a lawyer counts, and the balance over them.
#include "assess/assess.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "assess/dependents.hpp"
#include "assess/judge.hpp"
#include "assess/levels.hpp"
#include "assess/size.hpp"

namespace dealterms {
namespace {

// ---- verdicts -----------------------------------------------------------------------------------

bool opposed(const Direction& a, const Direction& b) {
  const auto meet = [](const auto& left, const auto& right) {
    return std::ranges::any_of(
        left, [&](const auto& party) { return std::ranges::binary_search(right, party); });
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
  Direction open{Kind::undetermined, {}, {}, {}};
  Level known_level = Level::editorial;
  Level open_level = Level::editorial;
  bool mixed = false;
  for (const auto& finding : findings) {
    const Direction& own = finding.direction;
    switch (own.kind) {
      case Kind::neutral:
        break;
      case Kind::undetermined:
        open_level = std::max(open_level, finding.level);
        join(open.would_favour, own.would_favour);
        break;
      case Kind::mixed:
      case Kind::favours:
        mixed |= own.kind == Kind::mixed || opposed(known, own);
        known.kind = Kind::favours;
        join(known.favours, own.favours);
        join(known.against, own.against);
        known_level = std::max(known_level, finding.level);
        break;
    }
  }
  if (open_level > known_level) return open;
  if (mixed) known.kind = Kind::mixed;
  return known;
}

// ---- the order of findings ----------------------------------------------------------------------

// Of two clauses of one level and size, what became of the one that tells the story comes first.
constexpr std::array k_story{
    ChangeKind::converted, ChangeKind::reversed, ChangeKind::removed, ChangeKind::added,
    ChangeKind::mentioned, ChangeKind::changed,  ChangeKind::lapsed,
};

// What serves somebody stands before what nobody can tell, and that before what serves nobody.
constexpr std::array k_telling{Direction::Kind::favours, Direction::Kind::mixed,
                               Direction::Kind::undetermined, Direction::Kind::neutral};

std::ptrdiff_t rank_of(Direction::Kind kind) {
  return std::ranges::find(k_telling, kind) - k_telling.begin();
}

std::ptrdiff_t rank_of(const Change& change) {
  const auto kind = change.subject == Subject::clause ? change.what.kind : ChangeKind::changed;
  return std::ranges::find(k_story, kind) - k_story.begin();
}

class InOrder {
 public:
  explicit InOrder(const Comparison& comparison) : comparison_(comparison), sizes_(comparison) {}

  void sort(std::vector<Finding>::iterator begin, std::vector<Finding>::iterator end) const {
    std::stable_sort(begin, end, [this](const Finding& a, const Finding& b) {
      if (a.level != b.level) return a.level > b.level;
      if (a.direction.kind != b.direction.kind) {
        return rank_of(a.direction.kind) < rank_of(b.direction.kind);
      }
      if (is_lifted(a) != is_lifted(b)) return is_lifted(b);
      if (const auto by_size = sizes_.of(a) <=> sizes_.of(b); by_size != 0) return by_size > 0;
      return a.rule != b.rule ? a.rule < b.rule : a.change->path < b.change->path;
    });
  }

  void sort(std::vector<ClauseVerdict>& verdicts) const {
    std::vector<Ranked> ranked;
    for (auto& verdict : verdicts) ranked.push_back({size_of(verdict), std::move(verdict)});
    std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
      const ClauseVerdict& one = a.verdict;
      const ClauseVerdict& other = b.verdict;
      if (one.level != other.level) return one.level > other.level;
      if (one.direction.kind != other.direction.kind) {
        return rank_of(one.direction.kind) < rank_of(other.direction.kind);
      }
      if (const auto by_size = a.size <=> b.size; by_size != 0) return by_size > 0;
      return rank_of(*one.findings.front().change) < rank_of(*other.findings.front().change);
    });
    std::ranges::transform(ranked, verdicts.begin(),
                           [](Ranked& row) { return std::move(row.verdict); });
  }

 private:
  struct Ranked {
    Size size;
    ClauseVerdict verdict;
  };

  // A small term that moved far weighs as much as a large one, and stands behind it.
  [[nodiscard]] bool is_lifted(const Finding& finding) const {
    const bool is_large =
        std::ranges::find(finding.judgement_reasons, JudgementReason::large_change) !=
        finding.judgement_reasons.end();
    const ClauseType* type = is_large ? comparison_.catalogue->find_type(finding.type) : nullptr;
    return type != nullptr && finding.change->spec != nullptr &&
           level_of_term(*finding.change->spec, type->level) < finding.level;
  }

  // Of what gave the clause its level.
  [[nodiscard]] Size size_of(const ClauseVerdict& verdict) const {
    Size largest;
    bool any = false;
    for (const auto& finding : verdict.findings) {
      if (finding.level != verdict.level) continue;
      const Size size = sizes_.of(finding);
      largest = any ? std::max(largest, size) : size;
      any = true;
    }
    return largest;
  }

  const Comparison& comparison_;
  Sizes sizes_;
};

ClauseVerdict make_verdict(std::string clause, std::vector<Finding> findings,
                           const InOrder& in_order) {
  // By level; of those of its level the finding on the clause as a whole leads.
  const auto whole = findings.begin();
  const auto rest = whole + (whole->change->subject == Subject::clause ? 1 : 0);
  in_order.sort(rest, findings.end());
  const auto lesser = std::find_if(rest, findings.end(),
                                   [&](const Finding& part) { return part.level <= whole->level; });
  std::rotate(whole, rest, lesser);
  ClauseVerdict verdict;
  verdict.clause = std::move(clause);
  for (const auto& finding : findings) verdict.level = std::max(verdict.level, finding.level);
  verdict.direction = verdict_of(findings);
  verdict.findings = std::move(findings);
  return verdict;
}

// ---- the balance --------------------------------------------------------------------------------

using LevelOfParty = std::map<std::string, Level>;

void note(LevelOfParty& levels, const std::vector<std::string>& parties, Level level) {
  for (const auto& party : parties) {
    const auto [known, is_new] = levels.try_emplace(party, level);
    known->second = std::max(known->second, level);
  }
}

// Who only joins had nothing to give up. Against a file that is not there, nobody joins.
bool joins(const std::string& party, const Comparison& comparison) {
  const Agreement& before = *comparison.before;
  return !before.is_absent && !before.parties.contains(party) && !before.others.contains(party) &&
         comparison.after->parties.contains(party);
}

// What each party gained and gave up by a clause, whatever the verdict on the whole is: nothing is
// said to be nothing while there is something.
void add_gains_and_losses(std::map<std::string, PartyBalance>& parties,
                          const ClauseVerdict& verdict, const Comparison& comparison) {
  LevelOfParty gains;
  LevelOfParty losses;
  for (const auto& finding : verdict.findings) {
    if (finding.level == Level::editorial) continue;
    note(gains, finding.direction.favours, finding.level);
    note(losses, finding.direction.against, finding.level);
  }
  const bool in_part = verdict.direction.kind != Direction::Kind::favours;
  for (const auto& [party, level] : gains) {
    parties[party].gained.push_back({verdict.clause, level, in_part});
  }
  for (const auto& [party, level] : losses) {
    if (joins(party, comparison)) continue;
    parties[party].gave_up.push_back({verdict.clause, level, in_part});
  }
}

bool has_lapsed(const ClauseVerdict& verdict) {
  return std::ranges::any_of(verdict.findings, [&](const Finding& finding) {
    return finding.level == verdict.level && finding.change->what.kind == ChangeKind::lapsed;
  });
}

bool is_open(const Finding& finding) {
  return finding.level != Level::editorial &&
         finding.direction.kind == Direction::Kind::undetermined;
}

// Why nobody knows whom a clause serves, by the highest of what is open in it: first mentioned, as
// a whole or in an entry or a term; or something else.
struct WhyOpen {
  bool first_mentioned = false;
  bool otherwise = false;
};

WhyOpen why_open(const ClauseVerdict& verdict) {
  Level highest = Level::editorial;
  for (const auto& finding : verdict.findings) {
    if (is_open(finding)) highest = std::max(highest, finding.level);
  }
  WhyOpen why;
  for (const auto& finding : verdict.findings) {
    if (!is_open(finding) || finding.level != highest) continue;
    const bool mentioned = finding.change->what.kind == ChangeKind::mentioned;
    (mentioned ? why.first_mentioned : why.otherwise) = true;
  }
  return why;
}

bool leaves_open(const Assessment& assessment) {
  return std::ranges::any_of(assessment.clauses,
                             [](const ClauseVerdict& verdict) {
                               return std::ranges::any_of(verdict.findings, is_open);
                             }) ||
         std::ranges::any_of(assessment.outside_clauses, [](const Finding& finding) {
           return finding.change->subject == Subject::party && is_open(finding);
         });
}

Balance make_balance(const Assessment& assessment, const Comparison& comparison) {
  std::map<std::string, PartyBalance> parties;
  for (const Agreement* agreement : {comparison.before.get(), comparison.after.get()}) {
    for (const auto& [key, item] : agreement->parties) parties.try_emplace(key);
  }
  Balance balance;
  balance.open = leaves_open(assessment);
  for (const auto& verdict : assessment.clauses) {
    if (verdict.level == Level::editorial) continue;
    add_gains_and_losses(parties, verdict, comparison);
    const BalanceEntry entry{verdict.clause, verdict.level, false};
    switch (verdict.direction.kind) {
      case Direction::Kind::mixed:
      case Direction::Kind::favours:
        break;
      case Direction::Kind::undetermined: {
        const WhyOpen why = why_open(verdict);
        if (why.first_mentioned) {
          balance.first_mentioned.push_back(
              {verdict.clause, verdict.level, verdict.direction.would_favour});
        }
        if (why.otherwise) balance.undetermined.push_back(entry);
        break;
      }
      case Direction::Kind::neutral:
        (has_lapsed(verdict) ? balance.lapsed : balance.neutral).push_back(entry);
        break;
    }
  }
  for (auto& [key, party] : parties) {
    party.party = key;
    // A clause that counts in part may stand lower there than among the clauses.
    std::ranges::stable_sort(party.gained, std::ranges::greater{}, &BalanceEntry::level);
    std::ranges::stable_sort(party.gave_up, std::ranges::greater{}, &BalanceEntry::level);
    balance.parties.push_back(std::move(party));
  }
  return balance;
}

}  // namespace

Assessment assess(const Comparison& comparison) {
  const Catalogue& catalogue = *comparison.catalogue;
  const InOrder in_order(comparison);
  FindingsByClause by_clause;
  Assessment assessment;
  for (const auto& change : comparison.changes) {
    if (change.subject == Subject::clause) {
      by_clause[std::string(change.id())] =
          judge_clause(clause_context(change, comparison, catalogue));
    } else {
      std::ranges::move(judge_outside_clauses(change, comparison),
                        std::back_inserter(assessment.outside_clauses));
    }
  }
  fold_taken(by_clause, comparison);
  fold_dependents(by_clause);
  const Dependents dependents(comparison, catalogue);
  for (auto& [clause, findings] : by_clause) {
    if (findings.empty()) continue;
    dependents.add_to(findings);
    assessment.clauses.push_back(make_verdict(clause, std::move(findings), in_order));
  }
  in_order.sort(assessment.clauses);
  in_order.sort(assessment.outside_clauses.begin(), assessment.outside_clauses.end());
  assessment.balance = make_balance(assessment, comparison);
  return assessment;
}

}  // namespace dealterms
