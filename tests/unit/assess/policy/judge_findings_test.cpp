// What a contract owner expects of a gate: acme grants, bolt is the licensee.
#include "assess/policy/judge_parts.hpp"

#include <gtest/gtest.h>

#include "gated.hpp"

namespace dealterms::test {
namespace {

constexpr const char* k_fee = "licence.fee.raised";

TEST(JudgeFindings, WithoutAPartyEverythingFromTheLevelOnFails) {
  const auto told = [](Level least) {
    return gate_terms("fee: USD 100", "fee: USD 130", fail_on(least)).told(k_fee);
  };
  EXPECT_EQ(told(Level::critical), "pass below_level");
  EXPECT_EQ(told(Level::major), "fail level");
  EXPECT_EQ(told(Level::minor), "fail level");
}

TEST(JudgeFindings, WhatGoesAgainstTheProtectedFailsAndTheirGainPasses) {
  EXPECT_EQ(gate_terms("fee: USD 100", "fee: USD 130", protecting("bolt")).told(k_fee),
            "fail against");
  EXPECT_EQ(gate_terms("fee: USD 100", "fee: USD 130", protecting("acme")).told(k_fee),
            "pass favourable");
  const Gated gated = gate_terms("fee: USD 100", "fee: USD 130", protecting("bolt"));
  EXPECT_EQ(gated.item(k_fee)->parties, std::vector<std::string>{"bolt"});
}

TEST(JudgeFindings, ThePerspectiveIsProtectedUnlessOthersAre) {
  Policy policy;
  policy.perspective = "bolt";
  EXPECT_EQ(gate_terms("fee: USD 100", "fee: USD 130", policy).told(k_fee), "fail against");
  policy.against = {"acme"};
  EXPECT_EQ(gate_terms("fee: USD 100", "fee: USD 130", policy).told(k_fee), "pass favourable");
}

TEST(JudgeFindings, AMixedChangeFailsForWhomItServesInPart) {
  const std::string swap = "clauses:\n  x: {type: swap, giver: acme, taker: bolt}\n";
  for (const std::string party : {"acme", "bolt"}) {
    const Gated gated = gate(judge_bodies("", swap), protecting(party));
    EXPECT_EQ(gated.told("swap.clause.added"), "fail against") << party;
  }
}

TEST(JudgeFindings, WhatNobodyCanTellFailsWhereItMattersAndWarnsBelow) {
  const std::string before = "clauses:\n  x: {type: remark, speaker: acme, times: 3}\n";
  const std::string after = "clauses:\n  x: {type: remark, speaker: acme, times: 4}\n";
  Policy policy = protecting("bolt");
  EXPECT_EQ(gate(judge_bodies(before, after), policy).told("remark.times.raised"),
            "warn undetermined");
  EXPECT_EQ(gate(judge_bodies("", after), policy).told("remark.clause.added"), "fail undetermined");
  policy.undetermined = Undetermined::pass;
  EXPECT_EQ(gate(judge_bodies("", after), policy).told("remark.clause.added"), "pass undetermined");
  policy.undetermined = Undetermined::warn;
  EXPECT_EQ(gate(judge_bodies("", after), policy).told("remark.clause.added"), "warn undetermined");
  policy.undetermined = Undetermined::fail;
  EXPECT_EQ(gate(judge_bodies(before, after), policy).told("remark.times.raised"),
            "fail undetermined");
}

TEST(JudgeFindings, WhatNobodyCanTellPassesBelowTheLeastLevelThatFailsWhateverIsSaidOfIt) {
  const std::string after = "clauses:\n  x: {type: remark, speaker: acme, times: 4}\n";
  Policy policy = protecting("bolt");
  policy.fail_on = Level::critical;
  policy.undetermined = Undetermined::fail;
  EXPECT_EQ(gate(judge_bodies("", after), policy).told("remark.clause.added"), "pass below_level");
}

TEST(JudgeFindings, WhatWouldFavourTheProtectedIfItIsNewIsUndetermined) {
  const JudgedPair pair = judge_bodies("", licence(""), "reports");
  ASSERT_EQ(pair.finding("licence.clause.mentioned")->direction.would_favour,
            std::vector<std::string>{"bolt"});
  EXPECT_EQ(gate(pair, protecting("bolt")).told("licence.clause.mentioned"), "fail undetermined");
}

TEST(JudgeFindings, WhatIsDeclaredNeutralPassesForAParty) {
  const Policy policy = protecting("bolt");
  const Gated gated = gate_terms("colour: red", "colour: blue", policy);
  EXPECT_EQ(gated.told("licence.colour.changed"), "pass favourable");
}

TEST(JudgeFindings, TheLastLineOnALevelDecides) {
  Policy policy = fail_on(Level::major);
  policy.levels = {{{"licence.fee"}, Level::minor}};
  EXPECT_EQ(gate_terms("fee: USD 100", "fee: USD 130", policy).told(k_fee), "pass below_level");
  policy.levels.push_back({{"licence.fee.raised", {7, {3}}}, Level::critical});
  const Gated gated = gate_terms("fee: USD 100", "fee: USD 130", policy);
  EXPECT_EQ(gated.told(k_fee), "fail level");
  EXPECT_EQ(gated.item(k_fee)->level, Level::critical);
  EXPECT_EQ(gated.item(k_fee)->line.line, 7U);
}

// ---- only ---------------------------------------------------------------------------------------

TEST(JudgeFindings, AChangeOutsideOnlyFailsHoweverSmallAndForWhomever) {
  Policy policy = protecting("acme", Level::critical);
  policy.only = {{"use.fee"}};
  const Gated gated = gate_terms("fee: USD 100, place: here", "fee: USD 130, place: there", policy);
  EXPECT_EQ(gated.told(k_fee), "pass below_level");
  EXPECT_EQ(gated.told("licence.place.changed"), "fail outside_only");
}

TEST(JudgeFindings, OnlyATermDoesNotAllowItsClauseToGo) {
  Policy policy = fail_on(Level::critical);
  policy.only = {{"use.fee"}};
  const Gated gated = gate(judge_bodies(licence("fee: USD 100"), ""), policy);
  EXPECT_EQ(gated.told("licence.clause.removed"), "fail outside_only");
}

TEST(JudgeFindings, WhatIsEditorialIsNotOutside) {
  Policy policy = fail_on(Level::major);
  policy.only = {{"use.fee"}};
  const Gated gated = gate_terms("title: A", "title: B", policy);
  EXPECT_TRUE(gated.result.passes());
}

TEST(JudgeFindings, AClauseThatGoesWithTheOneThatIsNamedIsOutside) {
  Policy policy = fail_on(Level::critical);
  policy.only = {{"one"}};
  const std::string before =
      "clauses:\n  one: {type: licence, licensor: acme, licensee: bolt}\n"
      "  two: {type: swap, giver: acme, taker: bolt, because: [one]}\n";
  const Gated gated = gate(judge_bodies(before, ""), policy);
  EXPECT_EQ(gated.told("licence.clause.removed"), "fail level");
  policy.fail_on = Level::critical;
  policy.levels = {{{"*"}, Level::minor}};
  const Gated low = gate(judge_bodies(before, ""), policy);
  EXPECT_EQ(low.told("licence.clause.removed"), "pass below_level");
  EXPECT_EQ(low.told("swap.clause.removed"), "fail outside_only");
}

// ---- parts --------------------------------------------------------------------------------------

TEST(JudgeFindings, APartIsToldOnlyWhereItIsWorseThanItsWhole) {
  const std::string before =
      "clauses:\n  one: {type: licence, licensor: acme, licensee: bolt}\n"
      "  two: {type: swap, giver: acme, taker: bolt, because: [one]}\n";
  // That the licence goes serves acme; that the swap goes with it, in part.
  const Gated gated = gate(judge_bodies(before, ""), protecting("acme"));
  EXPECT_EQ(gated.told("licence.clause.removed"), "pass favourable");
  EXPECT_EQ(gated.told("swap.clause.removed"), "fail against");
  EXPECT_EQ(gate(judge_bodies(before, ""), protecting("bolt")).told("swap.clause.removed"), "none");
}

TEST(JudgeFindings, WhatStandsInAClauseThatComesIsNotJudgedAgain) {
  const Gated gated = gate(judge_bodies("", licence("fee: USD 100")), protecting("bolt"));
  EXPECT_EQ(gated.told("licence.clause.added"), "pass favourable");
  EXPECT_TRUE(gated.result.passes());
}

// ---- who is meant -------------------------------------------------------------------------------

TEST(JudgeFindings, APartyIsProtectedUnderItsOldKeyToo) {
  const std::string before =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n" + licence("fee: USD 100");
  const std::string after =
      "parties: {acme: {name: Acme}, bolt-gmbh: {name: Bolt}}\n"
      "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt-gmbh, fee: USD 130}\n";
  for (const std::string party : {"bolt", "bolt-gmbh"}) {
    EXPECT_EQ(gate(judge_bodies(before, after), protecting(party)).told(k_fee), "fail against")
        << party;
  }
}

TEST(JudgeFindings, WhoStandsOnASideIsProtectedWithIt) {
  const std::string parties =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\nothers: {lab: {name: Lab, of: bolt}}\n";
  const JudgedPair pair =
      judge_bodies(parties + licence("fee: USD 100"), parties + licence("fee: USD 130"));
  EXPECT_EQ(gate(pair, protecting("lab")).told(k_fee), "fail against");
}

TEST(JudgeFindings, AMemberIsProtectedWithItsGroup) {
  const std::string parties =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}, us: {name: We, members: [bolt]}}\n";
  const std::string group =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt, members: [we]}, we: {name: We}}\n";
  EXPECT_EQ(gate(judge_bodies(parties + licence("fee: USD 100"), parties + licence("fee: USD 130")),
                 protecting("us"))
                .told(k_fee),
            "fail against");
  EXPECT_EQ(gate(judge_bodies(group + licence("fee: USD 100"), group + licence("fee: USD 130")),
                 protecting("we"))
                .told(k_fee),
            "fail against");
}

