// Dates and lengths as files write them, through parse_value.
#include "agreement/parse_date.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

TEST(ParseDuration, SuggestsTheUnitThatWasMeant) {
  const auto reading = read("30 dyas", Kind::duration);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "days");
  EXPECT_EQ(reading.diagnostics.front().place.column.value, 10U);
}

TEST(ParseDate, ReadsAYearAsSomeDayOfIt) {
  const auto date = read_as<Date>("2030", Kind::date);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->first, *parse_day("2030-01-01"));
  EXPECT_EQ(date->last, *parse_day("2030-12-31"));
}

TEST(ParseDate, ReadsAMonthToItsLastDay) {
  const auto date = read_as<Date>("2024-02", Kind::date);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->last, *parse_day("2024-02-29"));
}

TEST(ParseDate, ReadsThroughAYearAsItsLastDay) {
  EXPECT_EQ(read_as<Date>("through 2030", Kind::date), read_as<Date>("2030-12-31", Kind::date));
}

TEST(ParseDate, CountsFromAnEvent) {
  const auto date = read_as<Date>("90 days after agi", Kind::date);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->event, "agi");
  EXPECT_EQ(date->side, Date::Side::after);
  EXPECT_EQ(date->offset, (Duration{number("90"), DurationUnit::days}));
  const auto before = read_as<Date>("30 days before term_end", Kind::date);
  ASSERT_TRUE(before);
  EXPECT_EQ(before->side, Date::Side::before);
}

TEST(ParseDate, SuggestsTheEventThatWasMeant) {
  const auto reading = read("90 days after terminaton", Kind::date);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::unknown_event);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "termination");
  EXPECT_EQ(reading.diagnostics.front().place.column.value, 7U + 14U);
}

TEST(ParseDate, RefusesDaysThatTheCalendarLacks) {
  EXPECT_EQ(code_of("2025-02-30", Kind::date), Code::bad_date);
  EXPECT_EQ(code_of("2025-13", Kind::date), Code::bad_date);
  EXPECT_EQ(code_of("01/21/2025", Kind::date), Code::bad_date);
  EXPECT_EQ(code_of("90 days after 2025-01-21", Kind::date), Code::bad_date);
}

}  // namespace
}  // namespace dealterms::test
