#include "base/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dealterms {
namespace {

std::string spelled(std::string_view text) {
  const auto duration = parse_duration(text);
  return duration ? format_duration(*duration) : "-";
}

std::string span(std::string_view text) {
  const DaySpan days = day_span(parse_duration(text).value());
  return days.fewest.to_string() + ".." + (days.most ? days.most->to_string() : "");
}

TEST(ParseDay, TakesOnlyDaysThatExist) {
  EXPECT_EQ(format_day(parse_day("2024-02-29").value()), "2024-02-29");
  for (const char* text : {"2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
                           "2025-1-1", "2025-01-01 ", "20250101", "+025-01-01", "2025/01/01", ""}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

TEST(ParseDuration, ReadsWordsAndIso) {
  EXPECT_EQ(spelled("30 days"), "30 days");
  EXPECT_EQ(spelled("1 Month"), "1 month");
  EXPECT_EQ(spelled("5 business days"), "5 business days");
  EXPECT_EQ(spelled("90 calendar days"), "90 days");
  EXPECT_EQ(spelled("3 yrs"), "3 years");
  EXPECT_EQ(spelled("6 mos"), "6 months");
  EXPECT_EQ(spelled("2 wks"), "2 weeks");
  EXPECT_EQ(spelled("48 hrs"), "48 hours");
  EXPECT_EQ(spelled("2 quarters"), "2 quarters");
  EXPECT_EQ(spelled("P1Y"), "1 year");
  EXPECT_EQ(spelled("P18M"), "18 months");
  EXPECT_EQ(spelled("P30D"), "30 days");
  EXPECT_EQ(spelled("P2W"), "2 weeks");
  EXPECT_EQ(spelled("30 working days"), "30 business days");
  EXPECT_EQ(spelled("30d"), "30 days");
}

TEST(ParseDuration, AddsTheParts) {
  for (const char* text : {"P1Y6M", "1 year 6 months", "1 year and 6 months", "1 year, 6 months"}) {
    EXPECT_EQ(spelled(text), "18 months") << text;
  }
  EXPECT_EQ(spelled("1 week 3 days"), "10 days");
  for (const char* text :
       {"1 month 3 days", "1 year and", "1 year 6", "P1Y6", "1 day 1 business day"}) {
    EXPECT_EQ(spelled(text), "-") << text;
  }
}

TEST(ParseDuration, RefusesWhatIsNone) {
  for (const char* text : {"", "30", "days", "-1 days", "P", "PY", "P-1Y", "P1Q", "1 fortnight",
                           "1  day", "1e13 years", "1e60 weeks"}) {
    EXPECT_EQ(spelled(text), "-") << text;
  }
}

TEST(Duration, EqualsByLengthNotBySpelling) {
  EXPECT_EQ(parse_duration("12 months"), parse_duration("1 year"));
  EXPECT_EQ(parse_duration("4 quarters"), parse_duration("P1Y"));
  EXPECT_EQ(parse_duration("1 week"), parse_duration("168 hours"));
  EXPECT_EQ(parse_duration("30 minutes"), parse_duration("0.5 hours"));
  EXPECT_EQ(parse_duration("90 mins"), parse_duration("1.5 hours"));
  EXPECT_NE(parse_duration("1 month"), parse_duration("30 days"));
  EXPECT_NE(parse_duration("5 business days"), parse_duration("5 days"));
}

TEST(DaySpan, CountsMonthsWhereverTheyStart) {
  EXPECT_EQ(span("1 month"), "28..31");
  EXPECT_EQ(span("2 months"), "59..62");
  EXPECT_EQ(span("1 quarter"), "89..92");
  EXPECT_EQ(span("1 year"), "365..366");
  EXPECT_EQ(span("400 years"), "146097..146097");
}

TEST(DaySpan, KnowsThatACenturyYearMayLackItsLeapDay) {
  EXPECT_EQ(span("4 years"), "1460..1461");
  EXPECT_EQ(span("8 years"), "2921..2922");
}

TEST(DaySpan, BoundsPartsOfMonthsByTheWholeOnesAroundThem) {
  EXPECT_EQ(span("1.5 months"), "28..62");
  EXPECT_EQ(span("0.5 months"), "0..31");
  EXPECT_EQ(span("2.5 months"), "59..92");
}

TEST(DaySpan, IsExactForUnitsOfFixedLength) {
  EXPECT_EQ(span("2 weeks"), "14..14");
  EXPECT_EQ(span("36 hours"), "1.5..1.5");
  EXPECT_EQ(span("720 minutes"), "0.5..0.5");
  EXPECT_EQ(span("5 business days"), "5..");
}

TEST(DaySpan, HoldsHoursThatAreNoDecimalOfADayBetweenItsEnds) {
  for (const char* text : {"1 hour", "8 hours", "671.9999999 hours"}) {
    const DaySpan days = day_span(parse_duration(text).value());
    const Decimal hours = parse_duration(text)->count;
    EXPECT_LT(days.fewest.times(Decimal(24)), hours) << text;
    EXPECT_GT(days.most->times(Decimal(24)), hours) << text;
  }
}

// The slow twin: from every day of 400 years to the same day n months on, or the last of the month.
TEST(DaySpan, HoldsEveryStartOnTheCalendar) {
  using namespace std::chrono;
  const Day first{year{1897} / January / 1};
  const Day past{year{2297} / January / 1};
  for (const int n : {1, 2, 3, 6, 11, 12, 13, 18, 25, 48, 96}) {
    std::int64_t fewest = 1'000'000;
    std::int64_t most = 0;
    for (Day start = first; start < past; start += days{1}) {
      const year_month_day from{start};
      const year_month month = year_month{from.year(), from.month()} + months{n};
      const year_month_day_last last = month / std::chrono::last;
      const Day end{month / std::min(from.day(), last.day())};
      fewest = std::min<std::int64_t>(fewest, (end - start).count());
      most = std::max<std::int64_t>(most, (end - start).count());
    }
    const DaySpan span = day_span({Decimal(n), DurationUnit::months});
    EXPECT_EQ(span.fewest, Decimal(fewest)) << n;
    EXPECT_EQ(span.most, Decimal(most)) << n;
  }
}

TEST(PlusMonths, IsTheSameDayOrTheLastOfAShorterMonth) {
  EXPECT_EQ(plus_months(*parse_day("2025-01-15"), 1), *parse_day("2025-02-15"));
  EXPECT_EQ(plus_months(*parse_day("2025-01-31"), 1), *parse_day("2025-02-28"));
  EXPECT_EQ(plus_months(*parse_day("2024-02-29"), -12), *parse_day("2023-02-28"));
}

}  // namespace
}  // namespace dealterms
