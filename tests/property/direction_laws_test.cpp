// The laws of direction (docs/laws.md), on all shipped versions and on made-up agreements: nothing
// false is said, and nothing reassuring for want of knowledge.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

#include "../support/effort.hpp"
#include "../support/judged.hpp"
#include "../support/shipped_words.hpp"
#include "assess/report.hpp"
#include "assess/rule_table.hpp"
#include "catalogue/file_format.hpp"
#include "render/told/tell.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Reason = JudgementReason;
using Names = std::set<std::string>;

constexpr std::size_t k_made_up_pairs = 300;
constexpr unsigned k_seed = 19;

void for_each_finding(const std::function<void(const Finding&, const TextPair&)>& visit) {
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const auto judged = judge(pair);
    visit_all(judged->assessment,
              [&](const Finding& finding, const ClauseVerdict*) { visit(finding, pair); });
  });
}

bool claims(const Direction& direction) {
  return direction.kind == Kind::favours || direction.kind == Kind::mixed;
}

std::string_view word_of(const Finding& finding) {
  const std::string_view rule = finding.rule;
  return rule.substr(rule.rfind('.') + 1);
}

// ---- neutral is declared ------------------------------------------------------------------------

// What leaves everything as it was, or was taken back by nobody.
constexpr std::array<std::string_view, 7> k_neutral_by_nature{
    "came_and_went", "lapsed", "split", "merged", "renamed", "moved", "rename"};

bool is_declared_neutral(const Finding& finding) {
  const bool by_nature =
      std::ranges::find(k_neutral_by_nature, word_of(finding)) != k_neutral_by_nature.end();
  return finding.level == Level::editorial || has(finding, Reason::part_of_whole) || by_nature ||
         has(finding, Reason::declared_neutral) || has(finding, Reason::mutual);
}

TEST(DirectionLaws, NeutralIsDeclaredAndNeverADefault) {
  std::size_t neutral = 0;
  for_each_finding([&](const Finding& finding, const TextPair& pair) {
    if (finding.direction.kind != Kind::neutral) return;
    ++neutral;
    EXPECT_TRUE(is_declared_neutral(finding)) << finding.rule << " of " << finding.clause << " in\n"
                                              << pair.before << pair.after;
  });
  EXPECT_GE(neutral, enough(100));
}

// ---- the balance --------------------------------------------------------------------------------

struct Sides {
  std::map<std::string, Level> gained;  // by clause
  std::map<std::string, Level> gave_up;
  friend bool operator==(const Sides&, const Sides&) = default;
};

void note(std::map<std::string, Level>& side, const std::string& clause, Level level) {
  const auto [known, is_new] = side.try_emplace(clause, level);
  known->second = std::max(known->second, level);
}

std::map<std::string, Sides> sides_of_findings(const Assessment& assessment) {
  std::map<std::string, Sides> sides;
  for (const auto& verdict : assessment.clauses) {
    for (const auto& finding : verdict.findings) {
      if (finding.level == Level::editorial) continue;
      for (const auto& party : finding.direction.favours) {
        note(sides[party].gained, verdict.clause, finding.level);
      }
      for (const auto& party : finding.direction.against) {
        note(sides[party].gave_up, verdict.clause, finding.level);
      }
    }
  }
  return sides;
}

std::map<std::string, Sides> sides_of_balance(const Balance& balance) {
  std::map<std::string, Sides> sides;
  for (const auto& party : balance.parties) {
    for (const auto& entry : party.gained)
      note(sides[party.party].gained, entry.clause, entry.level);
    for (const auto& entry : party.gave_up) {
      note(sides[party.party].gave_up, entry.clause, entry.level);
    }
  }
  return sides;
}

// Who only joins had nothing to give up.
std::map<std::string, Sides> sides_of_known(const Judged& judged) {
  const Agreement& before = *judged.comparison.before;
  auto sides = sides_of_findings(judged.assessment);
  for (auto& [party, own] : sides) {
    const bool is_known = before.parties.contains(party) || before.others.contains(party);
    if (!is_known && judged.comparison.after->parties.contains(party)) own.gave_up.clear();
  }
  std::erase_if(sides, [](const auto& side) { return side.second == Sides{}; });
  return sides;
}

