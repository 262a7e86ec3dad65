#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

std::string printed(const std::string& text, const TermSpec& spec,
                    WithEvidence with = WithEvidence::no) {
  const auto reading = read(text, spec);
  return reading.value ? print_value(*reading.value, with) : "(unreadable)";
}
std::string printed(const std::string& text, Kind kind) { return printed(text, spec_of({kind})); }

TEST(PrintValue, KeepsTheUnitOfADuration) {
  EXPECT_EQ(printed("12 months", Kind::duration), "12 months");
  EXPECT_EQ(printed("P1Y", Kind::duration), "1 year");
}

TEST(PrintValue, QuotesWhatYamlWouldMisread) {
  EXPECT_EQ(printed("\"none\"", Kind::text), "\"none\"");
  EXPECT_EQ(printed("'a: b'", Kind::text), "\"a: b\"");
  EXPECT_EQ(printed("plain words, with a comma", Kind::text), "plain words, with a comma");
  EXPECT_EQ(printed("{readings: [\"a, b\", c]}", Kind::text), "{readings: [\"a, b\", c]}");
  EXPECT_EQ(printed("{lesser_of: [\"EUR 1,500.50\", EUR 3]}", Kind::money),
            "{lesser_of: [\"EUR 1,500.50\", EUR 3]}");
}

struct Written {
  const char* text;
  TermSpec spec;
};

// Values that are unequal, and would be written in the same words: in rows, by the words.
std::vector<Value> look_alikes() {
  const TermSpec choice = spec_of({Kind::choice}, {"yes", "unlimited", "none", "agi", "2030",
                                                   "undisclosed", "30 days", "about 30 days", "3"});
  const std::vector<Written> written{
      {"yes", spec_of({Kind::flag})},
      {"yes", choice},
      {"yes", spec_of({Kind::text})},
      {"none", spec_of({Kind::money})},
      {"none", choice},
      {"\"none\"", spec_of({Kind::text})},
      {"unlimited", spec_of({Kind::money})},
      {"unlimited", choice},
      {"unlimited", spec_of({Kind::text})},
      {"undisclosed", spec_of({Kind::text})},
      {"undisclosed", choice},
      {"\"undisclosed\"", spec_of({Kind::text})},
      {"redacted", spec_of({Kind::text})},
      {"agi", spec_of({Kind::date})},
      {"agi", choice},
      {"agi", spec_of({Kind::text})},
      {"2030", spec_of({Kind::date})},
      {"2030", choice},
      {"2030", spec_of({Kind::text})},
      {"2030", spec_of({Kind::quantity})},
      {"3", spec_of({Kind::quantity})},
      {"3", choice},
      {"3", spec_of({Kind::text})},
      {"30 days", spec_of({Kind::duration})},
      {"30 days", spec_of({Kind::quantity})},
      {"30 days", choice},
      {"30 days", spec_of({Kind::text})},
      {"about 30 days", spec_of({Kind::duration})},
      {"about 30 days", spec_of({Kind::quantity})},
      {"about 30 days", choice},
      {"about 30 days", spec_of({Kind::text})},
      {"[a]", spec_of({Kind::set})},
      {"\"[a]\"", spec_of({Kind::text})},
      {"{any_of: [a, b]}", spec_of({Kind::set})},
      {"[a, b]", spec_of({Kind::set})},
      {"[a, {value: b, ended: yes}]", spec_of({Kind::set})},
      {"{readings: [yes, no]}", spec_of({Kind::flag})},
      {"{readings: [yes, no]}", spec_of({Kind::text})},
      {"{steps: [30 days, {from: agi, value: 31 days}]}", spec_of({Kind::duration})},
      {"{steps: [30 days, {from: agi, value: 31 days}]}", spec_of({Kind::quantity})},
  };
  std::vector<Value> values;
  for (const Written& one : written) {
    auto reading = read(one.text, one.spec);
    EXPECT_TRUE(reading.value) << one.text;
    if (reading.value) values.push_back(std::move(*reading.value));
  }
  return values;
}

TEST(PrintIdentity, TellsApartWhatIsWrittenAlike) {
  const std::vector<Value> values = look_alikes();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      ASSERT_NE(values[i], values[j]) << print_identity(values[i]);
      EXPECT_NE(print_identity(values[i]), print_identity(values[j]));
    }
  }
}

