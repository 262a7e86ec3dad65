// "No other change but price", held against what changed.
#include <gtest/gtest.h>

#include "gated.hpp"

namespace dealterms::test {
namespace {

std::vector<std::string> contradicted_by(const Gated& gated, Outcome outcome = Outcome::fail) {
  std::vector<std::string> rules;
  for (const GateItem& item : gated.result.items) {
    if (item.claim != nullptr && item.outcome == outcome) rules.push_back(item.finding->rule);
  }
  return rules;
}

Gated claim(const JudgedPair& pair, const Claim& claim) {
  Policy policy = fail_on(Level::critical);
  policy.claims = {claim};
  return gate(pair, policy);
}

using Rules = std::vector<std::string>;

TEST(Claims, NothingElseChangedIsContradictedByWhatElseDid) {
  Claim only_price;
  only_price.only = {{"licence.fee"}};
  EXPECT_EQ(
      contradicted_by(claim(judge_terms("fee: USD 100, place: here", "fee: USD 130, place: there"),
                            only_price)),
      Rules{"licence.place.changed"});
  EXPECT_EQ(contradicted_by(claim(judge_terms("fee: USD 100", "fee: USD 130"), only_price)),
            Rules{});
}

TEST(Claims, WhatDidNotChangeIsContradictedByItsChangeAndByTheEndOfItsClause) {
  Claim same_fee;
  same_fee.unchanged = {{"use.fee"}};
  EXPECT_EQ(contradicted_by(claim(judge_terms("fee: USD 100", "fee: USD 130"), same_fee)),
            Rules{"licence.fee.raised"});
  EXPECT_EQ(contradicted_by(claim(judge_bodies(licence("fee: USD 100"), ""), same_fee)),
            Rules{"licence.fee.removed"});
  EXPECT_EQ(contradicted_by(claim(judge_terms("place: here", "place: there"), same_fee)), Rules{});
}

TEST(Claims, NothingAgainstAPartyIsContradictedByItsLossAlone) {
  Claim safe;
  safe.nothing_against = "bolt";
  EXPECT_EQ(contradicted_by(claim(judge_terms("fee: USD 100", "fee: USD 130"), safe)),
            Rules{"licence.fee.raised"});
  EXPECT_EQ(contradicted_by(claim(judge_terms("fee: USD 130", "fee: USD 100"), safe)), Rules{});
}

TEST(Claims, WhatNobodyCanTellLeavesAClaimUnproven) {
  Claim safe;
  safe.nothing_against = "bolt";
  const Gated gated = claim(judge_terms("place: here", "place: there"), safe);
  EXPECT_EQ(contradicted_by(gated), Rules{});
  EXPECT_EQ(contradicted_by(gated, Outcome::warn), Rules{"licence.place.changed"});
  EXPECT_EQ(gated.count(GateReason::claim_unproven), 1U);
}

TEST(Claims, AWaiverOfTheFindingIsOneOfTheContradiction) {
  const JudgedPair pair = judge_terms("fee: USD 100", "fee: USD 130");
  Policy policy = fail_on(Level::minor);
  Claim nothing;
  nothing.only = {{"licence.place"}};
  policy.claims = {nothing};
  Waiver waiver;
  waiver.fingerprint = pair.finding("licence.fee.raised")->fingerprint().hex();
  waiver.reason = waiver.approved_by = "Ada";
  policy.waivers = {waiver};
  EXPECT_TRUE(gate(pair, policy).result.passes());
}

}  // namespace
}  // namespace dealterms::test
