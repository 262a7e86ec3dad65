// What judgement must keep to, on all shipped versions and on made-up agreements.
#include "assess/assess.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <gtest/gtest.h>

#include "../support/random_agreement.hpp"
#include "../support/shipped.hpp"
#include "agreement/value_text.hpp"

namespace dealterms::test {
namespace {

constexpr int k_made_up_pairs = 300;

struct Texts {
  std::string before;
  std::string after;
};

// Of the two, pairs that the reader accepts.
const std::vector<Texts>& all_texts() {
  static const std::vector<Texts> texts = [] {
    std::vector<Texts> list;
    for (const auto& before : shipped_versions()) {
      for (const auto& after : shipped_versions()) list.push_back({before.bytes, after.bytes});
    }
    AgreementGenerator generator(shipped_catalogue(), 7);
    for (int i = 0; i < k_made_up_pairs; ++i) {
      Texts pair;
      pair.before = generator.draw();
      pair.after = generator.draw();
      if (read_bytes(pair.before) && read_bytes(pair.after)) list.push_back(std::move(pair));
    }
    return list;
  }();
  return texts;
}

struct JudgedDirection {
  Comparison comparison;
  Assessment assessment;
};

std::shared_ptr<const JudgedDirection> judge(const std::string& before, const std::string& after) {
  auto judged = std::make_shared<JudgedDirection>();
  judged->comparison = compare_versions(read_bytes(before), read_bytes(after));
  judged->assessment = assess(judged->comparison);
  return judged;
}

using Visit = std::function<void(const Finding&, const ClauseVerdict*)>;

void visit_all(const Finding& finding, const ClauseVerdict* verdict, const Visit& visit) {
  visit(finding, verdict);
  for (const auto& part : finding.parts) visit_all(part, verdict, visit);
}
void visit_all(const Assessment& assessment, const Visit& visit) {
  for (const auto& verdict : assessment.clauses) {
    for (const auto& finding : verdict.findings) visit_all(finding, &verdict, visit);
  }
  for (const auto& finding : assessment.outside_clauses) visit_all(finding, nullptr, visit);
}

std::string told(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += name + " ";
  return text;
}
std::string told(const Direction& direction) {
  return std::string(name_of(direction.kind)) + " +" + told(direction.favours) + "-" +
         told(direction.against);
}

// ---- no direction without a declared polarity ---------------------------------------------------

bool names_a_role(std::string_view favours) {
  return !favours.empty() && favours != "none" && favours != "mixed";
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
             (names_a_role(change.spec->more_favours) || change.spec->naming != Naming::nothing);
    case Subject::record:
      return clause_does || (change.spec != nullptr && names_a_role(change.spec->favours));
    case Subject::role:
      return clause_does;
    case Subject::clause: {
      const auto* row = catalogue.find_conversion(change.type_before, change.type_after);
      return clause_does || (row != nullptr && names_a_role(row->favours));
    }
    default:
      return false;
  }
}

TEST(AssessLaws, NoDirectionWithoutADeclaredPolarity) {
  std::size_t directed = 0;
  for (const auto& [before, after] : all_texts()) {
    const auto judged = judge(before, after);
    visit_all(judged->assessment, [&](const Finding& finding, const ClauseVerdict*) {
      if (finding.direction.kind != Direction::Kind::favours) {
        EXPECT_TRUE(finding.direction.favours.empty() && finding.direction.against.empty())
            << finding.rule;
        return;
      }
      ++directed;
      EXPECT_TRUE(declares_a_direction(finding)) << finding.rule << " in " << finding.clause;
      // Nobody may gain: the role that the catalogue favours can be unbound, the other one not.
      EXPECT_FALSE(finding.direction.favours.empty() && finding.direction.against.empty())
          << finding.rule;
      for (const auto& party : finding.direction.favours) {
        EXPECT_EQ(std::ranges::count(finding.direction.against, party), 0) << finding.rule;
      }
    });
  }
  EXPECT_GT(directed, 400U);
}

TEST(AssessLaws, WhatClaimsNothingHasNoDirection) {
  for (const auto& [before, after] : all_texts()) {
    visit_all(judge(before, after)->assessment, [&](const Finding& finding, const ClauseVerdict*) {
      const auto kind = finding.change->what.kind;
      const bool claims_nothing = kind == ChangeKind::not_mentioned ||
                                  kind == ChangeKind::restated || kind == ChangeKind::moved ||
                                  kind == ChangeKind::sharpened || kind == ChangeKind::blurred ||
                                  kind == ChangeKind::lapsed;
      if (claims_nothing) {
        EXPECT_EQ(finding.direction.kind, Direction::Kind::neutral)
            << finding.rule << " in " << before << after;
      }
    });
  }
}

// ---- swapped sides ------------------------------------------------------------------------------

bool speaks_of_silence(const Change& change) {
  const auto silent = [](ChangeKind kind) {
    return kind == ChangeKind::mentioned || kind == ChangeKind::not_mentioned;
  };
  const bool set = change.spec != nullptr && change.spec->is(Kind::set);
  return set || silent(change.what.kind) ||
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

// Findings on terms and records, and on clauses that came or went, by their path.
std::map<std::string, Seen> mirrored_findings(const JudgedDirection& judged) {
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
      seen.insert_or_assign(told(change.path.steps()),
                            Seen{change.what.kind, finding.level, finding.direction});
    }
  }
  return seen;
}

TEST(AssessLaws, DirectionFlipsWithTheSides) {
  std::size_t flipped = 0;
  for (const auto& [before, after] : all_texts()) {
    const auto forth = judge(before, after);
    const auto back = judge(after, before);
    const auto there = mirrored_findings(*back);
    for (const auto& [path, seen] : mirrored_findings(*forth)) {
      const auto found = there.find(path);
      if (found == there.end()) continue;
      const bool favours = seen.direction.kind == Direction::Kind::favours;
      flipped += favours ? 1 : 0;
      EXPECT_EQ(told(opposite(found->second.direction)), told(seen.direction))
          << path << " in " << before << after;
      // What comes and what goes are mirrors; elsewhere a fall by a third undoes a rise by half.
      if (seen.kind == ChangeKind::added || seen.kind == ChangeKind::removed) {
        EXPECT_EQ(found->second.level, seen.level) << path;
      }
    }
    if (HasFailure()) return;
  }
  EXPECT_GT(flipped, 100U);
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

std::vector<std::string> all_told(const JudgedDirection& judged, bool swapped) {
  const auto swap = [&](Direction direction) {
    for (auto* names : {&direction.favours, &direction.against}) {
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
  for (const auto& [before, after] : all_texts()) {
    const auto one = judge(before, after);
    const auto other = judge(with_parties_swapped(before), with_parties_swapped(after));
    ASSERT_EQ(all_told(*one, false), all_told(*other, true)) << before << after;
  }
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
      JudgedDirection turned;
      turned.comparison = compare_versions(before.agreement, read_root(root));
      turned.assessment = assess(turned.comparison);
      const auto straight = judge(before.bytes, after.bytes);
      // `bases` in another order are told as restated; nothing else is.
      EXPECT_EQ(all_told(turned, false), all_told(*straight, false)) << after.path;
    }
  }
}

}  // namespace
}  // namespace dealterms::test
