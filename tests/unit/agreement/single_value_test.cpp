#include "agreement/single_value.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

Date date(const std::string& text) { return *read_as<Date>(text, Kind::date); }

std::vector<Date> all_dates() {
  std::vector<Date> dates;
  for (const char* text :
       {"2030-12-31", "2030-12-30", "2030-12", "2030", "through 2030", "through 2030-12", "2031",
        "perpetual", "agi", "0 days after agi", "0 days before agi", "1 year after agi",
        "12 months after agi", "1 year before agi", "signing"}) {
    dates.push_back(date(text));
  }
  return dates;
}

TEST(Date, EqualsAsAnEquivalenceDoes) {
  const auto dates = all_dates();
  for (const Date& a : dates) {
    EXPECT_EQ(a, a);
    for (const Date& b : dates) {
      EXPECT_EQ(a == b, b == a);
      for (const Date& c : dates) EXPECT_TRUE(!(a == b && b == c) || a == c);
    }
  }
}

TEST(Date, OnTheEventIsTheEventFromEitherSide) {
  EXPECT_EQ(date("0 days after agi"), date("agi"));
  EXPECT_EQ(date("0 days before agi"), date("0 days after agi"));
  EXPECT_NE(date("0 days after signing"), date("agi"));
}

TEST(Date, CountedFromAnEventEqualsByLengthAndSide) {
  EXPECT_EQ(date("1 year after agi"), date("12 months after agi"));
  EXPECT_NE(date("1 year after agi"), date("1 year before agi"));
  EXPECT_NE(date("1 year after agi"), date("1 year after signing"));
}

TEST(Date, OfAPeriodIsAnotherThanItsLastDay) {
  EXPECT_EQ(date("through 2030"), date("2030-12-31"));
  EXPECT_EQ(date("through 2030-12"), date("through 2030"));
  EXPECT_NE(date("2030"), date("2030-12-31"));
  EXPECT_NE(date("2030-12"), date("2030"));
}

TEST(Date, ForEverIsNoDayOfTheCalendarAndNoEvent) {
  EXPECT_EQ(date("perpetual"), date("perpetual"));
  EXPECT_NE(date("perpetual"), date("2030"));
  EXPECT_NE(date("perpetual"), date("agi"));
}

}  // namespace
}  // namespace dealterms::test
