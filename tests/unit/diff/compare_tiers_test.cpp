// Functions of an amount. The totals in the comments are worked out by hand.
#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

std::string tiers(const std::string& list, const std::string& method = "marginal",
                  const std::string& rest = {}) {
  return "{tiers: [" + list + "], of: revenue, method: " + method + rest + "}";
}
std::optional<ValueChange> change(const std::string& before, const std::string& after) {
  return change_of(before, after, Kind::percent);
}
Told told_of(const std::string& before, const std::string& after) {
  return compared(before, after, Kind::percent);
}

const std::string k_50_40 = "{up_to: USD 10m, value: 50%}, {value: 40%}";

TEST(CompareTiers, LowersWhereOneBracketIsLowerAndNoneHigher) {
  const auto lower = change(tiers(k_50_40), tiers("{up_to: USD 5m, value: 50%}, {value: 40%}"));
  EXPECT_EQ(told_by(lower), k_lowered);
  ASSERT_EQ(lower->segments.size(), 1U);
  EXPECT_EQ(lower->segments.front().from, "USD 5m");
  EXPECT_EQ(lower->segments.front().to, "USD 10m");
}

TEST(CompareTiers, ComparesAFlatRateWithEachBracket) {
  EXPECT_EQ(told_of("60%", tiers(k_50_40)), k_lowered);
  EXPECT_EQ(told_of("60%", tiers(k_50_40, "unspecified")), k_lowered);
  EXPECT_EQ(told_of(tiers(k_50_40), "40%"), k_lowered);
  EXPECT_EQ(told_of("none", tiers(k_50_40)), k_raised);
}

TEST(CompareTiers, TellsWhereMarginalTotalsCross) {
  // 45% flat against 50/40: ahead by 0.5m at 10m, losing 5% of each further unit: even at 20m.
  const auto crossing = change("45%", tiers(k_50_40));
  EXPECT_EQ(told_by(crossing), k_varied);
  EXPECT_EQ(*crossing->crossing, "USD 20m");
}

TEST(CompareTiers, FindsACrossingAtABoundOfABracket) {
  // Against 20% flat: ahead by 1m at 10m, even at 20m, behind from there on.
  const auto crossing = change(
      "20%", tiers("{up_to: USD 10m, value: 30%}, {up_to: USD 20m, value: 10%}, {value: 5%}"));
  EXPECT_EQ(told_by(crossing), k_varied);
  EXPECT_EQ(*crossing->crossing, "USD 20m");
}

TEST(CompareTiers, CallsTotalsThatOnlyTouchRaised) {
  // Ahead by 1m at 10m, even at 20m, ahead again above.
  EXPECT_EQ(told_of("20%", tiers("{up_to: USD 10m, value: 30%}, {up_to: USD 20m, value: 10%}, "
                                 "{value: 25%}")),
            k_raised);
}

TEST(CompareTiers, CallsTotalsThatNeverCrossRaisedThoughABracketFell) {
  // Ahead by 1m at 10m, by 0.75m at 15m, by more above.
  const auto raised = change(
      "20%", tiers("{up_to: USD 10m, value: 30%}, {up_to: USD 15m, value: 15%}, {value: 25%}"));
  EXPECT_EQ(told_by(raised), k_raised);
  EXPECT_FALSE(raised->crossing);
  EXPECT_EQ(raised->segments.size(), 3U);
}

TEST(CompareTiers, LeavesAnUnspecifiedMethodOpenWhereItMatters) {
  EXPECT_EQ(told_of("45%", tiers(k_50_40, "unspecified")),
            open(ComparisonReason::method_unspecified));
  EXPECT_EQ(told_of(tiers(k_50_40, "unspecified"), tiers(k_50_40)),
            open(ComparisonReason::method_unspecified));
}

TEST(CompareTiers, ClaimsNoCrossingForCliffs) {
  const auto cliff = change("45%", tiers(k_50_40, "cliff"));
  EXPECT_EQ(told_by(cliff), k_varied);
  EXPECT_FALSE(cliff->crossing);
}

TEST(CompareTiers, KnowsWhichMethodGivesMore) {
  const std::string rising = "{up_to: USD 10m, value: 10%}, {value: 20%}";
  EXPECT_EQ(told_of(tiers(rising), tiers(rising, "cliff")), k_raised);
  EXPECT_EQ(told_of(tiers(k_50_40), tiers(k_50_40, "cliff")), k_lowered);
  EXPECT_EQ(told_of(tiers(k_50_40, "cliff"), tiers(k_50_40)), k_raised);
  // Of a method that is not said nobody knows, whichever the other one is.
  for (const char* method : {"marginal", "cliff"}) {
    EXPECT_EQ(told_of(tiers(rising, method), tiers(rising, "unspecified")),
              open(ComparisonReason::method_unspecified));
    EXPECT_EQ(told_of(tiers(rising, "unspecified"), tiers(rising, method)),
              open(ComparisonReason::method_unspecified));
  }
}

TEST(CompareTiers, LeavesOtherRatesUnderAnotherMethodOpen) {
  EXPECT_EQ(told_of(tiers(k_50_40), tiers("{up_to: USD 10m, value: 45%}, {value: 35%}", "cliff")),
            open(ComparisonReason::forms_differ));
}

TEST(CompareTiers, CallsABracketCutInTwoRestated) {
  EXPECT_EQ(told_of(tiers(k_50_40), tiers("{up_to: USD 5m, value: 50%}, "
                                          "{up_to: USD 10m, value: 50%}, {value: 40%}")),
            k_restated);
}

TEST(CompareTiers, LeavesAnotherMeasureOrUnitOpen) {
  EXPECT_EQ(told_of(tiers(k_50_40), "{tiers: [" + k_50_40 + "], of: profit, method: marginal}"),
            open(ComparisonReason::bases_differ));
  EXPECT_EQ(told_of(tiers(k_50_40), tiers(k_50_40, "marginal", ", resets: each quarter")),
            open(ComparisonReason::bases_differ));
  EXPECT_EQ(told_of(tiers(k_50_40), tiers("{up_to: EUR 10m, value: 50%}, {value: 40%}")),
            open(ComparisonReason::units_differ));
}

TEST(CompareTiers, SharpensWhereEveryBracketThatDiffersDoes) {
  EXPECT_EQ(told_of(tiers("{up_to: USD 10m, value: over 50%}, {value: 40%}"),
                    tiers("{up_to: USD 10m, value: 55%}, {value: 40%}")),
            k_sharpened);
}

TEST(CompareTiers, PassesManyTiersOnce) {
  const auto many = [](int count, const std::string& rate) {
    std::string list;
    for (int i = 1; i <= count; ++i) {
      list += "{up_to: USD " + std::to_string(i) + ", value: " + rate + "}, ";
    }
    return tiers(list + "{value: 1%}");
  };
  EXPECT_EQ(change(many(300, "2%"), many(300, "3%"))->segments.size(), 300U);
  EXPECT_EQ(change(many(300, "2%"), many(200, "2%"))->segments.size(), 100U);
}

}  // namespace
}  // namespace dealterms::test
