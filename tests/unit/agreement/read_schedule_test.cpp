// Tiers, steps and series, through parse_value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

Measure percent(const char* text) { return {number(text), "%", "", ""}; }

TEST(ParseTiers, ReadsBracketsAndTheirMethod) {
  const auto tiers = read_as<Tiers>(
      "{tiers: [{up_to: USD 10m, value: 50%}, {value: 40%}], of: revenue, method: marginal, "
      "resets: each quarter}",
      Kind::percent);
  ASSERT_TRUE(tiers);
  ASSERT_EQ(tiers->list.size(), 2U);
  EXPECT_EQ(tiers->list[0].up_to, (Measure{number("10000000"), "USD", "", ""}));
  EXPECT_EQ(*tiers->list[0].value.front().as<Measure>(), percent("50"));
  EXPECT_FALSE(tiers->list[1].up_to);
  EXPECT_EQ(tiers->method, Tiers::Method::marginal);
  EXPECT_EQ(tiers->of, "revenue");
  EXPECT_EQ(tiers->resets, "each quarter");
}

TEST(ParseTiers, TakesAnUnknownRateInATier) {
  const auto tiers =
      read_as<Tiers>("{tiers: [{up_to: 5 units, undisclosed: low}, 40%]}", Kind::percent);
  ASSERT_TRUE(tiers);
  EXPECT_EQ(tiers->list[0].value.front().as<Unknown>()->name, "low");
}

// A no-break space beside a common one is as white as two.
TEST(ParseTiers, FoldsTheSpacesOfABound) {
  const auto tiers = read_as<Tiers>(
      "{tiers: [{up_to: USD \u00a010m, value: 50%}, {value: 40%}], of: revenue}", Kind::percent);
  ASSERT_TRUE(tiers);
  EXPECT_EQ(tiers->list[0].up_to, (Measure{number("10000000"), "USD", "", ""}));
}

TEST(ParseTiers, WantsBoundsThatRiseToAnOpenEnd) {
  EXPECT_EQ(
      code_of("{tiers: [{up_to: USD 5, value: 1%}, {up_to: USD 4, value: 2%}, 3%]}", Kind::percent),
      Code::bad_tiers);
  EXPECT_EQ(
      code_of("{tiers: [{up_to: USD 5, value: 1%}, {up_to: EUR 6, value: 2%}, 3%]}", Kind::percent),
      Code::bad_tiers);
  EXPECT_EQ(
      code_of("{tiers: [{up_to: USD 5, value: 1%}, {up_to: USD 6, value: 2%}]}", Kind::percent),
      Code::bad_tiers);
  EXPECT_EQ(code_of("{tiers: [1%, 2%]}", Kind::percent), Code::bad_tiers);
}

TEST(ParseTiers, RefusesAnUnknownMethod) {
  EXPECT_EQ(code_of("{tiers: [{up_to: USD 5, value: 1%}, 2%], method: marginl}", Kind::percent),
            Code::bad_tiers);
}

TEST(ParseSteps, ReadsWhatHoldsFromWhen) {
  const auto steps =
      read_as<Steps>("{steps: [{value: exclusive}, {from: agi, value: preferred}]}", degree());
  ASSERT_TRUE(steps);
  EXPECT_FALSE(steps->list[0].from);
  EXPECT_EQ(steps->list[1].from->event, "agi");
  EXPECT_EQ(*steps->list[1].value.front().as<Token>(), Token{"preferred"});
}

TEST(ParseSteps, TakesEveryKind) {
  EXPECT_TRUE(read_as<Steps>("{steps: [a, {from: 2030, value: [b, c]}]}", Kind::set));
  EXPECT_TRUE(read_as<Steps>("{steps: [no, {from: 2030, value: yes}]}", Kind::flag));
}

TEST(ParseSteps, WantsDatesThatRise) {
  EXPECT_EQ(
      code_of("{steps: [1%, {from: 2030, value: 2%}, {from: 2029, value: 3%}]}", Kind::percent),
      Code::bad_steps);
  EXPECT_EQ(code_of("{steps: [1%, 2%]}", Kind::percent), Code::bad_steps);
}

TEST(ParseSeries, ReadsAValueAPeriodAndTheIncrease) {
  const auto series = read_as<Series>(
      "{each: fiscal year, from: 1999-04-01, values: [USD 1m, USD 2m], then_add: USD 1m}",
      Kind::money);
  ASSERT_TRUE(series);
  EXPECT_EQ(series->each, "fiscal year");
  EXPECT_EQ(series->from->first, *parse_day("1999-04-01"));
  EXPECT_EQ(series->list.size(), 2U);
  EXPECT_EQ(series->then_add, (Measure{number("1000000"), "USD", "", ""}));
}

TEST(ParseSeries, WantsValuesAndAnIncreaseOfTheirUnit) {
  EXPECT_EQ(code_of("{each: year}", Kind::money), Code::bad_series);
  EXPECT_EQ(code_of("{each: year, values: [USD 1m], then_add: EUR 1m}", Kind::money),
            Code::bad_series);
}

}  // namespace
}  // namespace dealterms::test
