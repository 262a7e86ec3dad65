// What is known only as an interval, through parse_value.
#include "agreement/parse_inexact.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

Range between(const Measure& low, const Measure& high) { return {Range::Form::between, low, high}; }

TEST(ParseInexact, ReadsTheWordsBeforeAnAmount) {
  const Measure bound{number("20"), "%", "", ""};
  const std::pair<const char*, Range::Form> words[] = {
      {"about 20%", Range::Form::about}, {"at least 20%", Range::Form::at_least},
      {"over 20%", Range::Form::over},   {"more than 20%", Range::Form::over},
      {"up to 20%", Range::Form::up_to}, {"at most 20%", Range::Form::up_to},
      {"under 20%", Range::Form::under}, {"less than 20%", Range::Form::under}};
  for (const auto& [text, form] : words) {
    EXPECT_EQ(read_as<Range>(text, Kind::percent), (Range{form, bound, {}})) << text;
  }
}

TEST(ParseInexact, LendsWhatOneEndDoesNotSay) {
  const Range billions =
      between({number("1000000000"), "USD", "", ""}, {number("2000000000"), "USD", "", ""});
  EXPECT_EQ(read_as<Range>("USD 1bn to 2bn", Kind::money), billions);
  EXPECT_EQ(read_as<Range>("USD 1bn to USD 2bn", Kind::money), billions);
  EXPECT_EQ(read_as<Range>("10 to 20% of revenue", Kind::percent),
            between({number("10"), "%", "revenue", ""}, {number("20"), "%", "revenue", ""}));
  EXPECT_EQ(read_as<Range>("3 to 5 seats", Kind::quantity),
            between({number("3"), "seats", "", ""}, {number("5"), "seats", "", ""}));
  EXPECT_EQ(read_as<Range>("30 to 60 days", Kind::duration),
            (Range{Range::Form::between, Duration{number("30"), DurationUnit::days},
                   Duration{number("60"), DurationUnit::days}}));
}

TEST(ParseInexact, RefusesARangeThatSaysOneDollarAndMeansABillion) {
  EXPECT_EQ(code_of("USD 1 to 2bn", Kind::money), Code::bad_money);
}

TEST(ParseInexact, RefusesARangeThatRunsBackwards) {
  EXPECT_EQ(code_of("20% to 10%", Kind::percent), Code::bad_percent);
  EXPECT_EQ(code_of("2 years to 12 months", Kind::duration), Code::bad_duration);
  EXPECT_EQ(code_of("2026 to 2025", Kind::date), Code::bad_date);
}

TEST(ParseInexact, KeepsAToThatBelongsToTheUnit) {
  EXPECT_EQ(read_as<Measure>("3 rights to buy", Kind::quantity),
            (Measure{number("3"), "rights to buy", "", ""}));
}

TEST(ParseDate, ReadsAfterAnEventAsInexact) {
  const auto range = read_as<Range>("after agi", Kind::date);
  ASSERT_TRUE(range);
  EXPECT_EQ(range->form, Range::Form::over);
  EXPECT_EQ(std::get<Date>(*range->low).event, "agi");
}

TEST(ParseDate, KnowsTheFourWordsOfInexactDates) {
  const std::pair<const char*, Range::Form> words[] = {{"after 2025", Range::Form::over},
                                                       {"before 2025", Range::Form::under},
                                                       {"by 2025", Range::Form::up_to},
                                                       {"not before 2025", Range::Form::at_least}};
  for (const auto& [text, form] : words) {
    const auto range = read_as<Range>(text, Kind::date);
    ASSERT_TRUE(range) << text;
    EXPECT_EQ(range->form, form) << text;
  }
}

TEST(ParseDate, ReadsTheWordsOfContracts) {
  const std::pair<const char*, const char*> words[] = {
      {"on or before 2026-01-01", "by 2026-01-01"},
      {"no later than 2026-01-01", "by 2026-01-01"},
      {"not later than 2026-01-01", "by 2026-01-01"},
      {"on or after 2026-01-01", "not before 2026-01-01"},
      {"no earlier than 2026-01-01", "not before 2026-01-01"}};
  for (const auto& [text, same] : words) {
    EXPECT_EQ(read_as<Range>(text, Kind::date), read_as<Range>(same, Kind::date)) << text;
    EXPECT_TRUE(read_as<Range>(text, Kind::date)) << text;
  }
  EXPECT_EQ(read_as<Range>("no more than USD 5", Kind::money),
            read_as<Range>("up to USD 5", Kind::money));
  EXPECT_EQ(read_as<Range>("not less than USD 5", Kind::money),
            read_as<Range>("at least USD 5", Kind::money));
}

}  // namespace
}  // namespace dealterms::test
