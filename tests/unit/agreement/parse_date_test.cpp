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

TEST(ParseDate, CountsInTheWordsOfContracts) {
  EXPECT_EQ(read_as<Date>("60 days from agi", Kind::date),
            read_as<Date>("60 days after agi", Kind::date));
  EXPECT_EQ(read_as<Date>("5 business days following agi", Kind::date),
            read_as<Date>("5 working days after agi", Kind::date));
  EXPECT_EQ(code_of("60 days from 2026-01-01", Kind::date), Code::bad_date);
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

// ---- quarters and halves ------------------------------------------------------------------------

TEST(ParseDate, ReadsQuartersAndHalvesAsTheirDays) {
  const std::pair<const char*, const char*> dates[] = {
      {"2026-Q3", "2026-07-01 2026-09-30"}, {"Q3 2026", "2026-07-01 2026-09-30"},
      {"Q1/2024", "2024-01-01 2024-03-31"}, {"2026 Q4", "2026-10-01 2026-12-31"},
      {"H1 2026", "2026-01-01 2026-06-30"}, {"2026-H2", "2026-07-01 2026-12-31"},
  };
  for (const auto& [text, days] : dates) {
    const auto date = read_as<Date>(text, Kind::date);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(format_day(date->first) + " " + format_day(date->last), days) << text;
  }
}

TEST(ParseDate, ReadsThroughAQuarterAsItsLastDay) {
  EXPECT_EQ(read_as<Date>("through Q3 2026", Kind::date), read_as<Date>("2026-09-30", Kind::date));
}

TEST(ParseDate, RefusesQuartersThatAreNone) {
  for (const char* text : {"Q5 2026", "Q0 2026", "H3 2026", "Q3 26", "q3 2026"}) {
    EXPECT_TRUE(code_of(text, Kind::date).has_value()) << text;
  }
}

TEST(ParseDate, SaysThatAFiscalYearNeedsItsEnd) {
  for (const char* text : {"FY2026", "FY 2026", "fiscal year 2026", "Q3 FY2026", "FQ3 2026"}) {
    const auto reading = read(text, Kind::date);
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_NE(reading.diagnostics.front().hint.find("fiscal year ends"), std::string::npos) << text;
  }
}

TEST(ParseDate, ReadsAFiscalYearByTheEndOfOneThatTheHeadTells) {
  Names declared = names();
  declared.fiscal_year = parse_fiscal_year("FY2026 ends 2026-03-31");
  ASSERT_TRUE(declared.fiscal_year);
  const auto days_of = [&](std::string_view text) {
    const auto year = find_fiscal_year(text, declared);
    return year ? format_day(year->first) + " " + format_day(year->second) : std::string{"none"};
  };
  EXPECT_EQ(days_of("FY2026"), "2025-04-01 2026-03-31");
  EXPECT_EQ(days_of("FY 2028"), "2027-04-01 2028-03-31");
  EXPECT_EQ(days_of("FY28"), "2027-04-01 2028-03-31");
  EXPECT_EQ(days_of("2026"), "none");
  const auto last = parse_date("through FY2027", declared);
  ASSERT_TRUE(std::holds_alternative<Date>(last));
  EXPECT_EQ(format_day(std::get<Date>(last).last), "2027-03-31");
}

TEST(ParseDate, EndsAFiscalYearWithFebruaryOnItsLastDay) {
  Names declared = names();
  declared.fiscal_year = parse_fiscal_year("FY2025 ends 2025-02-28");
  EXPECT_EQ(format_day(find_fiscal_year("FY2028", declared)->second), "2028-02-29");
}

TEST(ParseDate, RefusesAFiscalYearThatSaysNoEnd) {
  for (const char* text : {"04-01", "FY2026", "FY026 ends 2026-03-31", "FY2026 ends 2026-02-30",
                           "FY99 ends 1999-06-30", "FY2028 ends 2026-03-31"}) {
    EXPECT_FALSE(parse_fiscal_year(text)) << text;
  }
}

// ---- terms of payment ---------------------------------------------------------------------------

TEST(ParseDuration, ReadsNetAsALengthInDays) {
  const Duration thirty{number("30"), DurationUnit::days};
  for (const char* text : {"net 30", "Net 30", "net 30 days", "30 days net"}) {
    EXPECT_EQ(read_as<Duration>(text, Kind::duration), thirty) << text;
  }
  EXPECT_EQ(code_of("net", Kind::duration), Code::bad_duration);
  EXPECT_EQ(code_of("30", Kind::duration), Code::bad_duration);
}

TEST(ParseDuration, SaysWhereTheEndOfTheMonthIsWritten) {
  TermSpec due = spec_of({Kind::duration});
  due.about = "How long; `counted_to` says to when";
  for (const char* text :
       {"30 days end of month", "30 days EOM", "net 30 EOM", "30 days to the end of the month"}) {
    const auto reading = read(text, due);
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_EQ(reading.diagnostics.front().code, Code::bad_duration);
    EXPECT_NE(reading.diagnostics.front().hint.find("counted_to"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace dealterms::test
