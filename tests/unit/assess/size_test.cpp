// How much moves orders findings of one level.
#include "assess/size.hpp"

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

Size size_of(const JudgedPair& pair, const std::string& rule) {
  return Sizes(*pair.comparison).of(*pair.finding(rule));
}

TEST(Sizes, MeasureMoneyByTheLargestSumOfItsCurrency) {
  const JudgedPair pair =
      judge_terms("fee: USD 100m, cap: USD 1000m", "fee: USD 400m, cap: USD 1000m");
  const Size size = size_of(pair, "licence.fee.raised");
  EXPECT_EQ(size.money, Size::Money::large);
  EXPECT_EQ(size.share, Decimal(30));
}

TEST(Sizes, CallLessThanATenthOfItSmall) {
  const JudgedPair pair =
      judge_terms("fee: USD 1m, cap: USD 1000m", "fee: USD 90m, cap: USD 1000m");
  EXPECT_EQ(size_of(pair, "licence.fee.raised").money, Size::Money::small);
}

TEST(Sizes, TakeOneSumAloneForNoMeasureOfItself) {
  const JudgedPair pair = judge_terms("", "fee: USD 50000");
  EXPECT_EQ(size_of(pair, "licence.fee.added").money, Size::Money::unknown);
}

TEST(Sizes, NeverMeasureOneCurrencyByAnother) {
  const JudgedPair pair = judge_terms("fee: USD 1m, cap: EUR 1000m", "fee: USD 2m, cap: EUR 2000m");
  EXPECT_EQ(size_of(pair, "licence.fee.raised").share, Decimal(50));
}

TEST(Sizes, KnowNothingOfWhatNoMoneyMeasures) {
  const JudgedPair pair = judge_terms("degree: none", "degree: exclusive");
  EXPECT_EQ(size_of(pair, "licence.degree.raised").money, Size::Money::unknown);
}

TEST(Sizes, LookIntoWhatAnEntryBrings) {
  const std::string flows = "flows: {f: {payer: acme, payee: bolt, rate: 20%}}";
  const JudgedPair pair = judge_terms("flows: {f: {payer: acme, payee: bolt, rate: 10%}}", flows);
  EXPECT_EQ(size_of(pair, "licence.rate.raised").relative, Decimal(100));
}

TEST(Sizes, PutALargeSumBeforeTheUnknownAndASmallOneAfter) {
  const Size large{Size::Money::large, Decimal(10), {}};
  const Size unknown{};
  const Size small{Size::Money::small, Decimal(9), {}};
  EXPECT_GT(large, unknown);
  EXPECT_GT(unknown, small);
}

// A quota of 50,000 dollars does not stand above an option to buy what is worth millions.
TEST(Sizes, OrderTheFindingsOfAClause) {
  const JudgedPair pair =
      judge_terms("fee: USD 100, cap: USD 1000m", "fee: USD 200, cap: USD 2000m");
  const auto& findings = pair.verdict("use")->findings;
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings.front().rule, "licence.cap.raised");
}

}  // namespace
}  // namespace dealterms::test
