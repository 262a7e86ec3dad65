#include "assess/policy/pattern.hpp"

#include <gtest/gtest.h>

#include "../judged_pair.hpp"

namespace dealterms::test {
namespace {

Pattern called(std::string text) { return {std::move(text), {}}; }

// ---- what a path is -----------------------------------------------------------------------------

TEST(Path, LeadsFromTheClauseToTheTerm) {
  EXPECT_EQ(path_of({.section = "clauses", .item = "cap", .name = "amount"}), "cap.amount");
}

TEST(Path, NamesTheEntryBetweenClauseAndTerm) {
  EXPECT_EQ(path_of({.section = "clauses",
                     .item = "revenue-share",
                     .records = "flows",
                     .record = "to-acme",
                     .name = "rate"}),
            "revenue-share.flows.to-acme.rate");
}

TEST(Path, BeginsWithItsSectionOutsideTheClauses) {
  EXPECT_EQ(path_of({.section = "parties", .item = "acme", .name = "name"}), "parties.acme.name");
}

TEST(Path, OfTheHeadBeginsWithTheDeal) {
  EXPECT_EQ(path_of({.name = "dates.announced"}), "deal.dates.announced");
}

TEST(Path, OfAPieceOfAValueStandsBehindIt) {
  EXPECT_EQ(path_of({.section = "clauses",
                     .item = "use",
                     .name = "subject",
                     .within = "[api]",
                     .field = "quote"}),
            "use.subject[api].quote");
  EXPECT_EQ(path_of({.section = "clauses", .item = "use", .name = "fee", .within = "tiers[2]"}),
            "use.fee.tiers[2]");
}

TEST(Path, OfAClauseThatIsCalledLikeASectionSaysThatItIsAClause) {
  EXPECT_EQ(path_of({.section = "clauses", .item = "parties", .name = "fee"}),
            "clauses.parties.fee");
}

// ---- `*` ----------------------------------------------------------------------------------------

TEST(PatternOfAPath, NamesWhatItLeadsToAndAllBeneathIt) {
  EXPECT_TRUE(matches_path("use", "use"));
  EXPECT_TRUE(matches_path("use", "use.fee"));
  EXPECT_TRUE(matches_path("use.subject", "use.subject[api].quote"));
  EXPECT_FALSE(matches_path("use.fee", "use"));
  EXPECT_FALSE(matches_path("use", "used.fee"));
}

TEST(PatternOfAPath, TakesAnyCharactersForAStar) {
  EXPECT_TRUE(matches_path("*", "use.fee"));
  EXPECT_TRUE(matches_path("*.fee", "use.fee"));
  EXPECT_TRUE(matches_path("*.rate", "share.flows.to-acme.rate"));
  EXPECT_TRUE(matches_path("u*e", "use.fee"));
  EXPECT_TRUE(matches_path("*e*e*", "use.fee"));
  EXPECT_FALSE(matches_path("*.fee", "use.place"));
  EXPECT_FALSE(matches_path("use.*", "use"));
}

TEST(PatternOfARule, NamesTheWholeRule) {
  EXPECT_TRUE(matches_rule("licence.fee.raised", "licence.fee.raised"));
  EXPECT_TRUE(matches_rule("licence.*.raised", "licence.fee.raised"));
  EXPECT_FALSE(matches_rule("licence.fee", "licence.fee.raised"));
  EXPECT_FALSE(matches_rule("", "licence.fee.raised"));
}

// An exponential matcher does not come back from this.
TEST(PatternOfARule, IsDoneInTimeWhateverItsStars) {
  std::string stars;
  for (int i = 0; i < 200; ++i) stars += "*a";
  EXPECT_FALSE(matches_rule(stars + "b", std::string(20'000, 'a')));
}

// ---- findings -----------------------------------------------------------------------------------

TEST(Pattern, NamesAFindingByItsRuleItsPathAndTheTypeOfItsClause) {
  const auto pair = judge_terms("fee: USD 1m", "fee: USD 2m");
  const Finding& finding = *pair.finding("licence.fee.raised");
  for (const auto* text : {"licence.fee.raised", "*.raised", "use.fee", "use", "licence.fee",
                           "licence", "clauses.use.fee", "*"}) {
    EXPECT_TRUE(matches(called(text), finding)) << text;
  }
  for (const auto* text : {"licence.fee.lowered", "use.cap", "option", "us", "use.", ""}) {
    EXPECT_FALSE(matches(called(text), finding)) << text;
  }
}

TEST(Pattern, MayLeaveOutTheEntry) {
  const auto share = [](const std::string& rate) {
    return "clauses:\n  split: {type: share, flows: {to-bolt: {payer: acme, payee: bolt, rate: " +
           rate + "}}}\n";
  };
  const auto pair = judge_bodies(share("10%"), share("20%"));
  const Finding& finding = *pair.finding("share.rate.raised");
  for (const auto* text : {"split.flows.to-bolt.rate", "split.flows.rate", "share.flows.rate",
                           "share.flows", "split.flows.to-bolt"}) {
    EXPECT_TRUE(matches(called(text), finding)) << text;
  }
  EXPECT_FALSE(matches(called("share.rate"), finding));
  EXPECT_FALSE(matches(called("split.flows.to-acme"), finding));
}

TEST(Pattern, TakesNoHalfOfAnId) {
  const auto clause = [](const std::string& fee) {
    return "clauses:\n  use.of-it: {type: licence, licensor: acme, licensee: bolt, fee: " + fee +
           "}\n";
  };
  const auto pair = judge_bodies(clause("USD 1m"), clause("USD 2m"));
  const Finding& finding = *pair.finding("licence.fee.raised");
  EXPECT_FALSE(matches(called("use"), finding));
  EXPECT_TRUE(matches(called("use.of-it"), finding));
  EXPECT_TRUE(matches(called("use.of-it.fee"), finding));
}

TEST(Pattern, NamesBothTypesOfAClauseThatBecameAnother) {
  const auto pair =
      judge_bodies("clauses:\n  use: {type: licence, licensor: acme, licensee: bolt}\n",
                   "clauses:\n  use: {type: option, licensor: acme, licensee: bolt}\n");
  const Finding& finding = *pair.finding("licence.clause.converted_to_option");
  EXPECT_TRUE(matches(called("licence"), finding));
  EXPECT_TRUE(matches(called("option"), finding));
}

TEST(Pattern, NamesARenamedClauseByItsOldNameToo) {
  const auto clause = [](const std::string& id) {
    return "clauses:\n  " + id +
           ": {type: licence, licensor: acme, licensee: bolt, fee: USD 1m, place: Paris}\n";
  };
  const auto pair = judge_bodies(clause("old"), clause("young"));
  const Finding* finding = pair.finding("licence.clause.renamed");
  ASSERT_NE(finding, nullptr);
  EXPECT_TRUE(matches(called("old"), *finding));
  EXPECT_TRUE(matches(called("young"), *finding));
}

TEST(Pattern, NamesWhatStandsOutsideTheClauses) {
  const auto party = [](const std::string& name) {
    return "parties: {acme: {name: " + name + "}, bolt: {name: Bolt}}\nclauses: {}\n";
  };
  const auto pair = judge_bodies(party("Acme"), party("Apex"));
  ASSERT_FALSE(pair.assessment.outside_clauses.empty());
  for (const Finding& finding : pair.assessment.outside_clauses) {
    if (finding.clause != "acme") continue;
    EXPECT_TRUE(matches(called("parties"), finding)) << finding.rule;
    EXPECT_TRUE(matches(called("parties.acme"), finding)) << finding.rule;
    EXPECT_FALSE(matches(called("acme"), finding)) << finding.rule;
  }
}

TEST(Pattern, OfTheHeadTakesItsFieldsInSteps) {
  const auto pair = judge_bodies("clauses: {}\n", "clauses: {}\n");
  const Finding* finding = pair.finding("deal.dates.effective.raised");
  ASSERT_NE(finding, nullptr);
  EXPECT_TRUE(matches(called("deal.dates.effective"), *finding));
  EXPECT_TRUE(matches(called("deal.dates"), *finding));
  EXPECT_TRUE(matches(called("deal"), *finding));
}

TEST(Pattern, LaterLinesStandOverEarlierOnes) {
  const auto pair = judge_terms("fee: USD 1m", "fee: USD 2m");
  const Finding& finding = *pair.finding("licence.fee.raised");
  const std::vector<Pattern> lines{called("licence.*"), called("use.fee"), called("option")};
  EXPECT_EQ(last_match(lines, finding), &lines[1]);
  EXPECT_EQ(last_match({}, finding), nullptr);
}

}  // namespace
}  // namespace dealterms::test
