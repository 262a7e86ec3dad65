#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

std::optional<Measure> measure(const std::string& text, Kind kind) {
  return read_as<Measure>(text, kind);
}

// ---- money --------------------------------------------------------------------------------------

TEST(ParseMoney, ReadsEverySpellingOfABillion) {
  const Measure billion{number("1000000000"), "USD", "", ""};
  for (const char* text : {"USD 1 billion", "USD 1bn", "USD 1 bn", "USD 1BN", "USD 1,000m",
                           "USD 1,000,000,000", "USD 1e9", "USD1bn", "USD 1000 million"}) {
    EXPECT_EQ(measure(text, Kind::money), billion) << text;
  }
}

TEST(ParseMoney, KeepsCents) {
  EXPECT_EQ(measure("EUR 1,500.50", Kind::money), (Measure{number("1500.5"), "EUR", "", ""}));
}

TEST(ParseMoney, TakesABaseAndAPeriod) {
  EXPECT_EQ(measure("USD 50 per unit", Kind::money), (Measure{number("50"), "USD", "", "unit"}));
  EXPECT_EQ(measure("USD 5 of credit per active user", Kind::money),
            (Measure{number("5"), "USD", "credit", "active user"}));
}

TEST(ParseMoney, WantsACurrencyInThreeCapitals) {
  EXPECT_EQ(code_of("5 million", Kind::money), Code::money_without_currency);
  EXPECT_EQ(code_of("$5bn", Kind::money), Code::money_without_currency);
  EXPECT_EQ(code_of("usd 5bn", Kind::money), Code::bad_money);
}

TEST(ParseMoney, SaysWhichCodeTheSignStandsFor) {
  const auto reading = read("€5bn", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_NE(reading.diagnostics.front().hint.find("EUR 5bn"), std::string::npos);
}

TEST(ParseMoney, PointsAtThePartThatIsWrong) {
  const auto reading = read("USD 5 zillion", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_money);
  EXPECT_EQ(reading.diagnostics.front().place, (Place{1, ByteColumn{13}}));
}

TEST(ParseMoney, SuggestsTheSizeThatWasMeant) {
  const auto reading = read("USD 5 milion", Kind::money);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "million");
}

TEST(ParseMoney, RefusesCommasThatSeparateNoThousands) {
  EXPECT_EQ(code_of("USD 1.500,50", Kind::money), Code::bad_money);
  EXPECT_EQ(code_of("USD 1,00", Kind::money), Code::bad_money);
}

TEST(ParseMoney, SaysWhenANumberCannotBeKeptExactly) {
  EXPECT_EQ(code_of("USD 1234567890123456789012345678901234567890", Kind::money),
            Code::number_too_long);
}

// ---- percent and quantity -----------------------------------------------------------------------

TEST(ParsePercent, ReadsBasisPointsAsPercent) {
  EXPECT_EQ(measure("50 bps", Kind::percent), (Measure{number("0.5"), "%", "", ""}));
  EXPECT_EQ(measure("6.25 %", Kind::percent), (Measure{number("6.25"), "%", "", ""}));
}

TEST(ParsePercent, TakesABaseOrAPeriod) {
  EXPECT_EQ(measure("20% of revenue", Kind::percent), (Measure{number("20"), "%", "revenue", ""}));
  EXPECT_EQ(measure("10% per year", Kind::percent), (Measure{number("10"), "%", "", "year"}));
}

TEST(ParsePercent, RefusesABareNumber) {
  EXPECT_EQ(code_of("20", Kind::percent), Code::bad_percent);
}

TEST(ParseQuantity, ReadsCountsMultiplesAndUnits) {
  EXPECT_EQ(measure("3", Kind::quantity), (Measure{number("3"), "", "", ""}));
  EXPECT_EQ(measure("100x", Kind::quantity), (Measure{number("100"), "x", "", ""}));
  EXPECT_EQ(measure("1x of fees", Kind::quantity), (Measure{number("1"), "x", "fees", ""}));
  EXPECT_EQ(measure("50,000 units per year", Kind::quantity),
            (Measure{number("50000"), "units", "", "year"}));
  EXPECT_EQ(measure("1e26 FLOP", Kind::quantity), (Measure{number("1e26"), "FLOP", "", ""}));
  EXPECT_EQ(measure("10 million users", Kind::quantity),
            (Measure{number("10000000"), "users", "", ""}));
  EXPECT_EQ(measure("2GW", Kind::quantity), (Measure{number("2"), "GW", "", ""}));
}

TEST(ParseQuantity, ReadsALoneLetterAsAUnit) {
  EXPECT_EQ(measure("5 m", Kind::quantity), (Measure{number("5"), "m", "", ""}));
}

TEST(ParseQuantity, LeavesMoneyAndPercentToTheirKinds) {
  EXPECT_EQ(code_of("5 USD", Kind::quantity), Code::bad_quantity);
  EXPECT_EQ(code_of("5%", Kind::quantity), Code::bad_quantity);
}

TEST(ParseAmount, ReadsUnlimitedForAmountsAndDurations) {
  for (const Kind kind : {Kind::money, Kind::percent, Kind::quantity, Kind::duration}) {
    EXPECT_TRUE(read_as<Unlimited>("unlimited", kind));
  }
  EXPECT_EQ(code_of("unlimited", Kind::date), Code::bad_date);
}

// ---- inexact ------------------------------------------------------------------------------------

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
  EXPECT_EQ(measure("3 rights to buy", Kind::quantity),
            (Measure{number("3"), "rights to buy", "", ""}));
}

// ---- durations and dates ------------------------------------------------------------------------

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

// ---- words --------------------------------------------------------------------------------------

