// The map forms of a value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

Measure percent(const char* text) { return {number(text), "%", "", ""}; }

// ---- evidence -----------------------------------------------------------------------------------

TEST(ParseValueForm, CarriesEvidenceBesideTheValue) {
  const auto reading =
      read("{value: 20%, status: reported, sources: [reuters], by: letter}", Kind::percent);
  ASSERT_TRUE(reading.value);
  EXPECT_TRUE(reading.diagnostics.empty());
  EXPECT_EQ(*reading.value->as<Measure>(), percent("20"));
  EXPECT_EQ(reading.value->evidence->status, Status::reported);
  EXPECT_EQ(reading.value->evidence->sources, std::vector<std::string>{"reuters"});
  EXPECT_EQ(reading.value->evidence->by, "letter");
  EXPECT_EQ(reading.value->spelling, "20%");
}

TEST(ParseValueForm, LetsTheInnerEvidenceSpeakFirst) {
  const auto reading =
      read("{value: {undisclosed: a, status: reported}, status: stated, note: x}", Kind::percent);
  ASSERT_TRUE(reading.value);
  EXPECT_EQ(reading.value->evidence->status, Status::reported);
  EXPECT_EQ(reading.value->evidence->note, "x");
}

TEST(ParseValueForm, WantsOneMainKey) {
  EXPECT_EQ(code_of("{value: 20%, undisclosed: a}", Kind::percent), Code::ambiguous_map_form);
  EXPECT_EQ(code_of("{value: {value: 20%}}", Kind::percent), Code::ambiguous_map_form);
  EXPECT_EQ(code_of("{status: reported}", Kind::percent), Code::missing_key);
}

TEST(ParseValueForm, SuggestsTheKeyThatWasMeant) {
  const auto reading = read("{valeu: 20%}", Kind::percent);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::unknown_key);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "value");
}

TEST(ParseValueForm, SaysWhereACompanionBelongs) {
  const auto reading = read("{value: 20%, method: cliff}", Kind::percent);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_NE(reading.diagnostics.front().hint.find("tiers"), std::string::npos);
}

// ---- not known ----------------------------------------------------------------------------------

TEST(ParseUnknown, NamesAnUnknown) {
  EXPECT_EQ(read_as<Unknown>("undisclosed", Kind::percent),
            (Unknown{Unknown::Kind::undisclosed, "", "", ""}));
  EXPECT_EQ(read_as<Unknown>("{undisclosed: rate-a}", Kind::percent),
            (Unknown{Unknown::Kind::undisclosed, "rate-a", "", ""}));
  EXPECT_EQ(read_as<Unknown>("{redacted: volume-2, more_than: volume-1}", Kind::quantity),
            (Unknown{Unknown::Kind::redacted, "volume-2", "volume-1", ""}));
}

TEST(ParseUnknown, RefusesYesAsAName) {
  EXPECT_EQ(code_of("{undisclosed: yes}", Kind::percent), Code::bad_id);
}

TEST(ParseReadings, KeepsEachWithItsSources) {
  const auto reading = read(
      "{status: disputed, readings: [{value: exclusive, sources: [reuters]}, "
      "{value: preferred, sources: [annual-report]}]}",
      degree());
  ASSERT_TRUE(reading.value);
  const auto* readings = reading.value->as<Readings>();
  ASSERT_NE(readings, nullptr);
  EXPECT_EQ(*readings->list[0].as<Token>(), Token{"exclusive"});
  EXPECT_EQ(readings->list[1].evidence->sources, std::vector<std::string>{"annual-report"});
  EXPECT_EQ(reading.value->evidence->status, Status::disputed);
}

TEST(ParseReadings, WantsTwoThatDiffer) {
  EXPECT_EQ(code_of("{readings: [20%]}", Kind::percent), Code::bad_readings);
  EXPECT_EQ(code_of("{readings: [50 bps, 0.5%]}", Kind::percent), Code::bad_readings);
}

TEST(ParseReadings, StayWithinWhatCanBeCompared) {
  std::string many = "0%";
  for (int i = 1; i <= 16; ++i) many += ", " + std::to_string(i) + "%";
  EXPECT_EQ(code_of("{readings: [" + many + "]}", Kind::percent), Code::bad_readings);
  std::string deep = "1%";
  for (int i = 2; i <= 5; ++i) deep = "{greater_of: [" + deep + ", " + std::to_string(i) + "%]}";
  EXPECT_EQ(code_of(deep, Kind::percent), Code::bad_combination);
}

// ---- combined -----------------------------------------------------------------------------------