TEST(DirectionLaws, TheBalanceIsTheUnionOfTheFindings) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const auto judged = judge(pair);
    EXPECT_EQ(sides_of_balance(judged->assessment.balance), sides_of_known(*judged))
        << pair.before << pair.after;
  });
}

// Every clause that changed above editorial stands somewhere in the balance.
TEST(DirectionLaws, NoClauseIsMissingInTheBalance) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const auto judged = judge(pair);
    const Balance& balance = judged->assessment.balance;
    Names told;
    for (const auto& party : balance.parties) {
      for (const auto* entries : {&party.gained, &party.gave_up}) {
        for (const auto& entry : *entries) told.insert(entry.clause);
      }
    }
    for (const auto* entries : {&balance.undetermined, &balance.lapsed, &balance.neutral}) {
      for (const auto& entry : *entries) told.insert(entry.clause);
    }
    for (const auto& entry : balance.first_mentioned) told.insert(entry.clause);
    for (const auto& verdict : judged->assessment.clauses) {
      EXPECT_EQ(told.contains(verdict.clause), verdict.level != Level::editorial)
          << verdict.clause << " is " << test::told(verdict.direction) << " in\n"
          << pair.before << pair.after;
    }
  });
}

TEST(DirectionLaws, NoSummarySaysNothingWhileThereIsSomething) {
  const std::string nothing = shipped_words().say(Message::nothing);
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const auto comparison = std::make_shared<const Comparison>(
        compare_versions(read_bytes(pair.before), read_bytes(pair.after)));
    const Report report = make_report(comparison, {});
    Assessment all;
    all.clauses = report.verdicts;
    auto sides = sides_of_findings(all);
    const bool open = std::ranges::any_of(report.verdicts, [](const ClauseVerdict& verdict) {
      return std::ranges::any_of(verdict.findings, [](const Finding& finding) {
        return finding.level != Level::editorial && finding.direction.kind == Kind::undetermined;
      });
    });
    for (const auto& party : tell_report(report, shipped_words()).comparison.balance.parties) {
      const Sides& own = sides[party.key];
      EXPECT_TRUE(party.gained != nothing || (own.gained.empty() && !open))
          << party.key << " in\n"
          << pair.before << pair.after;
      EXPECT_TRUE(party.gave_up != nothing || (own.gave_up.empty() && !open))
          << party.key << " in\n"
          << pair.before << pair.after;
    }
  });
}

// ---- limits -------------------------------------------------------------------------------------

bool is_free_step(const std::string& name, const TermSpec& spec) {
  for (const auto& step : spec.values) {
    if (step == name) return true;
    if (step == spec.leaves_free || spec.leaves_free.empty()) return false;
  }
  return false;
}

// As the catalogue says it, read off anew.
bool left_free(const Value* value, const TermSpec& spec) {
  if (value == nullptr && spec.silence == Silence::step)
    return is_free_step(spec.silent_step, spec);
  if (value == nullptr) {
    return spec.silence == Silence::none || spec.silence == Silence::no_floor ||
           spec.silence == Silence::no;
  }
  if (value->as<None>() != nullptr) return true;
  if (const Flag* flag = value->as<Flag>()) return !flag->yes;
  if (const Readings* readings = value->as<Readings>()) {
    return std::ranges::any_of(readings->list,
                               [&](const Value& reading) { return left_free(&reading, spec); });
  }
  const Token* token = value->as<Token>();
  return token != nullptr && spec.is(dealterms::Kind::scale) && is_free_step(token->name, spec);
}

