// Functions of time: steps on the calendar and on events, and series with a rhythm.
#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

// "from–to", one a stretch in which the two differ.
std::vector<std::string> stretches(const std::optional<ValueChange>& change) {
  std::vector<std::string> bounds;
  for (const Segment& segment : change->segments) bounds.push_back(segment.from + "–" + segment.to);
  return bounds;
}
using Stretches = std::vector<std::string>;

CompareContext as_of(const char* day) { return {Basis::contract, Basis::contract, parse_day(day)}; }

TEST(CompareSteps, CallsAFlatValueThatWillFallLowered) {
  const auto change =
      change_of("20%", "{steps: [{value: 20%}, {from: 2030-01-01, value: 10%}]}", Kind::percent);
  EXPECT_EQ(told_by(change), k_lowered);
  ASSERT_EQ(change->segments.size(), 1U);
  EXPECT_EQ(change->segments.front().from, "2030-01-01");
  EXPECT_EQ(change->segments.front().to, "");
}

TEST(CompareSteps, ComparesEventSteps) {
  const char* const until_agi = "{steps: [{value: exclusive}, {from: agi, value: none}]}";
  EXPECT_EQ(compared("exclusive", until_agi, degree()), k_lowered);
  EXPECT_EQ(compared(until_agi, "exclusive", degree()), k_raised);
  EXPECT_EQ(
      compared(until_agi, "{steps: [{value: exclusive}, {from: agi, value: primary}]}", degree()),
      k_raised);
  EXPECT_EQ(compared(until_agi, "sole", degree()), k_varied);
}

TEST(CompareSteps, NamesTheEventsBetweenWhichAStepHolds) {
  const char* const until_agi = "{steps: [{value: exclusive}, {from: agi, value: none}]}";
  EXPECT_EQ(stretches(change_of(
                until_agi, "{steps: [{value: exclusive}, {from: agi, value: sole}]}", degree())),
            Stretches{"agi–"});
  EXPECT_EQ(stretches(change_of(until_agi, "{steps: [{value: sole}, {from: agi, value: none}]}",
                                degree())),
            Stretches{"–agi"});
  EXPECT_EQ(stretches(change_of(until_agi, "sole", degree())), (Stretches{"–agi", "agi–"}));
  EXPECT_EQ(stretches(change_of("sole", until_agi, degree())), (Stretches{"–agi", "agi–"}));
}

TEST(CompareSteps, LeavesStepsOnDifferentEventsOpen) {
  EXPECT_EQ(compared("{steps: [{value: 1%}, {from: agi, value: 2%}]}",
                     "{steps: [{value: 1%}, {from: term_end, value: 2%}]}", Kind::percent),
            open(ComparisonReason::forms_differ));
}

TEST(CompareSteps, TakesSpentStepsForHistory) {
  const char* const before =
      "{steps: [{value: 10%}, {from: 2020-01-01, value: 20%}, {from: 2024-01-01, value: 30%}]}";
  const char* const other_past =
      "{steps: [{value: 15%}, {from: 2020-01-01, value: 20%}, {from: 2024-01-01, value: 30%}]}";
  const char* const other_future =
      "{steps: [{value: 15%}, {from: 2020-01-01, value: 20%}, {from: 2024-01-01, value: 40%}]}";
  EXPECT_EQ(compared(before, other_past, Kind::percent, as_of("2020-01-01")), k_restated);
  EXPECT_EQ(compared(before, other_past, Kind::percent, as_of("2019-12-31")), k_raised);
  EXPECT_EQ(change_of(before, other_future, Kind::percent, as_of("2025-01-01"))->segments.size(),
            1U);
}

// What an extension costs is not more than what nobody owed.
TEST(CompareSteps, HoldsNothingAgainstTheTimeAfterTheOlderTerm) {
  CompareContext context = as_of("2025-01-01");
  const auto end_of = [](const char* day) {
    return Date{Date::Form::day, *parse_day(day), *parse_day(day), {}, {}, Date::Side::after};
  };
  context.events_before.term_end = end_of("2027-12-31");
  context.events_after.term_end = end_of("2030-12-31");
  const char* const longer = "{steps: [{value: 10%}, {from: 2028-01-01, value: 12%}]}";
  const auto extended = change_of("10%", longer, spec_of({Kind::percent}), context);
  EXPECT_EQ(extended->movement, Movement::undetermined);
  ASSERT_EQ(extended->segments.size(), 1U);
  EXPECT_FALSE(extended->segments.front().before.has_value());
  EXPECT_EQ(extended->reasons, std::vector{ComparisonReason::term_over});
  // What changed within the term is claimed beside it.
  const auto raised = change_of("8%", longer, spec_of({Kind::percent}), context);
  EXPECT_EQ(raised->movement, Movement::raised);
  EXPECT_EQ(raised->segments.size(), 2U);
  // The other way round: the shorter term ends before.
  std::swap(context.events_before, context.events_after);
  const auto shortened = change_of(longer, "10%", spec_of({Kind::percent}), context);
  EXPECT_EQ(shortened->movement, Movement::undetermined);
  EXPECT_FALSE(shortened->segments.front().after.has_value());
}

