#include "assess/assess.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;

constexpr const char* k_nothing = "clauses: {}\n";

TEST(Assess, CountsANewClauseOnceWithItsTermsBeneath) {
  const auto pair =
      judge_bodies(k_nothing, licence("degree: sole, exceptions: {lab: {what: research}}"));
  const auto* verdict = pair.verdict("use");
  ASSERT_NE(verdict, nullptr);
  ASSERT_EQ(verdict->findings.size(), 1U);
  EXPECT_EQ(verdict->findings.front().rule, "licence.clause.added");
  EXPECT_EQ(verdict->findings.front().parts.size(), 4U);  // two roles, one term, one exception
}

TEST(Assess, CountsAConversionOnce) {
  const auto pair = judge_bodies(
      licence("subject: [a, b], fee: USD 1m"),
      "clauses:\n  use: {type: option, licensor: acme, licensee: bolt, subject: [a]}\n");
  const auto* verdict = pair.verdict("use");
  ASSERT_NE(verdict, nullptr);
  ASSERT_EQ(verdict->findings.size(), 1U);
  EXPECT_EQ(verdict->findings.front().rule, "licence.clause.converted_to_option");
  EXPECT_EQ(verdict->direction.favours, std::vector<std::string>{"acme"});
}

TEST(Assess, DoesNotCallWhatIsLeftOfARightAGrant) {
  const auto pair = judge_bodies(
      licence("subject: [a, b]"),
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt, subject: [a]}\n"
      "  rest: {type: licence, continues: [use], licensor: acme, licensee: bolt, subject: [b]}\n");
  const auto* verdict = pair.verdict("rest");
  ASSERT_NE(verdict, nullptr);
  EXPECT_EQ(verdict->findings.front().rule, "licence.clause.split");
  EXPECT_EQ(verdict->direction.kind, Kind::neutral);
}

TEST(Assess, BeginsWithTheWeightiestOfAClauseThatGoesOnUnderAnotherId) {
  const auto pair =
      judge_bodies(licence("price: USD 100"),
                   "clauses:\n  grant: {type: licence, continues: [use], licensor: acme, "
                   "licensee: bolt, price: USD 200, colour: red}\n");
  const auto* verdict = pair.verdict("grant");
  ASSERT_NE(verdict, nullptr);
  const auto& findings = verdict->findings;
  EXPECT_EQ(findings.front().rule, "licence.price.raised");
  EXPECT_EQ(findings.front().level, verdict->level);
  EXPECT_TRUE(std::ranges::is_sorted(findings, std::ranges::greater{}, &Finding::level));
  EXPECT_EQ(std::ranges::count(findings, "licence.clause.renamed", &Finding::rule), 1);
}

// Of one level, what became of the whole says what the rest is about.
TEST(Assess, BeginsWithTheClauseAsAWholeAmongThoseOfItsLevel) {
  const auto pair =
      judge_bodies(licence("place: A"),
                   "clauses:\n  grant: {type: licence, continues: [use], licensor: acme, "
                   "licensee: bolt, place: A, colour: red, level: minor, why: small}\n");
  const auto* verdict = pair.verdict("grant");
  ASSERT_NE(verdict, nullptr);
  const auto& findings = verdict->findings;
  const auto whole = std::ranges::find(findings, "licence.clause.renamed", &Finding::rule);
  ASSERT_NE(whole, findings.end());
  for (auto at = findings.begin(); at != whole; ++at)
    EXPECT_GT(at->level, whole->level) << at->rule;
  EXPECT_NE(whole + 1, findings.end());
}

TEST(Assess, FoldsWhatExistsThroughAnotherClauseIntoIt) {
  const std::string both =
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt}\n"
      "  more: {type: option, because: [use], licensor: bolt, licensee: acme}\n";
  for (const auto& pair : {judge_bodies(k_nothing, both), judge_bodies(both, k_nothing)}) {
    EXPECT_NE(pair.verdict("use"), nullptr);
    EXPECT_EQ(pair.verdict("more"), nullptr);
  }
}

TEST(Assess, FoldsAChainIntoItsFirstLinkInAnyOrderOfIds) {
  for (const auto& [first, second, third] :
       {std::tuple("a", "b", "c"), std::tuple("c", "b", "a"), std::tuple("b", "a", "c")}) {
    const std::string roles = "licensor: bolt, licensee: acme}\n";
    const auto pair = judge_bodies(
        k_nothing, "clauses:\n  " + std::string(first) + ": {type: licence, " + roles + "  " +
                       second + ": {type: option, because: [" + first + "], " + roles + "  " +
                       third + ": {type: option, because: [" + second + "], " + roles);
    ASSERT_EQ(pair.assessment.clauses.size(), 1U) << first << second << third;
    EXPECT_EQ(pair.assessment.clauses.front().clause, first);
    // The parts stand beside each other, however long the chain is.
    const auto& parts = pair.assessment.clauses.front().findings.front().parts;
    EXPECT_EQ(std::ranges::count(parts, Subject::clause,
                                 [](const Finding& part) { return part.change->subject; }),
              2)
        << first << second << third;
  }
}