// ---- the change may not rewrite the gate --------------------------------------------------------

TEST(JudgeFindings, ALevelOfTheFilesOwnFailsWhicheverWayItGoes) {
  const std::string own = "level: minor, why: so, fee: USD 100";
  EXPECT_EQ(gate_terms("fee: USD 100", own, fail_on(Level::critical)).told("licence.level.changed"),
            "fail rewrites_judgement");
  EXPECT_EQ(gate_terms(own, "fee: USD 100", fail_on(Level::critical)).told("licence.level.changed"),
            "fail rewrites_judgement");
  EXPECT_EQ(gate_terms(own, "level: editorial, why: so, fee: USD 100", protecting("acme"))
                .told("licence.level.changed"),
            "fail rewrites_judgement");
}

TEST(JudgeFindings, ALineOnLevelsDoesNotHideARewrittenJudgement) {
  Policy policy = fail_on(Level::critical);
  policy.levels = {{{"*"}, Level::editorial}};
  const Gated gated = gate_terms("", "level: minor, why: so", policy);
  EXPECT_EQ(gated.told("licence.level.changed"), "fail rewrites_judgement");
  EXPECT_EQ(gated.item("licence.level.changed")->level, Level::critical);
}

TEST(JudgeFindings, WhomAClauseServesIsRewritten) {
  const Gated gated = gate_terms("", "favours: licensor, why: so", fail_on(Level::critical));
  EXPECT_EQ(gated.told("licence.favours.changed"), "fail rewrites_judgement");
}