TEST(DirectionLaws, ALimitIsAPartOnlyOfWhatLeftFreeBefore) {
  std::size_t folded = 0;
  for_each_finding([&](const Finding& finding, const TextPair& pair) {
    const Change& term = *finding.change;
    if (term.subject != Subject::term) return;
    for (const auto& part : finding.parts) {
      const Change& limit = *part.change;
      if (limit.subject != Subject::record || !is_limit(limit.path.records)) continue;
      ++folded;
      const bool came = limit.what.kind == ChangeKind::added;
      const Value* free_side = came ? term.before : term.after;
      // What nobody knows of the term, nobody knows of its limit.
      if (free_side == nullptr && term.spec->silence == Silence::unknown) continue;
      EXPECT_TRUE(left_free(free_side, *term.spec)) << finding.rule << " in\n"
                                                    << pair.before << pair.after;
      EXPECT_FALSE(left_free(came ? term.after : term.before, *term.spec)) << finding.rule;
      EXPECT_EQ(finding.direction.kind, Kind::favours) << finding.rule;
    }
  });
  EXPECT_GE(folded, enough(1));
}

// ---- what nobody can read -----------------------------------------------------------------------

bool is_unknown(const Value* value) { return value != nullptr && value->as<Unknown>() != nullptr; }

const Item& item_of(const Change& change) {
  const bool goes_on = change.item_after != nullptr && !change.item_after->ended;
  return goes_on || change.item_before == nullptr ? *change.item_after : *change.item_before;
}

TEST(DirectionLaws, WhatNobodyCanReadFavoursNobody) {
  std::size_t unreadable = 0;
  for_each_finding([&](const Finding& finding, const TextPair& pair) {
    const Change& change = *finding.change;
    if (has(finding, Reason::file_says_so)) return;
    const bool limit = change.subject == Subject::record && is_limit(change.path.records);
    const bool reads_nothing = limit && is_unknown(item_of(change).find_term("what"));
    const bool words = change.subject == Subject::term && change.spec != nullptr &&
                       !std::ranges::any_of(change.spec->kinds, is_ordered);
    const bool both_unknown = words && is_unknown(change.before) && is_unknown(change.after) &&
                              change.what.movement == Movement::none;
    if (!reads_nothing && !both_unknown) return;
    ++unreadable;
    EXPECT_FALSE(claims(finding.direction)) << finding.rule << " in\n" << pair.before << pair.after;
    EXPECT_TRUE(finding.direction.would_favour.empty()) << finding.rule;
  });
  EXPECT_GE(unreadable, enough(10));
}

// ---- first mentioned ----------------------------------------------------------------------------

TEST(DirectionLaws, WhatIsFirstMentionedFavoursNobody) {
  std::size_t mentioned = 0;
  for_each_finding([&](const Finding& finding, const TextPair& pair) {
    if (word_of(finding) != "mentioned") return;
    ++mentioned;
    EXPECT_FALSE(claims(finding.direction)) << finding.rule << " in\n" << pair.before << pair.after;
    EXPECT_TRUE(finding.direction.kind == Kind::undetermined || is_declared_neutral(finding))
        << finding.rule << " in\n"
        << pair.before << pair.after;
  });
  EXPECT_GE(mentioned, enough(100));
}

// Whom it would favour is said of nothing else.
TEST(DirectionLaws, OnlyWhatIsFirstMentionedWouldFavour) {
  for_each_finding([](const Finding& finding, const TextPair& pair) {
    EXPECT_TRUE(finding.direction.would_favour.empty() || word_of(finding) == "mentioned")
        << finding.rule << " in\n"
        << pair.before << pair.after;
  });
}

// ---- lists with members both ways ---------------------------------------------------------------

TEST(DirectionLaws, AListThatGainedAndLostHasNoDirection) {
  std::size_t both_ways = 0;
  for_each_finding([&](const Finding& finding, const TextPair& pair) {
    const Change& change = *finding.change;
    const bool is_list = change.subject == Subject::term && change.spec != nullptr &&
                         change.spec->is(dealterms::Kind::set);
    if (!is_list || has(finding, Reason::file_says_so)) return;
    bool came = false;
    bool went = false;
    for (const auto& token : change.what.tokens) {
      if (token.is_taken_in) continue;  // a wider one says it too
      came |= token.kind == ChangeKind::added || token.kind == ChangeKind::mentioned;
      went |= token.kind == ChangeKind::removed;
    }
    if (!came || !went) return;
    ++both_ways;
    EXPECT_FALSE(claims(finding.direction)) << finding.rule << " in\n" << pair.before << pair.after;
  });
  EXPECT_GE(both_ways, enough(1));
}