TEST(Assess, CallsOppositeTermsOfAClauseMixed) {
  const auto pair = judge_terms("degree: shared, fee: USD 100", "degree: sole, fee: USD 120");
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::mixed);
}

TEST(Assess, GivesEachPartyOneEntryAClause) {
  const auto pair = judge_terms("degree: shared, subject: [a]", "degree: sole, subject: [a, b]");
  ASSERT_EQ(pair.balance("bolt")->gained.size(), 1U);
  EXPECT_TRUE(pair.balance("bolt")->gave_up.empty());
  ASSERT_EQ(pair.balance("acme")->gave_up.size(), 1U);
}

using Parties = std::vector<std::string>;

std::vector<std::string> clauses_of(const std::vector<BalanceEntry>& entries) {
  std::vector<std::string> clauses;
  for (const auto& entry : entries)
    clauses.push_back(entry.clause + (entry.in_part ? " in part" : ""));
  return clauses;
}

// ---- the balance --------------------------------------------------------------------------------

TEST(Balance, NamesWhatEachGainedAndGaveUpInAMixedClause) {
  const auto pair = judge_terms("degree: shared, fee: USD 100", "degree: sole, fee: USD 120");
  for (const char* party : {"acme", "bolt"}) {
    EXPECT_EQ(clauses_of(pair.balance(party)->gained), Parties{"use in part"}) << party;
    EXPECT_EQ(clauses_of(pair.balance(party)->gave_up), Parties{"use in part"}) << party;
  }
}

TEST(Balance, NamesAGainBesideSomethingHigherThatNobodyKnows) {
  const auto pair = judge_terms("subject: [a], fee: USD 100, degree: {undisclosed: d}",
                                "subject: [b], fee: USD 109, degree: {undisclosed: e}");
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::undetermined);
  EXPECT_EQ(clauses_of(pair.balance("acme")->gained), Parties{"use in part"});
  EXPECT_EQ(clauses_of(pair.assessment.balance.undetermined), Parties{"use"});
}

TEST(Balance, GivesAnEntryTheLevelOfWhatTheMatterIsForTheParty) {
  const auto pair = judge_terms("degree: shared, fee: USD 100", "degree: exclusive, fee: USD 120");
  EXPECT_EQ(pair.balance("bolt")->gained.front().level, Level::critical);
  EXPECT_EQ(pair.balance("acme")->gained.front().level, Level::major);
}

TEST(Balance, PutsWhatIsFirstMentionedApart) {
  const auto pair = judge_bodies(k_nothing, licence(""), "reports");
  const Balance& balance = pair.assessment.balance;
  EXPECT_TRUE(pair.balance("bolt")->gained.empty());
  EXPECT_TRUE(balance.undetermined.empty());
  EXPECT_EQ(balance.first_mentioned,
            (std::vector<FirstMentioned>{{"use", Level::critical, {"bolt"}}}));
}

TEST(Balance, ListsAClauseOnBothSidesOfFirstMentionedAndUndetermined) {
  const auto pair = judge_terms("place: here", "place: there, excludes: [a]", "reports");
  const Balance& balance = pair.assessment.balance;
  EXPECT_EQ(clauses_of(balance.undetermined), Parties{"use"});
  const auto both =
      judge_terms("place: here", "place: there, exceptions: {lab: {what: research}}", "reports");
  EXPECT_EQ(clauses_of(both.assessment.balance.undetermined), Parties{"use"});
  ASSERT_EQ(both.assessment.balance.first_mentioned.size(), 1U);
  EXPECT_EQ(both.assessment.balance.first_mentioned.front().would_favour, Parties{"acme"});
}

TEST(Balance, TellsWhatLapsedApart) {
  const std::string waiver = "instruments: {waiver: {title: Waiver, lapses: 2021-06-30}}\n";
  const auto pair = judge_bodies(waiver + licence("by: waiver"), waiver + k_nothing);
  EXPECT_EQ(clauses_of(pair.assessment.balance.lapsed), Parties{"use"});
  EXPECT_TRUE(pair.assessment.balance.neutral.empty());
}

TEST(Balance, IsOpenWhereSomethingMayBeAnybodysGain) {
  EXPECT_FALSE(judge_terms("fee: USD 1", "fee: USD 2").assessment.balance.open);
  // Also where the clause as a whole is a clear gain.
  EXPECT_TRUE(judge_terms("fee: USD 1, place: a", "fee: USD 9, place: b").assessment.balance.open);
  EXPECT_FALSE(judge_terms("colour: red", "colour: blue").assessment.balance.open);
}

// ---- what exists because of another clause ------------------------------------------------------

