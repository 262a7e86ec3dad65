#include "assess/judge.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "judged_clause.hpp"
#include "judged_pair.hpp"
#include "shipped_finding.hpp"

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

constexpr const char* k_barred = "y: {type: suspension, holder: bolt, bound: acme, barred: yes";
constexpr const char* k_open_cap = "y: {type: liability_cap, liable: bolt, claimant: acme, cap: ";

using Served = std::vector<std::string>;

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

TEST(JudgeClause, GivesAClauseThatSaysTheOppositeOfItsTypeToTheOtherSide) {
  for (const auto& [clause, served] :
       {std::pair{std::string(k_barred) + "}", "acme"},
        std::pair{std::string("y: {type: suspension, holder: bolt, bound: acme, barred: no}"),
                  "bolt"},
        std::pair{
            std::string("y: {type: hardship, affected: bolt, counterparty: acme, waived: yes}"),
            "acme"},
        std::pair{std::string("y: {type: assignment, bound: bolt, counterparty: acme, "
                              "restriction: free}"),
                  "bolt"},
        std::pair{std::string("y: {type: assignment, bound: bolt, counterparty: acme, "
                              "restriction: consent}"),
                  "acme"},
        std::pair{std::string("y: {type: price_restriction, buyer: acme, seller: bolt, control: "
                              "none}"),
                  "bolt"}}) {
    const std::string other = std::string(served) == "acme" ? "bolt" : "acme";
    EXPECT_EQ(first_of_shipped("", clause).direction.favours, Served{served}) << clause;
    EXPECT_EQ(first_of_shipped(clause, "").direction.favours, Served{other}) << clause;
  }
}

TEST(JudgeClause, TurnsAnExceptionWithTheClauseThatSaysTheOpposite) {
  for (const char* limits : {"", ", limits: barred"}) {
    const auto finding = first_of_shipped(
        std::string(k_barred) + "}",
        std::string(k_barred) + ", exceptions: {x: {what: unpaid fees" + limits + "}}}");
    EXPECT_EQ(finding.direction.favours, Served{"bolt"}) << limits;
  }
}

TEST(JudgeClause, ServesEachInPartWhereTheOppositeStillServesWhomItsTypeDoes) {
  const auto finding = first_of_shipped(
      "",
      "y: {type: transfer_restriction, holder: acme, bound: bolt, restriction: free, "
      "lock_up_period: 1 year}");
  EXPECT_EQ(finding.direction.kind, Kind::mixed);
}

TEST(JudgeClause, ClaimsNothingForAClauseThatSaysWhatSilenceMeansWithoutIt) {
  for (const char* cap : {"unlimited}", "none}"}) {
    const auto finding = first_of_shipped("", std::string(k_open_cap) + cap);
    EXPECT_EQ(finding.direction.kind, Kind::undetermined) << cap;
    EXPECT_TRUE(is_because(finding, Reason::no_polarity)) << cap;
  }
  EXPECT_EQ(first_of_shipped("", std::string(k_open_cap) + "unlimited, consequential: excluded}")
                .direction.favours,
            Served{"bolt"});
}

TEST(JudgeClause, ClaimsNothingWhereOneReadingAloneSaysTheOpposite) {
  const auto finding = first_of_shipped(
      "", "y: {type: suspension, holder: bolt, bound: acme, barred: {readings: [yes, no]}}");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
}

TEST(JudgeClause, LetsTheFileSayWhomTheOppositeServes) {
  const auto finding = first_of_shipped(
      "", std::string(k_barred) + ", favours: holder, why: the law bars it anyway}");
  EXPECT_EQ(finding.direction.favours, Served{"bolt"});
}

TEST(JudgeClause, SaysOnlyWhomTheFirstMentionInReportsWouldFavour) {
  const auto pair = judge_bodies(k_nothing, licence(""), "reports");
  const Finding& finding = finding_of(pair, "licence.clause.mentioned");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{});
  EXPECT_EQ(finding.direction.would_favour, std::vector<std::string>{"bolt"});
  EXPECT_TRUE(is_because(finding, Reason::if_new));
}