TEST(CompareSteps, CallsAFlatValueOfTheSpentStepsTheSame) {
  EXPECT_EQ(compared("{steps: [{value: 10%}, {from: 2020-01-01, value: 20%}]}", "20%",
                     Kind::percent, as_of("2023-01-01")),
            k_restated);
}

TEST(CompareSteps, SaysThatAStepMovedInTime) {
  const auto change =
      change_of("{steps: [{value: 10%}, {from: 2030-01-01, value: 20%}]}",
                "{steps: [{value: 10%}, {from: 2032-01-01, value: 20%}]}", Kind::percent);
  EXPECT_EQ(told_by(change), k_lowered);
  ASSERT_EQ(change->segments.size(), 1U);
  EXPECT_EQ(change->segments.front().from, "2030-01-01");
  EXPECT_EQ(change->segments.front().to, "2032-01-01");
}

std::string twenty_from(const std::string& start, const std::string& after = "20%") {
  return "{steps: [{value: 10%}, {from: " + start + ", value: " + after + "}]}";
}

TEST(CompareSteps, SharpensAStartOfWhichOnlyTheYearWasKnown) {
  for (const char* day : {"2030-01-01", "2030-06-30", "2030-07", "2030-Q3"}) {
    EXPECT_EQ(compared(twenty_from("2030"), twenty_from(day), Kind::percent), k_sharpened) << day;
    EXPECT_EQ(compared(twenty_from(day), twenty_from("2030"), Kind::percent), k_blurred) << day;
  }
}

TEST(CompareSteps, LeavesAStartWithinAnUncertainOneOpenWhereMoreChanged) {
  EXPECT_EQ(compared(twenty_from("2030"), twenty_from("2030-06-30", "30%"), Kind::percent),
            open(ComparisonReason::intervals_overlap));
}

TEST(CompareSteps, MovesAStartOutOfAnUncertainOne) {
  EXPECT_EQ(compared(twenty_from("2030"), twenty_from("2032-01-01"), Kind::percent).movement,
            Movement::undetermined);
  EXPECT_EQ(compared(twenty_from("2030"), twenty_from("2030", "30%"), Kind::percent), k_raised);
}

// ---- steps that say the same --------------------------------------------------------------------

TEST(CompareSteps, AreTheirOneValueWhereItNeverChanges) {
  const char* const constant = "{steps: [{value: exclusive}, {from: 2028, value: exclusive}]}";
  EXPECT_EQ(compared(constant, "exclusive", degree()), k_restated);
  EXPECT_EQ(compared("exclusive", constant, degree()), k_restated);
  EXPECT_EQ(compared(constant, "sole", degree()), k_lowered);
  EXPECT_EQ(compared("{steps: [{value: 1%}, {from: agi, value: 1%}]}", "1%", Kind::percent),
            k_restated);
}

TEST(CompareSteps, TakesStepsInARowThatSayTheSameForOne) {
  EXPECT_EQ(compared("{steps: [{value: 1%}, {from: 2028, value: 1%}, {from: 2030, value: 2%}]}",
                     "{steps: [{value: 1%}, {from: 2030, value: 2%}, {from: agi, value: 2%}]}",
                     Kind::percent),
            k_restated);
}

TEST(CompareSteps, TakesThoseForTheSameThatSayWhatSilenceSays) {
  TermSpec cap = spec_of({Kind::money});
  cap.silence = Silence::unlimited;
  EXPECT_EQ(compared("{steps: [{value: none}, {from: 2030, value: unlimited}]}", "unlimited", cap),
            k_restated);
}

TEST(CompareSteps, AreNotFlatBeforeTheirFirstStart) {
  EXPECT_NE(
      compared("{steps: [{from: 2028, value: 1%}, {from: 2030, value: 1%}]}", "1%", Kind::percent),
      k_restated);
}

TEST(CompareSeries, OfAnotherPeriodIsNoFlatValue) {
  EXPECT_EQ(
      compared("{each: year, values: [USD 1m]}", "{each: quarter, values: [USD 1m]}", Kind::money),
      open(ComparisonReason::forms_differ));
}

// ---- days that the file tells -------------------------------------------------------------------