TEST(JudgeFindings, WhomAValueServesIsRewritten) {
  const Gated gated =
      gate_terms("fee: USD 100", "fee: {value: USD 100, favours: licensee, why: so}",
                 fail_on(Level::critical));
  EXPECT_EQ(gated.count(GateReason::rewrites_judgement), 1U);
  const Gated added =
      gate_terms("", "place: {value: here, favours: licensee, why: so}", protecting("bolt"));
  EXPECT_EQ(added.told("licence.place.added"), "fail rewrites_judgement");
}

TEST(JudgeFindings, AnotherCatalogueAndAnotherMeaningOfSilenceFail) {
  const std::string head = "dealterms: 1\ndeal: d\nversion: \"1\"\n";
  const std::string rest = "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n" + licence("");
  const Policy policy = fail_on(Level::critical);
  EXPECT_EQ(gate(judge_files(head + rest, head + "catalogue: own.yaml\n" + rest), policy)
                .told("deal.catalogue.added"),
            "fail rewrites_judgement");
  EXPECT_EQ(gate(judge_files(head + rest, head + "basis: reports\n" + rest), policy)
                .count(GateReason::rewrites_judgement),
            1U);
}

TEST(JudgeFindings, ANewClauseMayNotSayThatItWeighsLess) {
  const Policy policy = fail_on(Level::critical);
  EXPECT_EQ(
      gate(judge_bodies("", licence("level: minor, why: so")), policy).told("licence.clause.added"),
      "fail rewrites_judgement");
  EXPECT_EQ(gate(judge_bodies("", licence("favours: licensor, why: so")), policy)
                .told("licence.clause.added"),
            "fail rewrites_judgement");
  const std::string option =
      "clauses:\n  x: {type: option, licensor: acme, licensee: bolt, level: critical, why: so}\n";
  EXPECT_EQ(gate(judge_bodies("", option), policy).told("option.clause.added"), "fail level");
}

