#include "assess/direction.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "judged_clause.hpp"
#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Parties = std::vector<std::string>;

void expect_favours(const JudgedPair& pair, const std::string& rule, const std::string& favours,
                    const std::string& against) {
  const Finding* finding = pair.finding(rule);
  ASSERT_NE(finding, nullptr) << rule;
  EXPECT_EQ(finding->direction.kind, Kind::favours) << rule;
  EXPECT_EQ(finding->direction.favours, Parties{favours}) << rule;
  EXPECT_EQ(finding->direction.against, Parties{against}) << rule;
}

void expect_kind(const JudgedPair& pair, const std::string& rule, Kind kind) {
  const Finding* finding = pair.finding(rule);
  ASSERT_NE(finding, nullptr) << rule;
  EXPECT_EQ(finding->direction.kind, kind) << rule;
}

TEST(Direction, ComesFromTheRoleThatMoreOfATermFavours) {
  expect_favours(judge_terms("degree: shared", "degree: exclusive"), "licence.degree.raised",
                 "bolt", "acme");
  expect_favours(judge_terms("fee: USD 1m", "fee: USD 2m"), "licence.fee.raised", "acme", "bolt");
}

TEST(Direction, TurnsWithTheMovement) {
  expect_favours(judge_terms("degree: exclusive", "degree: shared"), "licence.degree.lowered",
                 "acme", "bolt");
}

TEST(Direction, IsUndeterminedWhereTheCatalogueDeclaresNobody) {
  expect_kind(judge_terms("place: Paris", "place: Rome"), "licence.place.changed",
              Kind::undetermined);
  expect_kind(judge_terms("", "place: Rome"), "licence.place.added", Kind::undetermined);
}

TEST(Direction, OfAnUnknownIsUndetermined) {
  expect_kind(judge_terms("fee: undisclosed", "fee: USD 2m"), "licence.fee.disclosed",
              Kind::undetermined);
}

TEST(Direction, OfARelatedUnknownIsKnownWithoutAValue) {
  expect_favours(
      judge_terms("fee: {undisclosed: fee-1}", "fee: {undisclosed: fee-2, more_than: fee-1}"),
      "licence.fee.raised", "acme", "bolt");
}

TEST(Direction, OfACapAddedToAContractFavoursThePayer) {
  expect_favours(judge_terms("", "cap: USD 1m"), "licence.cap.added", "bolt", "acme");
  expect_favours(judge_terms("cap: USD 1m", ""), "licence.cap.removed", "acme", "bolt");
}

TEST(Direction, OfAnExclusionAddedFavoursWhomItSpares) {
  expect_favours(judge_terms("", "excludes: [hardware]"), "licence.excludes.added", "acme", "bolt");
}

TEST(Direction, OfAnEndAddedIsUndeterminedSinceTheTermEndedItBefore) {
  expect_kind(judge_terms("", "until: 2030"), "licence.until.added", Kind::undetermined);
}

TEST(Direction, OfASingleValueFirstMentionedInReportsIsUndetermined) {
  expect_kind(judge_terms("", "fee: USD 2m", "reports"), "licence.fee.mentioned",
              Kind::undetermined);
}

TEST(Direction, OfATokenFirstMentionedInReportsIsUndetermined) {
  expect_kind(judge_terms("subject: [a]", "subject: [a, b]", "reports"), "licence.subject.changed",
              Kind::undetermined);
}

TEST(Direction, OfATokenThatItsSourceCallsNewIsThatOfAnAddition) {
  expect_favours(judge_terms("subject: [a]", "subject: [a, {value: b, new: yes}]", "reports"),
                 "licence.subject.widened", "bolt", "acme");
}

// The first version is of 2021-01-01.
TEST(Direction, OfWhatAnOlderSourceCallsNewIsUndetermined) {
  const auto named = [](const std::string& day) {
    return judge_bodies(licence("subject: [a]"),
                        "sources: {news: {title: News, date: " + day + "}}\n" +
                            licence("sources: [news], subject: [a, {value: b, new: yes}]"),
                        "reports");
  };
  expect_kind(named("2020-12-31"), "licence.subject.changed", Kind::undetermined);
  expect_favours(named("2021-01-02"), "licence.subject.widened", "bolt", "acme");
}

