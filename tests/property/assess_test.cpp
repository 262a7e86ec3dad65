// What judgement must keep to, on all shipped versions and on made-up agreements.
#include "assess/assess.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <gtest/gtest.h>

#include "../support/effort.hpp"
#include "../support/judged.hpp"
#include "assess/rule_table.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_pairs = 300;
constexpr unsigned k_seed = 7;

// ---- no direction without a declared polarity ---------------------------------------------------

bool names_a_role(std::string_view favours) {
  return !favours.empty() && favours != "none" && favours != "mixed";
}

bool has_an_entry_that_declares(const ClauseType* type) {
  return type != nullptr && std::ranges::any_of(type->terms, [](const TermSpec& term) {
           return term.is(Kind::records) && names_a_role(term.favours);
         });
}

// An exception goes against whom the term that it names serves; of a clause that serves nobody
// alone, it serves whom it is for.
bool is_decided_by_itself(const Change& change, const ClauseType* type) {
  if (!is_limit(change.path.records)) return false;
  const Item* item = change.item_after != nullptr ? change.item_after : change.item_before;
  const Value* limits = item->find_term("limits");
  const Token* named = limits != nullptr ? limits->as<Token>() : nullptr;
  const TermSpec* term =
      named != nullptr && type != nullptr ? type->find_term(named->name) : nullptr;
  // Of another limit, which has a finding of its own, it is the opposite. In a type without a list
  // of terms the name is a text.
  const bool is_text = limits != nullptr && limits->as<Text>() != nullptr;
  if (is_text || (named != nullptr && term == nullptr)) return true;
  const bool serves =
      term != nullptr && (names_a_role(term->more_favours) || names_a_role(term->favours));
  return serves || item->find_term("for") != nullptr;
}

bool declares_a_direction(const Finding& finding) {
  const Change& change = *finding.change;
  const Catalogue& catalogue = shipped_catalogue();
  const auto overridden =
      std::ranges::find(finding.judgement_reasons, JudgementReason::file_says_so);
  if (overridden != finding.judgement_reasons.end()) return true;
  const ClauseType* type = catalogue.find_type(finding.type);
  const bool clause_does = type != nullptr && names_a_role(type->favours);
  switch (change.subject) {
    case Subject::term:
      return change.spec != nullptr &&
             (names_a_role(change.spec->more_favours) || change.spec->naming != Naming::nothing ||
              change.spec->limiting != Limiting::nothing);
    case Subject::record:
      return clause_does || is_decided_by_itself(change, type) ||
             (change.spec != nullptr && names_a_role(change.spec->favours));
    case Subject::role:
      return clause_does;
    case Subject::clause: {
      const auto* row = catalogue.find_conversion(change.type_before, change.type_after);
      return clause_does || has_an_entry_that_declares(type) ||
             (row != nullptr && names_a_role(row->favours));
    }
    case Subject::party:
      return change.item_after == nullptr || change.item_after->find_term("limited_to") != nullptr;
    case Subject::head:
    case Subject::other:
    case Subject::instrument:
    case Subject::source:
    case Subject::evidence:
    case Subject::relation:
    case Subject::open_point:
    case Subject::bargain:
      break;
  }
  return false;
}

void expect_lists_to_fit(const Finding& finding) {
  const Direction& direction = finding.direction;
  const bool names_somebody = !direction.favours.empty() || !direction.against.empty();
  switch (direction.kind) {
    case Direction::Kind::neutral:
      EXPECT_FALSE(names_somebody || !direction.would_favour.empty()) << finding.rule;
      return;
    case Direction::Kind::undetermined:
      EXPECT_FALSE(names_somebody) << finding.rule;
      return;
    // Some gain and some lose in part, and who does both stands on both sides.
    case Direction::Kind::mixed:
      EXPECT_TRUE(names_somebody) << finding.rule;
      return;
    case Direction::Kind::favours:
      break;
  }
  // Nobody may gain: the role that the catalogue favours can be unbound, the other one not.
  EXPECT_TRUE(names_somebody) << finding.rule;
  for (const auto& party : direction.favours) {
    EXPECT_EQ(std::ranges::count(direction.against, party), 0) << finding.rule;
  }
}

TEST(AssessLaws, NoDirectionWithoutADeclaredPolarity) {
  std::size_t directed = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    visit_all(judge(pair)->assessment, [&](const Finding& finding, const ClauseVerdict*) {
      expect_lists_to_fit(finding);
      if (finding.direction.kind != Direction::Kind::favours) return;
      ++directed;
      EXPECT_TRUE(declares_a_direction(finding))
          << finding.rule << " in " << finding.clause << " of\n"
          << pair.before << pair.after;
    });
  });
  EXPECT_GT(directed, 400U / k_one_in);
}

TEST(AssessLaws, WhatClaimsNothingHasNoDirection) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    visit_all(judge(pair)->assessment, [&](const Finding& finding, const ClauseVerdict*) {
      const auto kind = finding.change->what.kind;
      const bool says_so = has(finding, JudgementReason::file_says_so);
      const bool claims_nothing = kind == ChangeKind::not_mentioned ||
                                  kind == ChangeKind::restated || kind == ChangeKind::moved ||
                                  kind == ChangeKind::sharpened || kind == ChangeKind::blurred ||
                                  kind == ChangeKind::lapsed;
      if (!claims_nothing || says_so) return;
      const auto direction = finding.direction.kind;
      EXPECT_TRUE(direction == Direction::Kind::neutral ||
                  direction == Direction::Kind::undetermined)
          << finding.rule << " is " << told(finding.direction) << " in\n"
          << pair.before << pair.after;
    });
  });
}

// ---- swapped sides ------------------------------------------------------------------------------

