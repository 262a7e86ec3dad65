// Ordered values: exact ones, intervals, minima and maxima. `expect` reads as the format does.
#include "diff/order.hpp"

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

Told money(const char* before, const char* after) { return compared(before, after, Kind::money); }
Told percent(const char* before, const char* after) {
  return compared(before, after, Kind::percent);
}
Told quantity(const char* before, const char* after) {
  return compared(before, after, Kind::quantity);
}
Told length(const char* before, const char* after) {
  return compared(before, after, Kind::duration);
}
Told date(const char* before, const char* after) { return compared(before, after, Kind::date); }

TEST(Order, RaisesAndLowersExactAmounts) {
  EXPECT_EQ(money("USD 1bn", "USD 13bn"), k_raised);
  EXPECT_EQ(money("USD 13bn", "USD 1bn"), k_lowered);
  EXPECT_EQ(percent("20%", "6.25%"), k_lowered);
  EXPECT_EQ(percent("50 bps", "0.6%"), k_raised);
}

TEST(Order, CallsAnEqualSpellingRestated) {
  EXPECT_EQ(money("USD 1bn", "\"USD 1,000,000,000\""), k_restated);
  EXPECT_EQ(percent("50 bps", "0.5%"), k_restated);
  EXPECT_EQ(length("12 months", "1 year"), k_restated);
  EXPECT_EQ(length("P1Y", "1 year"), k_restated);
  EXPECT_EQ(date("through 2030", "2030-12-31"), k_restated);
}

TEST(Order, SaysNothingOfTheSameWords) {
  EXPECT_EQ(money("USD 1bn", "'USD 1bn'"), k_nothing);
  EXPECT_EQ(percent("20%", "{value: 20%}"), k_nothing);
}

TEST(Order, NeverConvertsCurrenciesOrBases) {
  EXPECT_EQ(money("USD 1bn", "EUR 1bn"), open(ComparisonReason::units_differ));
  EXPECT_EQ(money("USD 50 per unit", "USD 50 per year"), open(ComparisonReason::bases_differ));
  EXPECT_EQ(quantity("1x of fees", "1x of revenue"), open(ComparisonReason::bases_differ));
  EXPECT_EQ(quantity("100x", "100 units"), open(ComparisonReason::units_differ));
}

TEST(Order, SaysOfMinimaAndMaximaThatTheirUnitsDiffer) {
  const auto units_differ = open(ComparisonReason::units_differ);
  EXPECT_EQ(money("USD 2m", "{greater_of: [EUR 2m, EUR 1m]}"), units_differ);
  EXPECT_EQ(money("{greater_of: [EUR 2m, USD 1m]}", "USD 2m"), units_differ);
  EXPECT_EQ(money("{greater_of: [USD 1m, USD 3m]}", "{lesser_of: [USD 2m to 5m, USD 4m]}"),
            open(ComparisonReason::intervals_overlap));
}

TEST(Order, ComparesDisjointIntervals) {
  EXPECT_EQ(percent("over 20%", "10%"), k_lowered);
  EXPECT_EQ(percent("over 20%", "20%"), k_lowered);
  EXPECT_EQ(percent("20%", "over 20%"), k_raised);
  EXPECT_EQ(percent("under 20%", "20%"), k_raised);
  EXPECT_EQ(money("USD 1bn to 2bn", "USD 3bn to 4bn"), k_raised);
  EXPECT_EQ(money("about USD 100", "USD 111"), k_raised);
}

TEST(Order, SharpensWhatFitsTheOld) {
  EXPECT_EQ(money("over USD 10bn", "USD 13bn"), k_sharpened);
  EXPECT_EQ(percent("at least 20%", "20%"), k_sharpened);
  EXPECT_EQ(percent("up to 20%", "5% to 20%"), k_sharpened);
  EXPECT_EQ(money("about USD 100", "USD 110"), k_sharpened);
  EXPECT_EQ(money("USD 13bn", "over USD 10bn"), k_blurred);
  EXPECT_EQ(percent("over 20%", "at least 20%"), k_blurred);
}

TEST(Order, LeavesOverlappingIntervalsOpen) {
  EXPECT_EQ(money("USD 1bn to 3bn", "USD 2bn to 4bn"), open(ComparisonReason::intervals_overlap));
  EXPECT_EQ(percent("over 20%", "up to 30%"), open(ComparisonReason::intervals_overlap));
}

TEST(Order, LeavesIntervalsThatTouchOpenSinceBothMayBeTheSame) {
  EXPECT_EQ(percent("up to 20%", "at least 20%"), open(ComparisonReason::intervals_overlap));
  EXPECT_EQ(money("USD 1bn to 2bn", "USD 2bn to 3bn"), open(ComparisonReason::intervals_overlap));
  EXPECT_EQ(percent("under 20%", "at least 20%"), k_raised);
}