// It rests on what its clause rests on, unless it says itself.
TEST(Direction, OfAnEntryThatAnOlderSourceCallsNewIsUndetermined) {
  const auto named = [](const std::string& own) {
    return judge_bodies(licence(""),
                        "sources: {old: {title: Old, date: 2020-01-01}, late: {title: Late, date: "
                        "2021-06-01}}\n" +
                            licence("sources: [old], flows: {f: {new: yes, " + own +
                                    "payer: acme, payee: bolt, rate: 1%}}"),
                        "reports");
  };
  expect_kind(named(""), "licence.flows.mentioned", Kind::undetermined);
  expect_favours(named("sources: [late], "), "licence.flows.added", "bolt", "acme");
}

TEST(Direction, OfOneTokenForAnotherIsUndetermined) {
  expect_kind(judge_terms("subject: [a]", "subject: [b]"), "licence.subject.changed",
              Kind::undetermined);
}

TEST(Direction, OfWhatIsNotMentionedAnyMoreIsNone) {
  expect_kind(judge_terms("subject: [a, b]", "subject: [a]", "reports"),
              "licence.subject.not_mentioned", Kind::neutral);
}

TEST(Direction, OfReadingsIsClaimedWhenNoneContradicts) {
  const auto pair =
      judge_terms("degree: {status: disputed, readings: [{value: exclusive}, {value: sole}]}",
                  "degree: shared");
  expect_favours(pair, "licence.degree.lowered", "acme", "bolt");
}

TEST(Direction, OfReadingsThatPointBothWaysIsUndetermined) {
  const auto pair =
      judge_terms("degree: {status: disputed, readings: [{value: exclusive}, {value: none}]}",
                  "degree: shared");
  expect_kind(pair, "licence.degree.changed", Kind::undetermined);
}

TEST(Direction, OfASharpenedValueIsNotClaimed) {
  expect_kind(judge_terms("fee: over USD 10bn", "fee: USD 13bn"), "licence.fee.sharpened",
              Kind::undetermined);
}

TEST(Direction, OfANamedPartyFollowsTheNaming) {
  expect_favours(judge_terms("decider: acme", "decider: bolt"), "licence.decider.varied", "bolt",
                 "acme");
}

TEST(Direction, OfAMutualClauseIsNeutral) {
  const std::string before =
      "clauses:\n  use: {type: licence, licensor: each, licensee: each, fee: USD 1m}\n";
  const std::string after =
      "clauses:\n  use: {type: licence, licensor: each, licensee: each, fee: USD 2m}\n";
  expect_kind(judge_bodies(before, after), "licence.fee.raised", Kind::neutral);
}

TEST(Direction, OfAClauseThatBindsBothAlikeIsNeutral) {
  const auto clause = [](const std::string& fee) {
    return "clauses:\n  use: {type: licence, licensor: [acme, bolt], licensee: [acme, bolt], "
           "fee: " +
           fee + "}\n";
  };
  expect_kind(judge_bodies(clause("USD 1m"), clause("USD 2m")), "licence.fee.raised",
              Kind::neutral);
}

TEST(Direction, OfAnUnboundRoleIsUndetermined) {
  const std::string before = "clauses:\n  use: {type: licence, licensee: bolt, fee: USD 1m}\n";
  const std::string after = "clauses:\n  use: {type: licence, licensee: bolt, fee: USD 2m}\n";
  expect_kind(judge_bodies(before, after), "licence.fee.raised", Kind::undetermined);
}

TEST(Direction, OfARecordFollowsItsOwnRoles) {
  const auto flow = [](const std::string& rate) {
    return "flows: {back: {payer: acme, payee: bolt, rate: " + rate + "}}";
  };
  expect_favours(judge_terms(flow("10%"), flow("20%")), "licence.rate.raised", "bolt", "acme");
}

TEST(Direction, OfAnExceptionGoesAgainstWhomTheClauseFavours) {
  expect_favours(judge_terms("", "exceptions: {lab: {what: research}}"), "licence.exceptions.added",
                 "acme", "bolt");
}

TEST(Direction, OfAConditionInTheFavouredPartysHandsIsNotClaimed) {
  expect_kind(judge_terms("", "conditions: {ask: {what: on request, in_the_hands_of: bolt}}"),
              "licence.conditions.added", Kind::undetermined);
}

