#include "diff/shared_spec.hpp"

#include <gtest/gtest.h>

namespace dealterms::test {
namespace {

TermSpec consequence(std::vector<std::string> values) {
  TermSpec spec;
  spec.name = "consequence";
  spec.kinds = {Kind::scale};
  spec.values = std::move(values);
  return spec;
}

TEST(SharedSpec, IsThatOfTheNewTypeWhereBothSayTheSame) {
  const TermSpec one = consequence({"notice", "consent"});
  TermSpec other = one;
  other.title = "Remedy";
  other.more_favours = "holder";
  EXPECT_EQ(shared_spec(one, other), std::nullopt);
}

TEST(SharedSpec, PutsTheStepsOfTwoScalesInNoOrder) {
  const auto shared =
      shared_spec(consequence({"notice", "payment"}), consequence({"notice", "cure", "payment"}));
  ASSERT_TRUE(shared);
  EXPECT_EQ(shared->kinds, std::vector{Kind::choice});
  EXPECT_EQ(shared->values.size(), 3U);
}

TEST(SharedSpec, DoesNotKnowWhatSilenceMeansWhereTheTypesDiffer) {
  TermSpec before;
  before.kinds = {Kind::flag};
  TermSpec after = before;
  after.silence = Silence::no;
  for (const auto& shared : {shared_spec(before, after), shared_spec(after, before)}) {
    ASSERT_TRUE(shared);
    EXPECT_EQ(shared->silence, Silence::unknown);
    EXPECT_EQ(shared->kinds, std::vector{Kind::flag});
  }
}

// USD 12 a year is USD 1 a month of a price, and not of a quota.
TEST(SharedSpec, SpreadsAnAmountOverTimeOnlyWhereBothAreAPrice) {
  TermSpec price;
  price.kinds = {Kind::money};
  price.price = true;
  TermSpec quota = price;
  quota.price = false;
  for (const auto& shared : {shared_spec(price, quota), shared_spec(quota, price)}) {
    ASSERT_TRUE(shared);
    EXPECT_FALSE(shared->price);
  }
}

}  // namespace
}  // namespace dealterms::test