TEST(Order, TakesATenthForAbout) {
  EXPECT_EQ(compared("about 10%", "9% to 11%", Kind::percent), k_restated);
}

TEST(Order, PutsUnlimitedAboveEveryAmount) {
  EXPECT_EQ(money("USD 1bn", "unlimited"), k_raised);
  EXPECT_EQ(money("unlimited", "about USD 1bn"), k_lowered);
}

TEST(Order, ComparesLengthsOfOneFamily) {
  EXPECT_EQ(length("30 days", "2 weeks"), k_lowered);
  EXPECT_EQ(length("1 year", "18 months"), k_raised);
  EXPECT_EQ(length("5 business days", "10 business days"), k_raised);
}

TEST(Order, ComparesLengthsOfTwoFamiliesWhereNoCalendarCanDoubtIt) {
  EXPECT_EQ(length("1 month", "90 days"), k_raised);
  EXPECT_EQ(length("90 days", "1 month"), k_lowered);
  EXPECT_EQ(length("30 days", "1 month"), open(ComparisonReason::durations_not_comparable));
  EXPECT_EQ(length("31 days", "1 month"), open(ComparisonReason::durations_not_comparable));
  EXPECT_EQ(length("1 year", "365 days"), open(ComparisonReason::durations_not_comparable));
  EXPECT_EQ(length("1 year", "367 days"), k_raised);
  EXPECT_EQ(length("10 business days", "9 days"), k_lowered);
  EXPECT_EQ(length("10 business days", "14 days"),
            open(ComparisonReason::durations_not_comparable));
}

TEST(Order, PutsALengthFromDaysToMonthsOnOneAxis) {
  EXPECT_EQ(length("45 days", "60 days to 4 months"), k_raised);
  EXPECT_EQ(length("60 days to 4 months", "200 days"), k_raised);
  EXPECT_EQ(length("60 days to 4 months", "90 days"),
            open(ComparisonReason::durations_not_comparable));
}

TEST(Order, ComparesDaysMonthsAndYears) {
  EXPECT_EQ(date("2025-01-21", "2025-01-22"), k_raised);
  EXPECT_EQ(date("2030", "2032"), k_raised);
  EXPECT_EQ(date("2030", "2030-05"), k_sharpened);
  EXPECT_EQ(date("2030-05-04", "2030-05"), k_blurred);
  EXPECT_EQ(date("2030", "through 2030"), k_sharpened);
  EXPECT_EQ(date("2030-01", "through 2030"), k_raised);
}

TEST(Order, CountsWholeDaysBeforeAndAfter) {
  EXPECT_EQ(date("after 2030", "2031-01-01"), k_sharpened);
  EXPECT_EQ(date("after 2030-12-31", "not before 2031-01-01"), k_restated);
  EXPECT_EQ(date("before 2030", "2030"), k_raised);
  EXPECT_EQ(date("by 2030", "2031-01-01"), k_raised);
  EXPECT_EQ(date("by 2030", "2030-12-31"), k_sharpened);
}

TEST(Order, PutsPerpetualAfterEveryDayAndEvent) {
  EXPECT_EQ(date("2030", "perpetual"), k_raised);
  EXPECT_EQ(date("perpetual", "agi"), k_lowered);
  EXPECT_EQ(date("90 days after agi", "perpetual"), k_raised);
}

TEST(Order, FitsPerpetualIntoARangeThatReachesIt) {
  EXPECT_EQ(date("2030 to perpetual", "perpetual"), k_sharpened);
  EXPECT_EQ(date("2030 to perpetual", "2029"), k_lowered);
  EXPECT_EQ(date("agi to perpetual", "agi"), k_sharpened);
}

TEST(Order, ComparesDaysCountedFromOneEvent) {
  EXPECT_EQ(date("agi", "90 days after agi"), k_raised);
  EXPECT_EQ(date("30 days before agi", "agi"), k_raised);
  EXPECT_EQ(date("30 days after agi", "30 days before agi"), k_lowered);
  EXPECT_EQ(date("1 month after agi", "90 days after agi"), k_raised);
  EXPECT_EQ(date("1 month before agi", "90 days before agi"), k_lowered);
  EXPECT_EQ(date("30 days after agi", "1 month after agi"),
            open(ComparisonReason::durations_not_comparable));
  EXPECT_EQ(date("30 days before agi", "1 month before agi"),
            open(ComparisonReason::durations_not_comparable));
}

TEST(Order, TakesAMonthForAboutADayCountedFromAnEvent) {
  EXPECT_EQ(date("about 90 days after agi", "100 days after agi"), k_sharpened);
  EXPECT_EQ(date("about 90 days after agi", "121 days after agi"), k_raised);
}