TEST(ParseCombined, TakesDatesEarlierOrLater) {
  const auto combined = read_as<Combined>("{earlier_of: [agi, through 2030]}", Kind::date);
  ASSERT_TRUE(combined);
  EXPECT_EQ(combined->rule, Combined::Rule::earlier_of);
  EXPECT_EQ(combined->list.size(), 2U);
}

TEST(ParseCombined, TakesOneKindBesideTheOther) {
  const auto combined = read_as<Combined>("{greater_of: [USD 5m, 10% of fees]}",
                                          spec_of({Kind::money, Kind::percent}));
  ASSERT_TRUE(combined);
  EXPECT_EQ(combined->list[1].as<Measure>()->of, "fees");
}

TEST(ParseCombined, WantsTheWordOfTheKind) {
  EXPECT_EQ(code_of("{greater_of: [2029, 2030]}", Kind::date), Code::bad_combination);
  EXPECT_EQ(code_of("{earlier_of: [USD 5, USD 6]}", Kind::money), Code::bad_combination);
  EXPECT_EQ(code_of("{greater_of: [a, b]}", Kind::set), Code::not_ordered_kind);
}

// ---- functions ----------------------------------------------------------------------------------

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

TEST(ParseBases, SortsByBase) {
  const auto bases =
      read_as<Bases>("{bases: {on closing: 27%, before rounds: 32.5%}}", Kind::percent);
  ASSERT_TRUE(bases);
  EXPECT_EQ(bases->list[0].name, "before rounds");
  EXPECT_EQ(*bases->list[1].value.as<Measure>(), percent("27"));
}

TEST(ParseBases, WantsAMap) {
  EXPECT_EQ(code_of("{bases: [27%, 32%]}", Kind::percent), Code::bad_bases);
}

TEST(ParseValueForm, FillsEveryMessage) {
  const std::pair<const char*, TermSpec> mistakes[] = {
      {"USD", spec_of({Kind::money})},
      {"5", spec_of({Kind::money})},
      {"5", spec_of({Kind::percent})},
      {"five", spec_of({Kind::quantity})},
      {"five", spec_of({Kind::duration})},
      {"2025-02-30", spec_of({Kind::date})},
      {"nowhen", spec_of({Kind::date})},
      {"maybe", spec_of({Kind::flag})},
      {"most", degree()},
      {"most", spec_of({Kind::choice}, {"a", "b"})},
      {"", spec_of({Kind::text})},
      {"[]", spec_of({Kind::set})},
      {"[a, a]", spec_of({Kind::set})},
      {"nobody", spec_of({Kind::party})},
      {"nothing", spec_of({Kind::refs})},
      {"[1]", spec_of({Kind::text})},
      {"{}", spec_of({Kind::text})},
      {"{vlue: 1}", spec_of({Kind::text})},
      {"{value: 1, steps: []}", spec_of({Kind::text})},
      {"{value: {value: 1}}", spec_of({Kind::text})},
      {"{undisclosed: A B}", spec_of({Kind::text})},
      {"{readings: [a]}", spec_of({Kind::text})},
      {"{readings: a}", spec_of({Kind::text})},
      {"{readings: [a, a]}", spec_of({Kind::text})},
      {"{bases: [a]}", spec_of({Kind::text})},
      {"{steps: [a, b]}", spec_of({Kind::text})},
      {"{each: year}", spec_of({Kind::text})},
      {"{any_of: [a, b]}", spec_of({Kind::text})},
      {"{later_of: [a, b]}", spec_of({Kind::text})},
      {"{later_of: [1%, 2%]}", spec_of({Kind::percent})},
      {"{tiers: [1%, 2%]}", spec_of({Kind::percent})},
      {"{tiers: [a, b]}", spec_of({Kind::text})},
      {"{value: 1, status: sure}", spec_of({Kind::text})},
  };
  for (const auto& [text, spec] : mistakes) {
    const auto reading = read(text, spec);
    ASSERT_FALSE(reading.diagnostics.empty()) << text;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
      EXPECT_EQ(message_of(diagnostic).find("{}"), std::string::npos) << message_of(diagnostic);
      EXPECT_TRUE(diagnostic.place.known()) << text;
    }
  }
}

TEST(ParseValueForm, CollectsEveryMistake) {
  EXPECT_EQ(read("{readings: [20, {value: 1%, sources: [reutres]}, 5 bsp]}", Kind::percent)
                .diagnostics.size(),
            3U);
}

}  // namespace
}  // namespace dealterms::test
