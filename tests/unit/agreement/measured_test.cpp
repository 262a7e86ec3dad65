#include "agreement/measured.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

Measure measure(std::int64_t number, std::string unit, std::string of = "", std::string per = "") {
  return {Decimal(number), std::move(unit), std::move(of), std::move(per)};
}

TEST(Counted, IsOneForTheSpellingsOfAUnit) {
  EXPECT_EQ(measure(1, "token"), measure(1, "Tokens"));
  EXPECT_EQ(measure(1, "licensed companies"), measure(1, "licensed company"));
  EXPECT_EQ(measure(1, "boxes"), measure(1, "box"));
  EXPECT_NE(measure(1, "glass"), measure(1, "gla"));
  EXPECT_NE(measure(1, "unit"), measure(2, "units"));
}

TEST(Counted, TurnsPercentIntoMultiples) {
  EXPECT_EQ(measure(100, "%", "fees"), measure(1, "x", "Fees"));
  EXPECT_NE(measure(100, "%", "fees"), measure(1, "x", "revenue"));
}

TEST(Counted, TakesThePeriodFromTheBase) {
  EXPECT_EQ(measure(1, "x", "annual fees"), measure(1, "x", "fees", "year"));
  EXPECT_EQ(measure(12, "months", "fees"), measure(1, "x", "yearly fees"));
  EXPECT_EQ(measure(2, "years", "fees"), measure(24, "months", "fees"));
  EXPECT_EQ(measure(3, "months", "fees"), measure(3, "x", "monthly fees"));
  EXPECT_EQ(measure(1, "x", "quarterly fees"), measure(3, "months", "fees"));
  EXPECT_NE(measure(12, "months", "fees"), measure(1, "x", "fees"));
}

TEST(PeriodOf, KnowsTheNamesOfAYear) {
  for (const char* words : {"year", "annum", "Annum", "yr", "12 months", "1 year"}) {
    EXPECT_EQ(period_of(words), "year") << words;
  }
  EXPECT_EQ(period_of("fiscal year"), "fiscal year");
  EXPECT_EQ(period_of("active user"), "active user");
}

// A multiple of a quarter's fees is one; so much of something a quarter is not three times that a
// month.
TEST(Counted, TurnsQuartersOfMultiplesAloneIntoMonths) {
  const auto per = [](const char* unit, const char* of, const char* period) {
    return counted(Measure{Decimal(1), unit, RareText(of), RareText(period)}).number;
  };
  EXPECT_EQ(per("x", "fees", "quarter"), Decimal(3));
  EXPECT_EQ(per("units", "output", "quarter"), Decimal(1));
  EXPECT_EQ(per("x", "", "quarter"), Decimal(1));
}

TEST(PeriodsWithin, CountsWhatFitsAFixedNumberOfTimes) {
  EXPECT_EQ(periods_within("month", "year"), Decimal(12));
  EXPECT_EQ(periods_within("day", "week"), Decimal(7));
  EXPECT_EQ(periods_within("year", "month"), std::nullopt);
  EXPECT_EQ(periods_within("week", "month"), std::nullopt);
  EXPECT_EQ(periods_within("unit", "year"), std::nullopt);
}

}  // namespace
}  // namespace dealterms