TEST(CompareSteps, WorksOutTheDaysOfItsEvents) {
  CompareContext context;
  context.events_before.effective = read_as<Date>("2026-01-01", Kind::date);
  EXPECT_EQ(compared(twenty_from("2 years after effective"), twenty_from("2028-01-01"),
                     Kind::percent, context),
            k_restated);
}

TEST(CompareSteps, SharpensWhereEveryStepThatDiffersDoes) {
  EXPECT_EQ(compared("{steps: [{value: over 10%}, {from: agi, value: 20%}]}",
                     "{steps: [{value: 12%}, {from: agi, value: 20%}]}", Kind::percent),
            k_sharpened);
}

// ---- series -------------------------------------------------------------------------------------

std::string series(const std::string& values, const std::string& rest = {}) {
  return "{each: fiscal year, from: 1999-04-01, values: " + values + rest + "}";
}
Told of_series(const std::string& before, const std::string& after,
               const CompareContext& context = {}) {
  return compared(before, after, Kind::money, context);
}

TEST(CompareSeries, ComparesPeriodByPeriod) {
  EXPECT_EQ(of_series(series("[USD 1m, USD 2m]"), series("[USD 1m, USD 3m]")), k_raised);
  EXPECT_EQ(of_series(series("[USD 1m, USD 2m]"), series("[USD 2m, USD 1m]")), k_varied);
}

TEST(CompareSeries, CountsItsPeriodsFromOne) {
  EXPECT_EQ(
      stretches(change_of(series("[USD 1m, USD 2m]"), series("[USD 1m, USD 3m]"), Kind::money)),
      Stretches{"fiscal year 2–"});
}

TEST(CompareSeries, WritesOutWhatIsAddedEachPeriod) {
  EXPECT_EQ(of_series(series("[USD 1m]", ", then_add: USD 1m"),
                      series("[USD 1m, USD 2m]", ", then_add: USD 1m")),
            k_restated);
  EXPECT_EQ(
      of_series(series("[USD 1m]", ", then_add: USD 1m"), series("[USD 1m]", ", then_add: USD 2m")),
      k_raised);
  EXPECT_EQ(of_series(series("[USD 2m]"), series("[USD 1m]", ", then_add: USD 2m")), k_varied);
  EXPECT_EQ(of_series(series("[USD 1m]", ", then_add: USD 2m"), series("[USD 1m]")), k_lowered);
}

TEST(CompareSeries, ComparesAFlatValueWithEachPeriod) {
  EXPECT_EQ(of_series("USD 1m", series("[USD 1m, USD 2m]")), k_raised);
  EXPECT_EQ(of_series(series("[USD 1m, USD 2m]"), "USD 2m"), k_raised);
}

// `each: calendar year` says the period of its sums.
TEST(CompareSeries, CountsItsSumsOverItsPeriodAsAFlatValueDoes) {
  const char* const each_year = "{each: calendar year, values: [USD 2m, USD 3m]}";
  EXPECT_EQ(compared("USD 4m per year", each_year, Kind::money), k_lowered);
  EXPECT_EQ(compared(each_year, "USD 4m per year", Kind::money), k_raised);
  EXPECT_EQ(compared("USD 2m per year", "{each: calendar year, values: [USD 2m]}", Kind::money),
            k_restated);
  EXPECT_EQ(compared("USD 4m per month", each_year, Kind::money),
            open(ComparisonReason::periods_differ));
}

TEST(CompareSeries, TakesPeriodsThatAreOverForHistory) {
  // The first year ends with March 2000.
  EXPECT_EQ(of_series(series("[USD 1m, USD 2m]"), series("[USD 5m, USD 2m]"), as_of("2000-04-01")),
            k_restated);
  EXPECT_EQ(of_series(series("[USD 1m, USD 2m]"), series("[USD 5m, USD 2m]"), as_of("2000-03-31")),
            k_raised);
}

TEST(CompareSeries, TakesAHalfYearForSixMonths) {
  for (const std::string each : {"half-year", "half year"}) {
    const auto payments = [&](const std::string& values) {
      return "{each: " + each + ", from: 2026-01-01, values: " + values + "}";
    };
    // The first is over with June 2026.
    EXPECT_EQ(
        of_series(payments("[USD 1m, USD 2m]"), payments("[USD 5m, USD 2m]"), as_of("2026-07-01")),
        k_restated)
        << each;
  }
}

TEST(CompareSeries, LeavesAnotherRhythmOpen) {
  EXPECT_EQ(of_series(series("[USD 1m]"), "{each: quarter, from: 1999-04-01, values: [USD 1m]}"),
            open(ComparisonReason::forms_differ));
  EXPECT_EQ(of_series(series("[USD 1m]"), "{steps: [{value: USD 1m}, {from: agi, value: USD 2m}]}"),
            open(ComparisonReason::forms_differ));
}

}  // namespace
}  // namespace dealterms::test