TEST(Direction, MayBeOverriddenByTheFileWithAReason) {
  const std::string clause =
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt, favours: licensor, "
      "why: it frees acme of support}\n";
  expect_favours(judge_bodies("clauses: {}\n", clause), "licence.clause.added", "acme", "bolt");
}

// Each of three may refuse, and two of them are bound: the third has what it has, and owes nothing.
TEST(Direction, OfARightThatAllHaveSetsApartWhoIsNotBoundByIt) {
  const auto held = [](const std::string& years) {
    return Stated{"x: {type: transfer_restriction, holder: each, bound: [a, b], lock_up_period: " +
                      years + " years}",
                  k_three};
  };
  EXPECT_EQ(
      told_of(*judge_stated(held("5"), held("3")), "transfer_restriction.lock_up_period.lowered"),
      "favours +a +b -c");
  EXPECT_EQ(
      told_of(*judge_stated(held("3"), held("5")), "transfer_restriction.lock_up_period.raised"),
      "favours +c -a -b");
}

TEST(Direction, OfWhatAllAreBoundByAlikeIsNeutralHoweverTheyAreNamed) {
  for (const char* all : {"each", "[a, b]"}) {
    const auto kept = [&](const std::string& years) {
      return Stated{std::string("x: {type: confidentiality, discloser: each, recipient: ") + all +
                    ", tail: " + years + " years}"};
    };
    EXPECT_EQ(told_of(*judge_stated(kept("3"), kept("5")), "confidentiality.tail.raised"),
              "neutral");
  }
}

// Whom the entries bind is not looked for again for each of them.
TEST(Bindings, TakeWhomTheEntriesBindAsItIsGiven) {
  Agreement agreement;
  Item clause;
  Item& entry = clause.records["flows"]["a"];
  Value role;
  role.content = Set{Set::Meaning::all_of, {}, {SetToken{"acme", {}, {}, {}}}};
  entry.roles["payer"] = role;
  EXPECT_EQ(Bindings(agreement, &clause).all_parties(), Parties{"acme"});
  const auto given = std::make_shared<const std::set<std::string>>(std::set<std::string>{"bolt"});
  EXPECT_EQ(Bindings(agreement, &clause, nullptr, given).all_parties(), Parties{"bolt"});
  EXPECT_EQ(Bindings(agreement, &clause, &entry, given).all_parties(), Parties{"acme"});
}

// What protected one party is no loss of the other, which takes its place.
TEST(DirectionOverTime, JudgesWhatLeavesByTheRolesBefore) {
  const auto judged = judge_stated(
      {"x: {type: liability_cap, liable: a, claimant: b, cap: USD 1m, de_minimis: USD 10k}"},
      {"x: {type: liability_cap, liable: b, claimant: a, cap: USD 2m}"});
  EXPECT_EQ(told_of(*judged, "liability_cap.de_minimis.removed"), "favours +b -a");
}

TEST(DirectionOverTime, JudgesWhatComesByTheRolesNow) {
  const auto judged = judge_stated(
      {"x: {type: liability_cap, liable: b, claimant: a, cap: USD 2m}"},
      {"x: {type: liability_cap, liable: a, claimant: b, cap: USD 1m, de_minimis: USD 10k}"});
  EXPECT_EQ(told_of(*judged, "liability_cap.de_minimis.added"), "favours +a -b");
}

// The cap of the one, and the cap of the other: neither was raised.
TEST(DirectionOverTime, KnowsNotWhomServesWhatOtherPartiesAreBoundBy) {
  const auto judged =
      judge_stated({"x: {type: liability_cap, liable: a, claimant: b, cap: USD 1m}"},
                   {"x: {type: liability_cap, liable: b, claimant: a, cap: USD 2m}"});
  EXPECT_EQ(told_of(*judged, "liability_cap.cap.raised"), "undetermined");
  EXPECT_TRUE(
      has(the_finding(*judged, "liability_cap.cap.raised"), JudgementReason::other_parties));
}

TEST(DirectionOverTime, JudgesTheTailOfAFeeThatTheOtherPaysNow) {
  const auto judged =
      judge_stated({"x: {type: break_fee, payer: a, payee: b, break_fee: EUR 3m, tail: 12 months}"},
                   {"x: {type: break_fee, payer: b, payee: a, break_fee: EUR 5m}"});
  EXPECT_EQ(told_of(*judged, "break_fee.tail.removed"), "favours +a -b");
  EXPECT_EQ(told_of(*judged, "break_fee.break_fee.raised"), "undetermined");
}