TEST(JudgeClause, TakesWhatItsSourceCallsNewForAnAddition) {
  const auto pair = judge_bodies(k_nothing, licence("new: yes"), "reports");
  const Finding& finding = finding_of(pair, "licence.clause.added");
  EXPECT_EQ(finding.level, Level::critical);
  EXPECT_EQ(finding.direction.favours, std::vector<std::string>{"bolt"});
  EXPECT_TRUE(finding.change->what.reasons.empty());
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

TEST(JudgeClause, CallsWhatWasOverBeforeTheVersionBeganMinor) {
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

TEST(JudgeClause, CountsWhatMovedTheOtherWayBeneathAConversion) {
  const auto option = [](const std::string& subject) {
    return "clauses:\n  use: {type: option, licensor: acme, licensee: bolt, subject: " + subject +
           "}\n";
  };
  const auto more = judge_bodies(licence("subject: [x]"), option("[x, y]"));
  EXPECT_EQ(finding_of(more, "licence.clause.converted_to_option").direction.kind, Kind::mixed);
  EXPECT_EQ(more.balance("bolt")->gained.size(), 1U);
  const auto less = judge_bodies(licence("subject: [x, y]"), option("[x]"));
  EXPECT_EQ(finding_of(less, "licence.clause.converted_to_option").direction.kind, Kind::favours);
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

// What ran out by its own words before the version began was never there for it.
TEST(JudgeClause, LetsWhatRanOutByItsOwnWordsComeAndGo) {
  const auto pair = judge_bodies(k_nothing, licence("until: 2021-06-30"));
  EXPECT_EQ(finding_of(pair, "licence.clause.came_and_went").direction.kind, Kind::neutral);
  const auto still = judge_bodies(k_nothing, licence("until: 2022-06-30"));
  EXPECT_EQ(finding_of(still, "licence.clause.added").direction.kind, Kind::favours);
}

TEST(JudgeClause, LetsWhatRanOutByItsOwnWordsLapse) {
  const auto pair = judge_bodies(licence("until: 2021-06-30"), k_nothing);
  EXPECT_EQ(finding_of(pair, "licence.clause.lapsed").direction.kind, Kind::neutral);
  const auto early = judge_bodies(licence("until: 2022-06-30"), k_nothing);
  EXPECT_EQ(finding_of(early, "licence.clause.removed").direction.kind, Kind::favours);
}

TEST(JudgeClause, CallsWhatTwoTombstonesTellEditorial) {
  const auto over = [](const std::string& terms) {
    return "clauses:\n  use: {" + terms + "ended: 2020-01-01}\n";
  };
  const auto pair = judge_bodies(over(""),
                                 over("type: licence, licensor: acme, licensee: bolt, "
                                      "fee: USD 1m, from: 2019-01-01, "),
                                 "reports");
  for (const auto& finding : pair.verdict("use")->findings) {
    EXPECT_EQ(finding.level, Level::editorial) << finding.rule;
    EXPECT_EQ(finding.direction.kind, Kind::neutral) << finding.rule;
  }
  EXPECT_NE(pair.finding("licence.clause.restated"), nullptr);
}

TEST(JudgeClause, LeavesATypeThatDeclaresNobodyUndetermined) {
  const auto pair = judge_bodies(
      k_nothing, "clauses:\n  note: {type: remark, speaker: acme, hearer: bolt, times: 3}\n");
  const Finding& finding = finding_of(pair, "remark.clause.added");
  EXPECT_EQ(finding.direction.kind, Kind::undetermined);
  EXPECT_TRUE(is_because(finding, Reason::no_polarity));
}

TEST(JudgeClause, CallsATypeThatDeclaresNobodyToBeServedNeutral) {
  const auto pair =
      judge_bodies(k_nothing, "clauses:\n  boom: {type: event, declarer: acme, test: a}\n");
  const Finding& finding = finding_of(pair, "event.clause.added");
  EXPECT_EQ(finding.direction.kind, Kind::neutral);
  EXPECT_TRUE(is_because(finding, Reason::declared_neutral));
}

TEST(JudgeClause, ServesEachInPartWhereTheTypeSaysSo) {
  const auto pair =
      judge_bodies(k_nothing, "clauses:\n  one: {type: swap, giver: acme, taker: bolt}\n");
  const Direction& direction = finding_of(pair, "swap.clause.added").direction;
  EXPECT_EQ(direction.kind, Kind::mixed);
  EXPECT_EQ(direction.favours, (std::vector<std::string>{"acme", "bolt"}));
  EXPECT_EQ(direction.against, (std::vector<std::string>{"acme", "bolt"}));
}

// Nobody is bound, and so nobody can be served in part.
TEST(JudgeClause, LeavesAPartForNobodyUndetermined) {
  const std::string three = "parties: {acme: {name: A}, bolt: {name: B}, cell: {name: C}}\n";
  const auto pair = judge_bodies(three + k_nothing, three + "clauses:\n  one: {type: swap}\n");
  EXPECT_EQ(finding_of(pair, "swap.clause.added").direction.kind, Kind::undetermined);
}

std::string share(const std::string& flows) {
  return "clauses:\n  pay: {type: share, flows: {" + flows + "}}\n";
}

TEST(JudgeClause, ServesWhomItsEntriesServeWhereTheTypeSaysNothing) {
  const std::string flow = "f: {payer: acme, payee: bolt, rate: 1%}";
  const auto came = judge_bodies(k_nothing, share(flow));
  EXPECT_EQ(finding_of(came, "share.clause.added").direction.favours,
            std::vector<std::string>{"bolt"});
  const auto went = judge_bodies(share(flow), k_nothing);
  EXPECT_EQ(finding_of(went, "share.clause.removed").direction.favours,
            std::vector<std::string>{"acme"});
  const auto both =
      judge_bodies(k_nothing, share(flow + ", g: {payer: bolt, payee: acme, rate: 1%}"));
  EXPECT_EQ(finding_of(both, "share.clause.added").direction.kind, Kind::mixed);
  const auto told = judge_bodies(k_nothing, share(flow), "reports");
  EXPECT_EQ(finding_of(told, "share.clause.mentioned").direction.would_favour,
            std::vector<std::string>{"bolt"});
}

TEST(JudgeClause, CallsNoPlainGainWhatItsOnlyEntryTakesBackInPart) {
  const auto pair =
      judge_bodies(k_nothing, share("f: {payer: acme, payee: bolt, rate: 1%, refundable: yes}"));
  EXPECT_EQ(finding_of(pair, "share.clause.added").direction.kind, Kind::mixed);
}

// ---- what the file says against the catalogue ---------------------------------------------------

TEST(JudgeClause, TakesWhomItServesFromTheFileInEveryType) {
  const auto note = [](const std::string& times, const std::string& wording) {
    return "clauses:\n  note: {type: remark, favours: hearer, why: it warns, speaker: acme, "
           "hearer: "
           "bolt, times: " +
           times + ", wording: " + wording + "}\n";
  };
  const auto came = judge_bodies(k_nothing, note("3", "a"));
  EXPECT_EQ(finding_of(came, "remark.clause.added").direction.favours,
            std::vector<std::string>{"bolt"});
  const auto more = judge_bodies(note("3", "a"), note("4", "b"));
  EXPECT_EQ(finding_of(more, "remark.times.raised").direction.favours,
            std::vector<std::string>{"bolt"});
  // Other words serve nobody for certain.
  EXPECT_EQ(finding_of(more, "remark.wording.changed").direction.kind, Kind::undetermined);
}

TEST(JudgeClause, LetsTheStricterSideJudgeWhereTheFilesDiffer) {
  const auto clause = [](const std::string& overrides, const std::string& fee) {
    return licence(overrides + "fee: " + fee);
  };
  const auto pair =
      judge_bodies(clause("level: minor, why: a trifle, ", "USD 100"), clause("", "USD 120"));
  EXPECT_EQ(finding_of(pair, "licence.fee.raised").level, Level::major);
  const Finding& overrides = finding_of(pair, "licence.level.changed");
  EXPECT_EQ(overrides.level, Level::critical);
  EXPECT_EQ(overrides.direction.kind, Kind::undetermined);
}

TEST(JudgeClause, KnowsNobodyWhereTheFilesNameDifferentOnes) {
  const auto clause = [](const std::string& whom, const std::string& degree) {
    return licence("favours: " + whom + ", why: so it is, degree: " + degree);
  };
  const auto pair = judge_bodies(clause("licensor", "shared"), clause("licensee", "sole"));
  EXPECT_EQ(finding_of(pair, "licence.degree.raised").direction.kind, Kind::undetermined);
  EXPECT_EQ(finding_of(pair, "licence.favours.changed").direction.kind, Kind::undetermined);
}

// What weighs as much as the clause and goes the other way: it gives a remedy and takes all others.
TEST(JudgeClause, IsMixedWhereAWeightyYesComesWithIt) {
  const std::string warranty = "x: {type: warranty, warrantor: b, beneficiary: a, period: 90 days";
  const auto judged = judge_stated({""}, {warranty + ", sole_remedy: yes}"});
  EXPECT_EQ(the_finding(*judged, "warranty.clause.added").direction.kind, Direction::Kind::mixed);
  const auto with_others = judge_stated({""}, {warranty + ", sole_remedy: no}"});
  EXPECT_EQ(told_of(*with_others, "warranty.clause.added"), "favours +a -b");
}

}  // namespace
}  // namespace dealterms::test
