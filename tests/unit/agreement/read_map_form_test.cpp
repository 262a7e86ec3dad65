// The map forms of a value, through parse_value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

Measure percent(const char* text) { return {number(text), "%", "", ""}; }

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

TEST(ParseUnknown, NamesAnUnknown) {
  EXPECT_EQ(read_as<Unknown>("undisclosed", Kind::percent),
            (Unknown{Unknown::Kind::undisclosed, "", "", ""}));
  EXPECT_EQ(read_as<Unknown>("{undisclosed: rate-a}", Kind::percent),
            (Unknown{Unknown::Kind::undisclosed, "rate-a", "", ""}));
  EXPECT_EQ(read_as<Unknown>("{redacted: volume-2, more_than: volume-1}", Kind::quantity),
            (Unknown{Unknown::Kind::redacted, "volume-2", "volume-1", ""}));
}

TEST(ParseUnknown, NamesThePaperThatSetsIt) {
  EXPECT_EQ(read_as<Unknown>("{set_in: order form}", Kind::money),
            (Unknown{Unknown::Kind::set_in, "order form", "", ""}));
  EXPECT_EQ(read_as<Unknown>("{set_in: as agreed}", Kind::set),
            (Unknown{Unknown::Kind::set_in, "as agreed", "", ""}));
  EXPECT_EQ(code_of("{set_in: [a, b]}", Kind::money), Code::expected_scalar);
  const auto compared = read("{set_in: order form, more_than: a}", Kind::money);
  ASSERT_EQ(compared.diagnostics.size(), 1U);
  EXPECT_EQ(compared.diagnostics.front().code, Code::unknown_key);
}

TEST(ParseUnknown, RefusesYesAsAName) {
  for (const char* answer : {"yes", "true", "on", "off"}) {
    EXPECT_EQ(code_of("{undisclosed: " + std::string(answer) + "}", Kind::percent), Code::bad_id)
        << answer;
  }
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

}  // namespace
}  // namespace dealterms::test