TEST(Order, NeverComparesAnEventWithADayOrAnotherEvent) {
  EXPECT_EQ(date("agi", "2030"), open(ComparisonReason::events_differ));
  EXPECT_EQ(date("agi", "term_end"), open(ComparisonReason::events_differ));
}

TEST(Order, KnowsThatAMinimumIsAtMostItsParts) {
  EXPECT_EQ(date("agi", "{earlier_of: [agi, 2030]}"), k_lowered);
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "2030"), k_raised);
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "{earlier_of: [agi, 2032]}"), k_raised);
  EXPECT_EQ(date("{earlier_of: [agi, 2032]}", "{earlier_of: [agi, 2030]}"), k_lowered);
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "{earlier_of: [agi, 2030, term_end]}"), k_lowered);
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "{later_of: [agi, 2030]}"), k_raised);
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "term_end"), open(ComparisonReason::events_differ));
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "2029"), open(ComparisonReason::events_differ));
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "2031"), k_raised);
}

TEST(Order, KnowsThatAMaximumIsAtLeastItsParts) {
  EXPECT_EQ(money("USD 1m", "{greater_of: [USD 1m, USD 5 per unit]}"), k_raised);
  EXPECT_EQ(money("{lesser_of: [USD 1m, USD 5 per unit]}", "USD 1m"), k_raised);
  EXPECT_EQ(
      money("{greater_of: [USD 1m, USD 5 per unit]}", "{lesser_of: [USD 1m, USD 5 per unit]}"),
      k_lowered);
}

TEST(Order, SeesThatCombinedValuesComeToTheSame) {
  EXPECT_EQ(date("{earlier_of: [agi, 2030]}", "{earlier_of: [2030, agi]}"), k_restated);
  EXPECT_EQ(date("{earlier_of: [2032, 2030]}", "2030"), k_restated);
  EXPECT_EQ(money("{lesser_of: [USD 1m, unlimited]}", "USD 1m"), k_restated);
}

TEST(Order, ClimbsAScaleStepByStep) {
  const TermSpec spec = degree();
  EXPECT_EQ(compared("preferred", "exclusive", spec), k_raised);
  EXPECT_EQ(change_of("preferred", "exclusive", spec)->delta->steps, 3);
  EXPECT_EQ(compared("exclusive", "primary", spec), k_lowered);
  EXPECT_EQ(change_of("exclusive", "primary", spec)->delta->steps, -2);
}

TEST(Order, NeverRanksAWordThatTheScaleLacks) {
  Value stranger;
  stranger.content = Token{"permitted"};  // of another type's scale, under a conversion
  const Value known = value_of("sole", degree());
  EXPECT_EQ(order_of(stranger, known, degree()).order, Order::incomparable);
  EXPECT_EQ(order_of(known, stranger, degree()).order, Order::incomparable);
}

// ---- how units are spelled ----------------------------------------------------------------------

TEST(OrderOfMeasures, KnowsAUnitHoweverItIsSpelled) {
  const std::pair<const char*, const char*> pairs[] = {
      {"1000 token per year", "1,000 tokens per annum"},
      {"3 Seats", "3 seats"},
      {"1e26 FLOP", "1e26 FLOPs"},
      {"3x of fees", "3\u00d7 of fees"},
      {"12 reports a year", "12 reports per year"},
      {"12 reports yearly", "12 reports per 12 months"},
      {"4 reports p.a.", "4 reports each year"},
  };
  for (const auto& [before, after] : pairs) {
    EXPECT_EQ(quantity(before, after), k_restated) << before;
    EXPECT_EQ(quantity(after, before), k_restated) << before;
  }
  EXPECT_EQ(percent("20 percent", "20%"), k_restated);
  EXPECT_EQ(percent("8 per cent per annum", "8% p.a."), k_restated);
}

TEST(OrderOfMeasures, KeepsUnitsApartWhoseCapitalsSaySomething) {
  for (const auto& [before, after] :
       {std::pair{"5 MW", "5 mW"}, std::pair{"5 GB", "5 Gb"}, std::pair{"5 FLOP", "5 FLOPS"}}) {
    EXPECT_EQ(quantity(before, after), open(ComparisonReason::units_differ)) << before;
  }
}

Told caps(const char* before, const char* after) {
  return compared(before, after, spec_of({Kind::money, Kind::quantity, Kind::percent}));
}

TEST(OrderOfMeasures, CountsPercentagesAndMultiplesAlike) {
  EXPECT_EQ(caps("1x of fees", "100% of fees"), k_restated);
  EXPECT_EQ(caps("2x of fees", "150% of fees"), k_lowered);
  EXPECT_EQ(caps("100% of fees", "1.5x of fees"), k_raised);
}

