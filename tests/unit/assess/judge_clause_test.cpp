#include "assess/judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Reason = JudgementReason;

constexpr const char* k_nothing = "clauses: {}\n";

const Finding& finding_of(const JudgedPair& pair, const std::string& rule) {
  const Finding* finding = pair.finding(rule);
  if (finding == nullptr) throw std::runtime_error("no finding " + rule);
  return *finding;
}

bool is_because(const Finding& finding, Reason reason) {
  return std::ranges::find(finding.judgement_reasons, reason) != finding.judgement_reasons.end();
}

TEST(JudgeClause, TakesLevelAndDirectionOfAClauseThatComesFromItsType) {
  const auto pair = judge_bodies(k_nothing, licence(""));
  const Finding& finding = finding_of(pair, "licence.clause.added");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{"bolt"});
}

TEST(JudgeClause, TurnsTheDirectionOfAClauseThatGoesByWhoHeldItsRoles) {
  const auto pair = judge_bodies(licence(""), k_nothing);
  const Finding& finding = finding_of(pair, "licence.clause.removed");
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{"acme"});
  EXPECT_EQ(finding.direction.against, std::vector<std::string>{"bolt"});
}

TEST(JudgeClause, SaysOfAFirstMentionInReportsWhomItWouldFavour) {
  const auto pair = judge_bodies(k_nothing, licence(""), "reports");
  const Finding& finding = finding_of(pair, "licence.clause.mentioned");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{});
  EXPECT_EQ(finding.direction.would_favour, std::vector<std::string>{"bolt"});
}

TEST(JudgeClause, JudgesWhatItsSourceCallsNewAsAnAddition) {
  const auto pair = judge_bodies(k_nothing, licence("new: yes"), "reports");
  const Finding& finding = finding_of(pair, "licence.clause.added");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{"bolt"});
}

TEST(JudgeClause, ClaimsNothingForWhatIsOnlyPresumed) {
  const auto pair = judge_bodies(k_nothing, licence("status: presumed"), "reports");
  const Finding& finding = finding_of(pair, "licence.clause.mentioned");
  EXPECT_EQ(finding.level, Level::editorial);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_TRUE(is_because(finding, Reason::only_presumed));
}

TEST(JudgeClause, ClaimsNothingForWhatIsNotMentionedAnyMore) {
  const auto pair = judge_bodies(licence(""), k_nothing, "reports");
  const Finding& finding = finding_of(pair, "licence.clause.not_mentioned");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
}

TEST(JudgeClause, ClaimsNothingForWhatWasOverBeforeTheVersionBegan) {
  const auto pair = judge_bodies(k_nothing, licence("from: 2019-01-01, ended: 2020-01-01"));
  const Finding& finding = finding_of(pair, "licence.clause.came_and_went");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_TRUE(is_because(finding, Reason::over_before));
}

TEST(JudgeClause, KeepsTheLevelOfWhatCameAndWentWithoutADirection) {
  const auto pair = judge_bodies(k_nothing, licence("from: 2021-03-01, ended: 2021-09-01"));
  const Finding& finding = finding_of(pair, "licence.clause.came_and_went");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
}

TEST(JudgeClause, GivesWhatLapsedToNobody) {
  const std::string waiver = "instruments: {waiver: {title: Waiver, lapses: 2021-06-30}}\n";
  const auto pair = judge_bodies(waiver + licence("by: waiver"), waiver + k_nothing);
  const Finding& finding = finding_of(pair, "licence.clause.lapsed");
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_TRUE(is_because(finding, Reason::nobody_gave_it_up));
}

TEST(JudgeClause, TakesADeclaredConversionFromItsRow) {
  const auto pair = judge_bodies(
      licence(""), "clauses:\n  use: {type: option, licensor: acme, licensee: bolt}\n");
  const Finding& finding = finding_of(pair, "licence.clause.converted_to_option");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{"acme"});
  EXPECT_TRUE(is_because(finding, Reason::conversion_declared));
}

TEST(JudgeClause, LeavesAConversionThatNobodyDeclaredUndeterminedAtTheHigherLevel) {
  const auto pair = judge_bodies(
      "clauses:\n  use: {type: option, licensor: acme, licensee: bolt}\n", licence(""));
  const Finding& finding = finding_of(pair, "option.clause.converted");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
}

TEST(JudgeClause, ListsPartsBeneathAsMinorAndJudgesThemWithTheWhole) {
  const auto pair = judge_bodies(
      k_nothing,
      licence("title: The licence, fee: USD 1m, flows: {back: {payer: bolt, payee: acme, "
              "rate: 10%}}"));
  const Finding& whole = finding_of(pair, "licence.clause.added");
  ASSERT_EQ(whole.parts.size(), 5U);  // two roles, the fee, the title, the flow
  for (const auto& part : whole.parts) {
    const bool title = part.rule == "licence.title.added";
    EXPECT_EQ(part.level, title ? Level::editorial : Level::minor) << part.rule;
    EXPECT_EQ(part.direction.kind, Kind::neutral) << part.rule;
    EXPECT_TRUE(is_because(part, Reason::part_of_whole)) << part.rule;
  }
  EXPECT_EQ(whole.parts.back().rule, "licence.flows.added");
  EXPECT_EQ(whole.parts.back().parts.size(), 3U);
}

TEST(JudgeClause, SaysThatTheFileSetTheLevelWhereItDid) {
  const std::string overridden = licence("level: minor, why: a trifle");
  const auto pair = judge_bodies(k_nothing, overridden);
  const Finding& finding = finding_of(pair, "licence.clause.added");
  EXPECT_EQ(finding.level, Level::minor);
  EXPECT_TRUE(is_because(finding, Reason::file_says_so));
  EXPECT_EQ(finding.why, "a trifle");
}

TEST(JudgeClause, CallsATombstoneWithoutATypeUntyped) {
  const auto pair = judge_bodies(k_nothing, "clauses:\n  gone: {ended: 2019-01-01}\n", "reports");
  EXPECT_NE(pair.finding("untyped.clause.came_and_went"), nullptr);
}

}  // namespace
}  // namespace dealterms::test
