#include "base/number_text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace dealterms {
namespace {

Decimal number(const char* text) { return *Decimal::parse(text); }
std::string printed(const char* text) { return print_number(number(text), file_style()); }
std::string money(const char* text) { return print_money_number(number(text), file_style()).text; }

TEST(PrintNumber, GroupsThreeDigitsFromTheRight) {
  EXPECT_EQ(printed("0"), "0");
  EXPECT_EQ(printed("999"), "999");
  EXPECT_EQ(printed("1000"), "1,000");
  EXPECT_EQ(printed("100000"), "100,000");
  EXPECT_EQ(printed("1234567"), "1,234,567");
  EXPECT_EQ(printed("-1234.5"), "-1,234.5");
  EXPECT_EQ(printed("0.0625"), "0.0625");
}

TEST(PrintNumber, WritesAnExponentWhereNobodyCountsZeros) {
  EXPECT_EQ(printed("1e26"), "1e26");
  EXPECT_EQ(printed("-2.5e20"), "-2.5e20");
  EXPECT_EQ(printed("1e15"), "1e15");
  EXPECT_EQ(printed("1e14"), "100,000,000,000,000");
  // Every digit counts, so none may be lost.
  EXPECT_EQ(printed("1000000000000000.5"), "1,000,000,000,000,000.5");
}

TEST(PrintMoneyNumber, TakesTheLargestScaleThatLosesNoDigit) {
  EXPECT_EQ(money("999999"), "999,999");
  EXPECT_EQ(money("1000000"), "1m");
  EXPECT_EQ(money("250000000000"), "250bn");
  EXPECT_EQ(money("1375000000"), "1.375bn");
  EXPECT_EQ(money("1375500000"), "1,375.5m");
  EXPECT_EQ(money("2000000000000"), "2tn");
  EXPECT_EQ(money("1234567.89"), "1,234,567.89");
  EXPECT_EQ(money("-2500000000"), "-2.5bn");
}

TEST(PrintMoneyNumber, SaysWhetherAScaleStandsBehindIt) {
  EXPECT_TRUE(print_money_number(number("1000000"), file_style()).is_scaled);
  EXPECT_FALSE(print_money_number(number("900000"), file_style()).is_scaled);
}

TEST(PrintMoneyNumber, WritesCentsInPairs) {
  EXPECT_EQ(money("1500.5"), "1,500.50");
  EXPECT_EQ(money("1500.55"), "1,500.55");
  EXPECT_EQ(money("0.125"), "0.125");
  EXPECT_EQ(money("1500"), "1,500");
}

TEST(PrintNumber, FollowsTheMannerOfALanguage) {
  const NumberStyle german{".", ",", {{"\u00a0Mrd.", 9}}};
  EXPECT_EQ(print_number(number("-1234567.5"), german), "-1.234.567,5");
  EXPECT_EQ(print_money_number(number("1500000000"), german).text, "1,5\u00a0Mrd.");
  EXPECT_EQ(print_money_number(number("1000000"), german).text, "1.000.000");
}

}  // namespace
}  // namespace dealterms