TEST(OrderOfMeasures, CountsTheMonthsOfAYearlyBase) {
  EXPECT_EQ(caps("12 months of fees", "1x of annual fees"), k_restated);
  EXPECT_EQ(caps("12 months of fees", "1x of yearly fees"), k_restated);
  EXPECT_EQ(caps("100% of fees per year", "12 months of fees"), k_restated);
  EXPECT_EQ(caps("24 months of fees", "1x of annual fees"), k_lowered);
  EXPECT_EQ(caps("6 months of fees", "1x of annual fees"), k_raised);
  EXPECT_EQ(caps("6 months of fees", "12 months of fees"), k_raised);
}

TEST(OrderOfMeasures, KnowsWhosePeriodABaseIs) {
  EXPECT_EQ(caps("12 months' fees", "12 months of fees"), k_restated);
  EXPECT_EQ(caps("50% of one month's fees", "50% of monthly fees"), k_restated);
  EXPECT_EQ(caps("1x of one year's fees", "12 months\u2019 fees"), k_restated);
  EXPECT_EQ(caps("50% of one month's fees", "100% of a month's fees"), k_raised);
  EXPECT_EQ(caps("100% of fees paid in 12 months", "150% of fees paid in 12 months"), k_raised);
  EXPECT_EQ(caps("100% of fees paid in 12 months", "100% of annual fees"),
            open(ComparisonReason::bases_differ));
}

TEST(OrderOfMeasures, LeavesABaseOfNoYearOpen) {
  EXPECT_EQ(caps("12 months of fees", "1x of fees"), open(ComparisonReason::bases_differ));
  EXPECT_EQ(caps("6 months of fees", "0.5x of annual fees").movement, Movement::undetermined);
  EXPECT_EQ(caps("12 months of fees", "1x of annual revenue"),
            open(ComparisonReason::bases_differ));
}

TEST(OrderOfMeasures, CountsAPriceOverAnyPeriod) {
  TermSpec fee = spec_of({Kind::money});
  fee.price = true;
  EXPECT_EQ(compared("USD 12m per year", "USD 1m per month", fee), k_restated);
  EXPECT_EQ(compared("USD 1m monthly", "USD 3m a quarter", fee), k_restated);
  EXPECT_EQ(compared("USD 12m per year", "USD 2m per month", fee), k_raised);
  EXPECT_EQ(compared("USD 7 per week", "USD 1 per day", fee), k_restated);
}

TEST(OrderOfMeasures, LeavesALimitOverAnotherPeriodOpen) {
  EXPECT_EQ(compared("USD 12m per year", "USD 1m per month", Kind::money),
            open(ComparisonReason::periods_differ));
  EXPECT_EQ(quantity("12 units per year", "1 unit per month"),
            open(ComparisonReason::periods_differ));
  TermSpec fee = spec_of({Kind::percent});
  fee.price = true;
  EXPECT_EQ(compared("12% per year", "1% per month", fee), open(ComparisonReason::periods_differ));
}

// ---- days that the file tells -------------------------------------------------------------------

TEST(OrderOfDates, WorksOutWhatTheFileTells) {
  CompareContext context;
  context.events_before.effective = read_as<Date>("2026-01-01", Kind::date);
  context.events_after.term_end = read_as<Date>("through 2030", Kind::date);
  const auto dates = [&](const char* before, const char* after) {
    return compared(before, after, Kind::date, context);
  };
  const auto worked_out = [](ChangeKind kind, Movement movement) {
    return told(kind, movement, {ComparisonReason::worked_out});
  };
  EXPECT_EQ(dates("2 years after effective", "2028-01-01"),
            worked_out(ChangeKind::restated, Movement::none));
  EXPECT_EQ(dates("2 years after effective", "2029-01-01"),
            worked_out(ChangeKind::changed, Movement::raised));
  EXPECT_EQ(dates("2030-12-31", "term_end"), worked_out(ChangeKind::restated, Movement::none));
  EXPECT_EQ(dates("2031", "term_end"), worked_out(ChangeKind::changed, Movement::lowered));
  EXPECT_EQ(dates("2028-01-01", "2 years after effective"), open(ComparisonReason::events_differ));
  EXPECT_EQ(dates("2 years after effective", "2027-12-31"),
            told(ChangeKind::changed, Movement::undetermined,
                 {ComparisonReason::worked_out, ComparisonReason::first_day_not_said}));
  EXPECT_EQ(dates("2030-12-30", "term_end"), worked_out(ChangeKind::changed, Movement::raised));
  const auto moved = change_of("2 years after effective", "2029-01-01", Kind::date, context);
  EXPECT_EQ(moved->delta->days, 366);
}

}  // namespace
}  // namespace dealterms::test
