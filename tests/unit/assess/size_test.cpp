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

// Two parts in a hundred of a price are no small change, whatever else the deal is worth.
TEST(Sizes, GoByTheThresholdsOfTheTermItself) {
  const auto money_of = [](const std::string& price) {
    return size_of(judge_terms("price: USD 1000, cap: USD 100000",
                               "price: USD " + price + ", cap: USD 100000"),
                   "licence.price.lowered")
        .money;
  };
  EXPECT_EQ(money_of("900"), Size::Money::large);
  EXPECT_EQ(money_of("978"), Size::Money::unknown);
  EXPECT_EQ(money_of("991"), Size::Money::small);
}

// A price in all, and by the share.
TEST(Sizes, MeasureEachBaseOfAPrice) {
  const auto price = [](const std::string& all, const std::string& each) {
    return "price: {bases: {in all: USD " + all + ", a share: USD " + each + "}}";
  };
  const Size size =
      size_of(judge_terms(price("1000", "10"), price("900", "9")), "licence.price.lowered");
  EXPECT_EQ(size.relative, Decimal(10));
  EXPECT_EQ(size.money, Size::Money::large);
  EXPECT_EQ(size.share, Decimal(10));
}

// All three are critical: the third since it moved two steps, which no money measures.
TEST(Sizes, PutTheLargerMoveOfAPriceFirst) {
  const auto clauses = [](const std::string& a, const std::string& b, const std::string& c) {
    std::string text = "clauses:\n";
    for (const auto& terms : {"a: {price: USD " + a, "b: {price: USD " + b, "c: {degree: " + c}) {
      text += "  " + terms + ", type: licence, licensor: acme, licensee: bolt}\n";
    }
    return text;
  };
  const JudgedPair pair =
      judge_bodies(clauses("1000", "1000", "shared"), clauses("978", "930", "exclusive"));
  std::vector<std::string> order;
  for (const auto& verdict : pair.assessment.clauses) order.push_back(verdict.clause);
  EXPECT_EQ(order, (std::vector<std::string>{"b", "a", "c"}));
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
