#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

std::string printed(const std::string& text, Kind kind) {
  const auto reading = read(text, kind);
  return reading.value ? print_value(*reading.value) : "(unreadable)";
}

TEST(PrintMeasure, WritesMoneyShortWhereNoDigitIsLost) {
  EXPECT_EQ(printed("USD 250 billion", Kind::money), "USD 250bn");
  EXPECT_EQ(printed("USD 1,500,000", Kind::money), "USD 1.5m");
  EXPECT_EQ(printed("USD 1,375,000,000", Kind::money), "USD 1.375bn");
  EXPECT_EQ(printed("USD 1,234,500,000", Kind::money), "USD 1,234.5m");
  EXPECT_EQ(printed("USD 1,234,567.89", Kind::money), "USD 1,234,567.89");
  EXPECT_EQ(printed("USD 50 thousand", Kind::money), "USD 50,000");
  EXPECT_EQ(printed("EUR 1500.5", Kind::money), "EUR 1,500.50");
  EXPECT_EQ(printed("USD 0", Kind::money), "USD 0");
  EXPECT_EQ(printed("USD -2.5bn", Kind::money), "USD -2.5bn");
  EXPECT_EQ(printed("USD 50 per unit", Kind::money), "USD 50 per unit");
}

TEST(PrintMeasure, WritesPercentAndQuantities) {
  EXPECT_EQ(printed("50 bps", Kind::percent), "0.5%");
  EXPECT_EQ(printed("20.0 % of revenue per year", Kind::percent), "20% of revenue per year");
  EXPECT_EQ(printed("100 x", Kind::quantity), "100x");
  EXPECT_EQ(printed("50000 units per year", Kind::quantity), "50,000 units per year");
  EXPECT_EQ(printed("1.5e26 FLOP", Kind::quantity), "1.5e26 FLOP");
}

TEST(PrintMeasure, WritesRangesAsTheyAreSaid) {
  EXPECT_EQ(printed("USD 1bn to USD 2bn", Kind::money), "USD 1bn to 2bn");
  EXPECT_EQ(printed("USD 900,000 to USD 2m", Kind::money), "USD 900,000 to USD 2m");
  EXPECT_EQ(printed("10 to 20% of revenue", Kind::percent), "10% to 20% of revenue");
  EXPECT_EQ(printed("more than 5 seats", Kind::quantity), "over 5 seats");
  EXPECT_EQ(printed("at least 2026", Kind::date), "not before 2026");
  EXPECT_EQ(printed("up to 30 days", Kind::duration), "up to 30 days");
}

}  // namespace
}  // namespace dealterms::test