TEST(ParseFlag, TakesYesAndNoOnly) {
  EXPECT_EQ(read_as<Flag>("yes", Kind::flag), Flag{true});
  EXPECT_EQ(read_as<Flag>("no", Kind::flag), Flag{false});
  EXPECT_EQ(read_as<Flag>("true", Kind::flag), Flag{true});
  EXPECT_EQ(code_of("on", Kind::flag), Code::bad_flag);
  EXPECT_EQ(code_of("NO", Kind::flag), Code::bad_flag);
}

TEST(ParseFlag, SuggestsTheAnswerThatWasShouted) {
  const auto reading = read("NO", Kind::flag);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "no");
}

TEST(ParseScale, TakesItsOwnWordsOnly) {
  EXPECT_EQ(read_as<Token>("sole", degree()), Token{"sole"});
  const auto reading = read("exlusive", degree());
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_scale);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "exclusive");
}

TEST(ParseScale, LetsItsOwnNoneWin) { EXPECT_EQ(read_as<Token>("none", degree()), Token{"none"}); }

TEST(ParseText, KeepsAQuotedNoneAsText) {
  EXPECT_TRUE(read_as<None>("none", Kind::text));
  EXPECT_EQ(read_as<Text>("'none'", Kind::text), Text{"none"});
}

TEST(ParseText, NeverGuessesTypes) {
  EXPECT_EQ(read_as<Text>("NO", Kind::text), Text{"NO"});
  EXPECT_EQ(read_as<Text>("1:30", Kind::text), Text{"1:30"});
}

TEST(ParseValue, KeepsTheSpelling) {
  EXPECT_EQ(read("USD  1\n    billion", Kind::money).value->spelling, "USD 1 billion");
}

TEST(ParseValue, RefusesAnEmptyValue) { EXPECT_EQ(code_of("", Kind::money), Code::empty_value); }

TEST(ParseValue, TriesTheKindsInTheirOrder) {
  const TermSpec spec = spec_of({Kind::money, Kind::quantity});
  EXPECT_EQ(read_as<Measure>("USD 5", spec)->unit, "USD");
  EXPECT_EQ(read_as<Measure>("5 seats", spec)->unit, "seats");
}

TEST(ParseValue, ShowsTheFaultOfTheKindThatWasMeant) {
  EXPECT_EQ(code_of("USD 5 zillion", spec_of({Kind::quantity, Kind::money})), Code::bad_money);
}

// ---- sets ---------------------------------------------------------------------------------------

std::vector<std::string> tokens_of(const std::string& text, const TermSpec& spec) {
  std::vector<std::string> tokens;
  const auto set = read_as<Set>(text, spec);
  if (!set) return tokens;
  for (const SetToken& token : set->tokens) tokens.push_back(token.name);
  return tokens;
}

TEST(ParseSet, SortsItsTokens) {
  EXPECT_EQ(tokens_of("[beta, alpha]", spec_of({Kind::set})),
            (std::vector<std::string>{"alpha", "beta"}));
}

TEST(ParseSet, TakesOneTokenAsAScalar) {
  EXPECT_EQ(tokens_of("new capacity", spec_of({Kind::set})),
            (std::vector<std::string>{"new capacity"}));
}

TEST(ParseSet, KeepsEvidenceAndEndOfAToken) {
  const auto set =
      read_as<Set>("[api, {value: agi, ended: 2024-07-09, sources: [reuters]}]", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->tokens[0].name, "agi");
  EXPECT_EQ(set->tokens[0].ended->on, read_as<Date>("2024-07-09", Kind::date));
  EXPECT_EQ(set->tokens[0].evidence->sources, std::vector<std::string>{"reuters"});
}

TEST(ParseSet, ReadsOneEndedTokenAsASet) {
  const auto set = read_as<Set>("{value: agi, ended: yes}", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_TRUE(set->tokens[0].ended);
}

TEST(ParseSet, DiagnosesDoubles) {
  const auto reading = read("[a, b, a]", Kind::set);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::duplicate_token);
  EXPECT_EQ(reading.diagnostics.front().place.column.value, 14U);
}

TEST(ParseSet, ReadsAnAlternative) {
  const auto set = read_as<Set>("{any_of: [cash, credits], choice: holder}", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->meaning, Set::Meaning::any_of);
  EXPECT_EQ(set->choice, "holder");
}

TEST(ParseSet, IsNoneWhenNothingElseStandsThere) {
  EXPECT_TRUE(read_as<None>("none", Kind::set));
  EXPECT_EQ(tokens_of("[none]", spec_of({Kind::set})), (std::vector<std::string>{"none"}));
  EXPECT_EQ(tokens_of("'none'", spec_of({Kind::set})), (std::vector<std::string>{"none"}));
}

TEST(ParseParty, WantsKnownPartiesOrEach) {
  EXPECT_EQ(tokens_of("each", spec_of({Kind::party})), (std::vector<std::string>{"each"}));
  EXPECT_EQ(tokens_of("[bolt, acme]", spec_of({Kind::party})),
            (std::vector<std::string>{"acme", "bolt"}));
  const auto reading = read("acmee", Kind::party);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::unknown_party);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "acme");
}

TEST(ParseRefs, WantsKnownClauses) {
  EXPECT_EQ(tokens_of("[compute, api]", spec_of({Kind::refs})),
            (std::vector<std::string>{"api", "compute"}));
  EXPECT_EQ(code_of("[comptue]", Kind::refs), Code::unknown_clause);
}

TEST(ParseValue, TakesAListForSetsOnly) {
  EXPECT_EQ(code_of("[USD 5, USD 6]", Kind::money), Code::expected_scalar);
}

}  // namespace
}  // namespace dealterms::test