std::string with_dependent(const std::string& host, const std::string& dependent) {
  return "clauses:\n  use: {" + host + "type: licence, licensor: acme, licensee: bolt}\n" +
         "  more: {" + dependent +
         "type: option, because: [use], licensor: bolt, licensee: acme}\n";
}

// What is new for certain is no part of what is only told.
TEST(Assess, FoldsNoNewClauseIntoOneThatIsOnlyFirstMentioned) {
  const auto apart = judge_bodies(k_nothing, with_dependent("", "new: yes, "), "reports");
  EXPECT_NE(apart.verdict("more"), nullptr);
  const auto both = judge_bodies(k_nothing, with_dependent("", ""), "reports");
  EXPECT_EQ(both.verdict("more"), nullptr);
}

TEST(Assess, FoldsNothingIntoAClauseThatStays) {
  const auto pair = judge_bodies(licence("fee: USD 1"),
                                 licence("fee: USD 2") +
                                     "  more: {type: option, because: [use], licensor: bolt, "
                                     "licensee: acme}\n");
  EXPECT_NE(pair.verdict("more"), nullptr);
}

TEST(Assess, ListsWhatHangsOnAnEventThatChanged) {
  const auto clauses = [](const std::string& test) {
    return "clauses:\n  boom: {type: event, declarer: acme, test: " + test +
           "}\n  use: {type: licence, licensor: acme, licensee: bolt, until: boom}\n";
  };
  const auto pair = judge_bodies(clauses("a"), clauses("b"));
  EXPECT_EQ(pair.finding("event.test.changed")->dependents, std::vector<std::string>{"use"});
}

TEST(Assess, SaysThatAClauseCameAndWentBetweenTheVersions) {
  const auto pair = judge_bodies(
      k_nothing,
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt, from: 2021-03-01, ended: "
      "2021-09-01}\n");
  ASSERT_NE(pair.finding("licence.clause.came_and_went"), nullptr);
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::neutral);
}

TEST(Assess, SaysThatALapsedInstrumentTakesItsChangesBack) {
  const std::string waiver = "instruments: {waiver: {title: Waiver, lapses: 2021-06-30}}\n";
  const auto pair =
      judge_bodies(waiver + licence("fee: {value: USD 1m, by: waiver}"), licence("fee: USD 2m"));
  const Finding* finding = pair.finding("licence.fee.lapsed");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->direction.kind, Kind::neutral);
}

TEST(Assess, NeverJudgesTheHeadOfTheFile) {
  const auto pair = judge_bodies("title: one\n", "title: two\n");
  EXPECT_EQ(pair.finding("deal.title.changed")->level, Level::editorial);
  const auto named = judge_bodies("", "name: The licence of Acme\n");
  EXPECT_EQ(named.finding("deal.name.added")->level, Level::editorial);
}

TEST(Assess, GivesAPartyThatBecameAnotherARuleOfItsOwn) {
  JudgedPair pair = judge_bodies(k_nothing, k_nothing);
  auto renamed = std::make_shared<Agreement>(*pair.comparison->after);
  renamed->parties["bolt"].terms["name"].content = Text{"Bolt Holding"};
  renamed->parties["bolt"].terms["how"].content = Token{"merger"};
  *pair.comparison = compare(pair.comparison->before, renamed, pair.catalogue);
  pair.assessment = assess(*pair.comparison);
  const Finding* finding = pair.finding("party.identity.merger");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->level, Level::critical);
}

TEST(Assess, KeepsAFingerprintWhileTheChangeIsTheSame) {
  const auto one = judge_terms("fee: USD 1m", "fee: USD 2m");
  const auto same = judge_terms("fee: USD 1m", "fee: {value: USD 2m, note: seen twice}");
  const auto other = judge_terms("fee: USD 1m", "fee: USD 3m");
  const std::string rule = "licence.fee.raised";
  EXPECT_EQ(one.finding(rule)->fingerprint().hex(), same.finding(rule)->fingerprint().hex());
  EXPECT_NE(one.finding(rule)->fingerprint().hex(), other.finding(rule)->fingerprint().hex());
}

// Who joins takes on what the clause asks, and had nothing before that it could give up.
TEST(Assess, LetsNobodyGiveUpWhatItHadNot) {
  const auto bound = [](const std::string& parties, const std::string& more) {
    return "parties: {" + parties + "}\nclauses: {use: {type: licence, licensor: [acme" + more +
           "], licensee: bolt}}\n";
  };
  const std::string two = "acme: {name: Acme}, bolt: {name: Bolt}";
  const auto pair = judge_bodies(bound(two, ""), bound(two + ", cato: {name: Cato}", ", cato"));
  EXPECT_EQ(pair.finding("licence.licensor.widened")->direction.against,
            std::vector<std::string>{"cato"});
  EXPECT_TRUE(pair.balance("cato")->gave_up.empty());
  EXPECT_FALSE(pair.balance("bolt")->gained.empty());
}

}  // namespace
}  // namespace dealterms::test
