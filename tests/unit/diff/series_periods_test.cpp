#include "diff/series_periods.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

Series series_of(const char* each, const char* from) {
  Series series;
  series.each = each;
  const Day day = *parse_day(from);
  series.from = Date{Date::Form::day, day, day, {}, {}, Date::Side::after};
  return series;
}

TEST(SeriesPeriods, AreKnownByTheirLastWord) {
  EXPECT_EQ(series_period(series_of("fiscal year", "2025-01-01"))->months, 12);
  EXPECT_EQ(series_period(series_of("half-year", "2025-01-01"))->months, 6);
  EXPECT_EQ(series_period(series_of("delivery", "2025-01-01")), nullptr);
}

TEST(SeriesPeriods, EndWhereTheNextOneBegins) {
  EXPECT_EQ(end_of_period(series_of("quarter", "2025-01-15"), 0), parse_day("2025-04-15"));
  EXPECT_EQ(end_of_period(series_of("contract year", "2025-01-15"), 1), parse_day("2027-01-15"));
  EXPECT_EQ(end_of_period(series_of("delivery", "2025-01-15"), 0), std::nullopt);
  Series without_start;
  without_start.each = "year";
  EXPECT_EQ(end_of_period(without_start, 0), std::nullopt);
}

}  // namespace
}  // namespace dealterms
