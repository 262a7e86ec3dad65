#include "agreement/value.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

Value value(const std::string& text, const TermSpec& spec) { return *read(text, spec).value; }
Value value(const std::string& text, Kind kind) { return value(text, spec_of({kind})); }

TEST(Value, EqualsInOtherWords) {
  EXPECT_EQ(value("USD 1,000m", Kind::money), value("USD 1 billion", Kind::money));
  EXPECT_EQ(value("50 bps", Kind::percent), value("0.50%", Kind::percent));
  EXPECT_EQ(value("12 months", Kind::duration), value("1 year", Kind::duration));
  EXPECT_EQ(value("through 2030", Kind::date), value("2030-12-31", Kind::date));
  EXPECT_EQ(value("0 days after agi", Kind::date), value("agi", Kind::date));
}

TEST(Value, DiffersInMeaning) {
  EXPECT_NE(value("USD 1bn", Kind::money), value("EUR 1bn", Kind::money));
  EXPECT_NE(value("30 days", Kind::duration), value("1 month", Kind::duration));
  EXPECT_NE(value("2030", Kind::date), value("through 2030", Kind::date));
  EXPECT_NE(value("30 days after agi", Kind::date), value("30 days before agi", Kind::date));
  EXPECT_NE(value("agi", Kind::date), value("30 days after agi", Kind::date));
  EXPECT_NE(value("agi", Kind::date), value("signing", Kind::date));
  EXPECT_NE(value("perpetual", Kind::date), value("2030", Kind::date));
  EXPECT_NE(value("about 20%", Kind::percent), value("20%", Kind::percent));
  EXPECT_NE(value("none", Kind::money), value("undisclosed", Kind::money));
  EXPECT_NE(value("unlimited", Kind::money), value("none", Kind::money));
}

TEST(Value, ForgetsEvidence) {
  EXPECT_EQ(value("{value: 20%, status: reported}", Kind::percent), value("20%", Kind::percent));
}

TEST(Value, HoldsReadingsAndAlternativesInAnyOrder) {
  EXPECT_EQ(value("{readings: [1%, 2%]}", Kind::percent),
            value("{readings: [2%, 1%]}", Kind::percent));
  EXPECT_EQ(value("{later_of: [agi, 2030]}", Kind::date),
            value("{later_of: [2030, agi]}", Kind::date));
  EXPECT_NE(value("{later_of: [agi, 2030]}", Kind::date),
            value("{earlier_of: [agi, 2030]}", Kind::date));
  EXPECT_NE(value("{lesser_of: [1%, 1%, 2%]}", Kind::percent),
            value("{lesser_of: [1%, 2%, 2%]}", Kind::percent));
}

TEST(Value, HoldsStepsInTheirOrder) {
  EXPECT_NE(value("{steps: [1%, {from: 2030, value: 2%}]}", Kind::percent),
            value("{steps: [2%, {from: 2030, value: 1%}]}", Kind::percent));
}

TEST(Value, TellsNamedUnknownsApart) {
  EXPECT_EQ(value("{undisclosed: a}", Kind::money), value("{undisclosed: a}", Kind::money));
  EXPECT_NE(value("{undisclosed: a}", Kind::money), value("{undisclosed: b}", Kind::money));
}

}  // namespace
}  // namespace dealterms::test