bool speaks_of_silence(const Change& change) {
  const auto silent = [](ChangeKind kind) {
    return kind == ChangeKind::mentioned || kind == ChangeKind::not_mentioned;
  };
  const bool set = change.spec != nullptr && change.spec->is(Kind::set);
  const auto& reasons = change.what.reasons;
  const bool refuted =
      std::ranges::find(reasons, ComparisonReason::readings_refuted) != reasons.end();
  return set || refuted || silent(change.what.kind) ||
         std::ranges::any_of(change.what.tokens,
                             [&](const TokenChange& token) { return silent(token.kind); });
}

// Who is bound, and what the file says against the catalogue, is the same in both versions.
bool binds_the_same(const Change& change) {
  const Item* before = change.item_before;
  const Item* after = change.item_after;
  if (before == nullptr || after == nullptr) return true;
  const bool one_party_each = std::ranges::equal(before->roles, after->roles, {},
                                                 &std::pair<const std::string, Value>::first,
                                                 &std::pair<const std::string, Value>::first) &&
                              before->roles == after->roles;
  return one_party_each && before->overrides == after->overrides && before->type == after->type &&
         before->ended.has_value() == after->ended.has_value();
}

struct Seen {
  ChangeKind kind;
  Level level;
  Direction direction;
};

std::string path_of(const Change& change) {
  std::string path;
  for (const auto& step : change.path.steps()) path += "/" + step;
  return path;
}

// Findings on terms and records, and on clauses that came or went, by their path.
std::map<std::string, Seen> mirrored_findings(const Judged& judged) {
  std::map<std::string, const Change*> clauses;
  for (const auto& change : judged.comparison.changes) {
    if (change.subject == Subject::clause) clauses[std::string(change.id())] = &change;
  }
  std::map<std::string, Seen> seen;
  for (const auto& verdict : judged.assessment.clauses) {
    for (const auto& finding : verdict.findings) {
      const Change& change = *finding.change;
      const Change& clause = *clauses.at(verdict.clause);
      const bool record_bound = change.subject != Subject::record || binds_the_same(change);
      const bool within_record = change.path.steps().size() > 3;
      if (!binds_the_same(clause) || speaks_of_silence(change) || !record_bound || within_record ||
          clause.what.kind == ChangeKind::split || clause.what.kind == ChangeKind::merged ||
          clause.what.kind == ChangeKind::renamed || clause.what.kind == ChangeKind::converted) {
        continue;
      }
      seen.insert_or_assign(path_of(change),
                            Seen{change.what.kind, finding.level, finding.direction});
    }
  }
  return seen;
}

TEST(AssessLaws, DirectionFlipsWithTheSides) {
  std::size_t flipped = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const auto forth = judge(pair);
    const auto back = judge({pair.after, pair.before});
    const auto there = mirrored_findings(*back);
    for (const auto& [path, seen] : mirrored_findings(*forth)) {
      const auto found = there.find(path);
      if (found == there.end()) continue;
      const bool favours = seen.direction.kind == Direction::Kind::favours;
      flipped += favours ? 1 : 0;
      EXPECT_EQ(told(opposite(found->second.direction)), told(seen.direction))
          << path << " in " << pair.before << pair.after;
      // What comes and what goes are mirrors; elsewhere a fall by a third undoes a rise by half.
      if (seen.kind == ChangeKind::added || seen.kind == ChangeKind::removed) {
        EXPECT_EQ(found->second.level, seen.level) << path << " in " << pair.before << pair.after;
      }
    }
  });
  EXPECT_GT(flipped, 50U / k_one_in);
}

// ---- swapped roles ------------------------------------------------------------------------------

std::string with_parties_swapped(std::string text) {
  const auto replace_all = [&](const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  replace_all("acme", "\x01");
  replace_all("bolt", "acme");
  replace_all("\x01", "bolt");
  return text;
}

std::vector<std::string> all_told(const Judged& judged, bool swapped) {
  const auto swap = [&](Direction direction) {
    for (auto* names : {&direction.favours, &direction.against, &direction.would_favour}) {
      for (auto& name : *names) {
        if (swapped) name = name == "acme" ? "bolt" : name == "bolt" ? "acme" : name;
      }
      std::ranges::sort(*names);
    }
    return direction;
  };
  std::vector<std::string> list;
  visit_all(judged.assessment, [&](const Finding& finding, const ClauseVerdict*) {
    if (finding.type == "party") return;
    list.push_back(finding.clause + " " + finding.rule + " " + std::string(name_of(finding.level)) +
                   " " + told(swap(finding.direction)));
  });
  std::ranges::sort(list);
  return list;
}

TEST(AssessLaws, DirectionFlipsWithTheRoles) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const auto one = judge(pair);
    const auto other = judge({with_parties_swapped(pair.before), with_parties_swapped(pair.after)});
    ASSERT_EQ(all_told(*one, false), all_told(*other, true)) << pair.before << pair.after;
  });
}

// ---- order --------------------------------------------------------------------------------------

TEST(AssessLaws, NothingDependsOnTheOrderOfKeys) {
  const std::function<void(Node&)> turn = [&](Node& node) {
    std::ranges::reverse(node.entries);
    for (auto& entry : node.entries) turn(entry.value);
  };
  for (const auto& before : shipped_versions()) {
    for (const auto& after : shipped_versions()) {
      Node root = after.root;
      turn(root);
      Judged turned;
      turned.comparison = compare_versions(before.agreement, read_root(root));
      turned.assessment = assess(turned.comparison);
      const auto straight = judge({before.bytes, after.bytes});
      // `bases` in another order are told as restated; nothing else is.
      EXPECT_EQ(all_told(turned, false), all_told(*straight, false)) << after.path;
    }
  }
}

}  // namespace
}  // namespace dealterms::test