// The stricter side judges what else changes: see judge_clause.cpp.
TEST(JudgeFindings, ALoweredOrAddedOrRemovedLevelLowersNothing) {
  const auto level = [](const std::string& before, const std::string& after) {
    const Gated gated = gate_terms(before, after, fail_on(Level::critical));
    return gated.item(k_fee)->level;
  };
  const Level plain = level("fee: USD 100", "fee: USD 130");
  EXPECT_EQ(plain, Level::major);
  EXPECT_EQ(level("fee: USD 100", "level: minor, why: so, fee: USD 130"), plain);
  EXPECT_EQ(level("level: minor, why: so, fee: USD 100", "fee: USD 130"), plain);
  EXPECT_EQ(level("level: critical, why: so, fee: USD 100", "level: minor, why: so, fee: USD 130"),
            plain);
}

TEST(JudgeFindings, ALevelOfItsOwnDoesNotLowerAConversion) {
  const std::string option =
      "clauses:\n  use: {type: option, licensor: acme, licensee: bolt, level: minor, why: so}\n";
  const Gated gated = gate(judge_bodies(licence(""), option), fail_on(Level::critical));
  EXPECT_EQ(gated.item("licence.clause.converted_to_option")->level, Level::critical);
}

// ---- the order ----------------------------------------------------------------------------------

TEST(JudgePolicy, WhatFailsStandsFirstThenTheHighestLevel) {
  const std::string before = "fee: USD 100, price: USD 100, place: here, colour: red";
  const std::string after = "fee: USD 130, price: USD 200, place: there, colour: blue";
  const Gated gated = gate_terms(before, after, protecting("bolt"));
  std::vector<std::pair<Outcome, Level>> order;
  for (const GateItem* item : gated.of_clauses()) order.emplace_back(item->outcome, item->level);
  EXPECT_EQ(order.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(order, std::ranges::greater{}));
  EXPECT_EQ(gated.of_clauses().front()->finding->rule, "licence.price.raised");
}

}  // namespace
}  // namespace dealterms::test