// One party alone bore the head that is gone, though both bear what is left.
TEST(DirectionOverTime, JudgesWhatAListLostByWhomItBound) {
  const auto judged = judge_stated(
      {"x: {type: indemnity, indemnitor: a, indemnitee: b, heads: [injury to persons, infringement "
       "of patents]}"},
      {"x: {type: indemnity, indemnitor: each, indemnitee: each, heads: [injury to persons]}"});
  EXPECT_EQ(told_of(*judged, "indemnity.heads.narrowed"), "favours +a -b");
}

TEST(DirectionOverTime, JudgesWhatAListGainedByWhomItBindsNow) {
  const auto judged = judge_stated(
      {"x: {type: indemnity, indemnitor: each, indemnitee: each, heads: [injury to persons]}"},
      {"x: {type: indemnity, indemnitor: a, indemnitee: b, heads: [injury to persons, infringement "
       "of patents]}"});
  EXPECT_EQ(told_of(*judged, "indemnity.heads.widened"), "favours +b -a");
}

TEST(DirectionOverTime, JudgesAnExceptionThatGoesByTheRolesBefore) {
  const auto judged = judge_stated(
      {"x: {type: confidentiality, discloser: a, recipient: b, tail: 3 years, exceptions: {k: "
       "{what: what the recipient knew}}}"},
      {"x: {type: confidentiality, discloser: b, recipient: a, tail: 3 years}"});
  EXPECT_EQ(told_of(*judged, "confidentiality.exceptions.removed"), "favours +a -b");
}

// Where either way gives the same, the roles do not matter.
TEST(DirectionOverTime, ClaimsWhatHoldsUnderBothRoles) {
  const auto judged = judge_stated(
      {"x: {type: confidentiality, discloser: a, recipient: b, tail: 3 years}", k_three},
      {"x: {type: confidentiality, discloser: a, recipient: b, tail: 5 years}", k_two});
  EXPECT_EQ(told_of(*judged, "confidentiality.tail.raised"), "favours +a -b");
}

// Who was no party before had no lock up that could be cut.
TEST(DirectionOverTime, GivesNothingToWhoIsAPartyOfOneVersionAlone) {
  const auto judged = judge_stated(
      {"x: {type: transfer_restriction, holder: each, bound: each, restriction: consent, "
       "lock_up_period: 5 years}"},
      {"x: {type: transfer_restriction, holder: each, bound: [a, b], restriction: consent, "
       "lock_up_period: 3 years}",
       k_three});
  EXPECT_EQ(told_of(*judged, "transfer_restriction.lock_up_period.lowered"), "neutral");
  EXPECT_TRUE(has(the_finding(*judged, "transfer_restriction.lock_up_period.lowered"),
                  JudgementReason::mutual));
  EXPECT_EQ(judged->assessment.clauses.front().level, Level::major);
}

TEST(DirectionOverTime, JudgesBetweenThoseWhoHoldTheRolesInBoth) {
  const std::string bar = "x: {type: no_solicit_employees, holder: ";
  const Stated mutual{bar + "each, bound: each, tail: 12 months}"};
  const Stated one_way{bar + "a, bound: b, tail: 6 months}"};
  EXPECT_EQ(told_of(*judge_stated(mutual, one_way), "no_solicit_employees.tail.lowered"),
            "favours +b -a");
  EXPECT_EQ(told_of(*judge_stated(one_way, mutual), "no_solicit_employees.tail.raised"),
            "favours +a -b");
}

// ---- silence that nobody knows ------------------------------------------------------------------

TEST(DirectionBySilence, ClaimsWhatNothingGoesBeyond) {
  const auto told = [](const std::string& term, const std::string& rule) {
    const std::string audit = "x: {type: audit, auditor: a, audited: b, frequency: 1 per year";
    const auto judged = judge_stated({audit + "}"}, {audit + ", " + term + "}"});
    const Finding& finding = the_finding(*judged, rule);
    return told_of(*judged, rule) + " " + std::string(name_of(finding.judgement_reasons.front()));
  };
  EXPECT_EQ(told("third_party: yes", "audit.third_party.added"), "favours +a -b silence_no_more");
  EXPECT_EQ(told("third_party: no", "audit.third_party.added"), "favours +b -a silence_no_less");
}

}  // namespace
}  // namespace dealterms::test