TEST(PrintIdentity, IsOneForAllSpellingsOfAValue) {
  struct Pair {
    const char* one;
    const char* other;
    Kind kind;
  };
  for (const Pair& pair : {
           Pair{"12 months", "1 year", Kind::duration},
           Pair{"2 weeks", "14 days", Kind::duration},
           Pair{"through 2030", "2030-12-31", Kind::date},
           Pair{"through 2030-06", "2030-06-30", Kind::date},
           Pair{"USD 1bn", "\"USD 1,000,000,000\"", Kind::money},
           Pair{"50 bps", "0.50%", Kind::percent},
           Pair{"8% p.a.", "8% per year", Kind::percent},
           Pair{"1000 tokens per annum", "\"1,000 tokens per year\"", Kind::quantity},
           Pair{"[b, a]", "[A, b]", Kind::set},
           Pair{"the \u201cLetter\u201d", "'the \"Letter\"'", Kind::text},
           Pair{"about 12 months", "about 1 year", Kind::duration},
           Pair{"{earlier_of: [2030, 1 year after signing]}",
                "{earlier_of: [12 months after signing, 2030]}", Kind::date},
           Pair{"{steps: [{value: 30 days}, {from: through 2030, value: 1 year}]}",
                "{steps: [{value: 30 days}, {from: 2030-12-31, value: 12 months}]}",
                Kind::duration},
       }) {
    const auto one = read(pair.one, spec_of({pair.kind}));
    const auto other = read(pair.other, spec_of({pair.kind}));
    ASSERT_TRUE(one.value && other.value) << pair.one << " / " << pair.other;
    ASSERT_EQ(*one.value, *other.value) << pair.one << " / " << pair.other;
    EXPECT_EQ(print_identity(*one.value), print_identity(*other.value));
  }
}

TEST(PrintIdentity, LeavesEvidenceAside) {
  const TermSpec set = spec_of({Kind::set});
  EXPECT_EQ(print_identity(*read("[a, b]", set).value),
            print_identity(*read("[a, {value: b, sources: [reuters]}]", set).value));
}

TEST(PrintValue, WritesEvidenceWhenAsked) {
  const char* text = "{value: 20%, status: reported, sources: [reuters], section: \"4.2\"}";
  EXPECT_EQ(printed(text, spec_of({Kind::percent}), WithEvidence::yes),
            "{value: 20%, status: reported, sources: [reuters], section: 4.2}");
  EXPECT_EQ(printed(text, Kind::percent), "20%");
}

TEST(PrintValue, WritesEveryMapForm) {
  const std::pair<const char*, TermSpec> forms[] = {
      {"{undisclosed: rate-a, more_than: rate-b}", spec_of({Kind::percent})},
      {"{readings: [exclusive, none]}", degree()},
      {"{any_of: [cash, credits], choice: holder}", spec_of({Kind::set})},
      {"[a, {value: b, ended: 2024}]", spec_of({Kind::set})},
      {"{earlier_of: [agi, through 2030]}", spec_of({Kind::date})},
      {"{tiers: [{up_to: USD 10m, value: 50%}, {value: 40%}], of: revenue, method: cliff, "
       "resets: each quarter}",
       spec_of({Kind::percent})},
      {"{steps: [{value: exclusive}, {from: agi, value: {undisclosed: later}}]}", degree()},
      {"{each: fiscal year, from: 1999-04-01, values: [USD 1m, USD 2m], then_add: USD 1m}",
       spec_of({Kind::money})},
      {"{bases: {as converted: 27%, before rounds: 32.5%}}", spec_of({Kind::percent})},
  };
  for (const auto& [text, spec] : forms) EXPECT_EQ(printed(text, spec), text);
}

TEST(PrintValue, KeepsTheEvidenceInsideForms) {
  const char* text = "{readings: [{value: 1%, sources: [reuters]}, 2%], status: disputed}";
  EXPECT_EQ(printed(text, spec_of({Kind::percent}), WithEvidence::yes), text);
}

}  // namespace
}  // namespace dealterms::test