// ---- parties under other keys -------------------------------------------------------------------

// The key where it stands alone, and not within a name.
std::string with_key(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<std::string> told_by(const Judged& judged) {
  std::vector<std::string> list;
  visit_all(judged.assessment, [&](const Finding& finding, const ClauseVerdict*) {
    if (finding.rule == "party.entry.renamed") return;
    list.push_back(finding.clause + " " + finding.rule + " " + std::string(name_of(finding.level)) +
                   " " + with_key(told(finding.direction), "acme-inc", "acme"));
  });
  std::ranges::sort(list);
  return list;
}

TEST(DirectionLaws, AnotherKeyOfAPartyChangesNothingButItsEntry) {
  for_each_made_up_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const auto judged = judge(pair);
    const auto renamed = judge({pair.before, with_key(pair.after, "acme", "acme-inc")});
    std::size_t entries = 0;
    for (const auto& finding : renamed->assessment.outside_clauses) {
      if (finding.rule == "party.entry.renamed") ++entries;
    }
    EXPECT_EQ(entries, 1U) << pair.before << pair.after;
    EXPECT_EQ(told_by(*renamed), told_by(*judged)) << pair.before << pair.after;
  });
}

// ---- instruments that ran out -------------------------------------------------------------------

std::string with_line(std::string text, const std::string& key, const std::string& value) {
  const auto at = text.find(key);
  text.replace(at, text.find('\n', at) - at, key + value);
  return text;
}

// Every clause by an instrument that runs out between the versions.
std::string by_waiver(std::string text) {
  text = with_line(std::move(text), "instruments: ",
                   "{letter: {title: Letter, lapses: 2021-06-30}, waiver: {title: Waiver, lapses: "
                   "2021-06-30}}");
  return with_key(std::move(text), "{type: ", "{by: waiver, type: ");
}

void expect_lapsed(const Finding& finding, const TextPair& pair) {
  const Change& change = *finding.change;
  const bool beneath = change.subject == Subject::term || change.subject == Subject::record;
  const bool was_there = change.before != nullptr || change.item_before != nullptr;
  const bool says_so = has(finding, Reason::file_says_so);
  if (!beneath || !was_there || says_so || has(finding, Reason::part_of_whole)) return;
  EXPECT_FALSE(claims(finding.direction) && word_of(finding) != "reversed")
      << finding.rule << " of " << finding.clause << " in\n"
      << pair.before << pair.after;
}

TEST(DirectionLaws, ALapseByTheClauseReachesEverythingBeneath) {
  std::size_t lapsed = 0;
  for_each_made_up_pair(k_seed, k_made_up_pairs, [&](const TextPair& made_up) {
    if (made_up.before.find("by: letter") != std::string::npos) return;
    TextPair pair;
    pair.before = by_waiver(with_line(made_up.before, "dates: ", "{effective: 2021-01-01}"));
    pair.after = with_line(made_up.after, "dates: ", "{effective: 2022-01-01}");
    if (!read_bytes(pair.before) || !read_bytes(pair.after)) return;
    const auto judged = judge(pair);
    for (const auto& verdict : judged->assessment.clauses) {
      // What became of the whole reaches what it shares.
      const Change& whole = *verdict.findings.front().change;
      if (whole.subject == Subject::clause) continue;
      for (const auto& finding : verdict.findings) {
        lapsed += word_of(finding) == "lapsed" ? 1U : 0U;
        expect_lapsed(finding, pair);
      }
    }
  });
  EXPECT_GE(lapsed, enough(10));
}

}  // namespace
}  // namespace dealterms::test
