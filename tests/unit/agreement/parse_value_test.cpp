// What is the same for every kind of value.
#include "agreement/value_text.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

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

TEST(ParseValue, TakesAListForSetsOnly) {
  EXPECT_EQ(code_of("[USD 5, USD 6]", Kind::money), Code::expected_scalar);
}

TEST(ParseValue, FillsEveryMessage) {
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

TEST(ParseValue, CollectsEveryMistake) {
  EXPECT_EQ(read("{readings: [20, {value: 1%, sources: [reutres]}, 5 bsp]}", Kind::percent)
                .diagnostics.size(),
            3U);
}

}  // namespace
}  // namespace dealterms::test
