// How far a term may move before a gate refuses it.
#include <gtest/gtest.h>

#include "gated.hpp"

namespace dealterms::test {
namespace {

using Way = Threshold::Way;
using By = Threshold::Measure;

Threshold more_than(Way way, const char* number, By measure, const char* unit = "",
                    const char* pattern = "*") {
  Threshold threshold;
  threshold.pattern = {pattern};
  threshold.way = way;
  threshold.measure = measure;
  threshold.more_than = *Decimal::parse(number);
  threshold.unit = unit;
  return threshold;
}

std::string told_of_one(const Gated& gated) {
  auto items = gated.of_clauses();
  std::erase_if(
      items, [](const GateItem* item) { return item->finding->change->subject != Subject::term; });
  if (items.size() != 1) return "not one";
  return std::string(name_of(items.front()->outcome)) + " " +
         std::string(name_of(items.front()->reason));
}

// What becomes of the change of the one term.
std::string told(const std::string& before, const std::string& after,
                 const std::vector<Threshold>& thresholds) {
  Policy policy = fail_on(Level::critical);
  policy.thresholds = thresholds;
  const Gated gated = gate(judge_terms(before, after), policy);
  return told_of_one(gated);
}

std::string share(const std::string& before, const std::string& after,
                  const std::vector<Threshold>& thresholds) {
  const auto flows = [](const std::string& rate) {
    return "clauses:\n  s: {type: share, flows: {one: {payer: acme, payee: bolt, rate: " + rate +
           "}}}\n";
  };
  Policy policy = fail_on(Level::critical);
  policy.thresholds = thresholds;
  const Gated gated = gate(judge_bodies(flows(before), flows(after)), policy);
  return told_of_one(gated);
}

const std::vector k_five_points{more_than(Way::lowered, "5", By::points, "%", "share.flows.rate")};

TEST(Thresholds, PointsOfAPercentage) {
  EXPECT_EQ(share("20%", "15%", k_five_points), "pass within_threshold");
  EXPECT_EQ(share("20%", "14.9%", k_five_points), "fail beyond_threshold");
  EXPECT_EQ(share("20%", "24%", k_five_points), "pass below_level");
}

TEST(Thresholds, AMoveOfUnknownSizeIsUndetermined) {
  // What is learnt or withheld is one level below the term: moderate.
  EXPECT_EQ(share("20%", "undisclosed", k_five_points), "warn no_size");
  EXPECT_EQ(share("undisclosed", "20%", k_five_points), "warn no_size");
  EXPECT_EQ(share("at least 20%", "at least 10%", k_five_points), "warn no_size");
}

TEST(Thresholds, IntervalsCountWhereNoneOfTheirPointsCanBeMeantOtherwise) {
  EXPECT_EQ(share("20% to 22%", "18% to 19%", k_five_points), "pass within_threshold");
  EXPECT_EQ(share("20% to 22%", "10% to 12%", k_five_points), "fail beyond_threshold");
  EXPECT_EQ(share("20% to 22%", "14% to 16%", k_five_points), "fail no_size");
}

TEST(Thresholds, TiersCountByTheirFarthest) {
  const auto tiers = [](const std::string& low, const std::string& high) {
    return "{tiers: [{up_to: USD 1m, value: " + low + "}, {value: " + high +
           "}], of: revenue, method: marginal}";
  };
  EXPECT_EQ(share(tiers("20%", "10%"), tiers("18%", "8%"), k_five_points), "pass within_threshold");
  EXPECT_EQ(share(tiers("20%", "10%"), tiers("18%", "4%"), k_five_points), "fail beyond_threshold");
  EXPECT_EQ(share("20%", tiers("20%", "10%"), k_five_points), "fail beyond_threshold");
}

// What rises in another bracket, it does not speak of.
TEST(Thresholds, OneOfOneWayDoesNotLetTheOtherWayPass) {
  const std::string before =
      "{tiers: [{up_to: USD 1m, value: 20%}, {value: 10%}], of: revenue, method: marginal}";
  const std::string after =
      "{tiers: [{up_to: USD 1m, value: 18%}, {value: 12%}], of: revenue, method: marginal}";
  EXPECT_EQ(share(before, after, k_five_points), "pass below_level");
  EXPECT_EQ(share(before, after, {more_than(Way::moved, "5", By::points, "%")}),
            "pass within_threshold");
}

TEST(Thresholds, EveryReadingMustTellTheSame) {
  const auto read = [](const std::string& one, const std::string& other) {
    return "{status: disputed, readings: [{value: " + one + "}, {value: " + other + "}]}";
  };
  EXPECT_EQ(share("20%", read("10%", "9%"), k_five_points), "fail beyond_threshold");
  EXPECT_EQ(share("20%", read("10%", "18%"), k_five_points), "fail no_size");
}

TEST(Thresholds, PercentOfTheOldValue) {
  const std::vector tenth{more_than(Way::raised, "10", By::percent)};
  EXPECT_EQ(told("fee: USD 100", "fee: USD 110", tenth), "pass within_threshold");
  EXPECT_EQ(told("fee: USD 100", "fee: USD 110.01", tenth), "fail beyond_threshold");
  EXPECT_EQ(told("fee: USD 100", "fee: EUR 110", tenth), "fail no_size");
}

TEST(Thresholds, AnAmountInTheSameUnit) {
  const std::vector million{more_than(Way::moved, "1000000", By::amount, "USD")};
  EXPECT_EQ(told("fee: USD 5m", "fee: USD 6m", million), "pass within_threshold");
  EXPECT_EQ(told("fee: USD 5m", "fee: USD 3.9m", million), "fail beyond_threshold");
  EXPECT_EQ(told("fee: EUR 5m", "fee: EUR 9m", million), "fail no_size");
}

TEST(Thresholds, AnAmountSaysNothingOfAPercentage) {
  // Judged as if there were no threshold: "no size" would fail what nobody spoke of.
  EXPECT_EQ(share("20%", "14%", {more_than(Way::moved, "1000000", By::amount, "USD")}),
            share("20%", "14%", {}));
  EXPECT_EQ(share("20%", "14%", {}), "pass below_level");
}

TEST(Thresholds, DaysOfDates) {
  const std::vector month{more_than(Way::lowered, "30", By::days)};
  EXPECT_EQ(told("until: 2030-06-30", "until: 2030-06-01", month), "pass within_threshold");
  EXPECT_EQ(told("until: 2030-06-30", "until: 2030-05-01", month), "fail beyond_threshold");
  EXPECT_EQ(told("until: perpetual", "until: 2030-05-01", month), "fail beyond_threshold");
}

TEST(Thresholds, SilenceCountsAsWhatItMeans) {
  const std::vector tenth{more_than(Way::moved, "10", By::percent)};
  // Without a cap there is no limit.
  EXPECT_EQ(told("cap: USD 100", "", tenth), "fail beyond_threshold");
  EXPECT_EQ(told("", "cap: USD 100", tenth), "fail beyond_threshold");
  // What an unwritten fee is, the catalogue does not say.
  EXPECT_EQ(told("fee: USD 100", "", tenth), "fail no_size");
}

TEST(Thresholds, TheLastOfItsWayDecides) {
  const Threshold strict = more_than(Way::raised, "1", By::percent);
  const Threshold lax = more_than(Way::raised, "50", By::percent);
  const Threshold other = more_than(Way::lowered, "1", By::percent);
  EXPECT_EQ(told("fee: USD 100", "fee: USD 120", {strict, lax, other}), "pass within_threshold");
  EXPECT_EQ(told("fee: USD 100", "fee: USD 120", {lax, strict, other}), "fail beyond_threshold");
}

TEST(Thresholds, WordsHaveNoSize) {
  const std::vector tenth{more_than(Way::moved, "10", By::percent)};
  EXPECT_EQ(told("place: here", "place: there", tenth), "pass below_level");
  EXPECT_EQ(told("degree: shared", "degree: sole", tenth), "pass below_level");
  EXPECT_EQ(told("until: 2030", "until: 2031", tenth), "pass below_level");
}

TEST(Thresholds, WhatGoesWithItsClauseIsJudgedWithIt) {
  Policy policy = fail_on(Level::critical);
  policy.thresholds = {more_than(Way::moved, "10", By::percent)};
  const Gated gated = gate(judge_bodies(licence("fee: USD 100"), ""), policy);
  EXPECT_EQ(gated.of_clauses().size(), 1U);
}

}  // namespace
}  // namespace dealterms::test
