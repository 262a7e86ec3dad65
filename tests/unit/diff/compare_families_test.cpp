// Every form of value against every other: which of the two decides how they compare.
#include <array>
#include <string>
#include <string_view>
#include <variant>

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

struct Sample {
  std::string_view form;
  const char* text;
  Kind kind;
};

// One of each alternative of Content, in its order.
constexpr std::array k_samples{
    Sample{"none", "none", Kind::money},
    Sample{"unlimited", "unlimited", Kind::money},
    Sample{"unknown", "undisclosed", Kind::money},
    Sample{"readings", "{readings: [USD 1m, USD 9m]}", Kind::money},
    Sample{"measure", "USD 5m", Kind::money},
    Sample{"duration", "30 days", Kind::duration},
    Sample{"date", "2030-01-01", Kind::date},
    Sample{"token", "red", Kind::choice},
    Sample{"flag", "yes", Kind::flag},
    Sample{"text", "some words", Kind::text},
    Sample{"set", "[a, b]", Kind::set},
    Sample{"range", "over USD 7m", Kind::money},
    Sample{"combined", "{lesser_of: [USD 3m, USD 4m]}", Kind::money},
    Sample{"tiers", "{tiers: [{up_to: USD 1m, value: USD 1m}, {value: USD 4m}], method: cliff}",
           Kind::money},
    Sample{"steps", "{steps: [{value: USD 1m}, {from: 2027-01-01, value: USD 4m}]}", Kind::money},
    Sample{"series", "{each: year, values: [USD 1m, USD 4m]}", Kind::money},
    Sample{"bases", "{bases: {gross: USD 1m, net: USD 4m}}", Kind::money},
};
static_assert(k_samples.size() == std::variant_size_v<Content>);

// How a row changes into a column: = not at all, + raised, - lowered, ^ widened, v narrowed,
// x varied, ~ changed without a movement, D disclosed, W withheld. Undetermined because: f the
// forms differ, b the bases differ, r the readings disagree, i the intervals overlap, ? of one of
// its segments.
constexpr std::array<std::string_view, k_samples.size()> k_outcomes{
    "=++++++~+~^+++++b",  // none
    "-=-----ffff-----b",  // unlimited
    "-+=DDDDDDDDDDDDDD",  // unknown
    "-+W=rrrrrrrrrrrrr",  // readings
    "-+Wr=ffffff+----b",  // measure
    "-+Wrf=ffffffffffb",  // duration
    "-+Wrff=fffffffffb",  // date
    "~fWrfff=ffffffffb",  // token
    "-fWrffff=fffffffb",  // flag
    "~fWrfffff=ffffffb",  // text
    "vfWrffffff=fffffb",  // set
    "-+Wr-ffffff=----b",  // range
    "-+Wr+ffffff+=xxxb",  // combined
    "-+Wr+ffffff+x=xxb",  // tiers
    "-+Wr+ffffff+xx=fb",  // steps
    "-+Wr+ffffff+xxf=b",  // series
    "bbWrbbbbbbbbbbbb=",  // bases
};

char outcome_of(const Told& told) {
  if (told.nothing) return '=';
  if (told.kind == ChangeKind::disclosed) return 'D';
  if (told.kind == ChangeKind::withheld) return 'W';
  if (told.kind != ChangeKind::changed) return '!';
  switch (told.movement) {
    case Movement::none:
      return '~';
    case Movement::raised:
      return '+';
    case Movement::lowered:
      return '-';
    case Movement::widened:
      return '^';
    case Movement::narrowed:
      return 'v';
    case Movement::varied:
      return 'x';
    case Movement::undetermined:
      break;
  }
  if (told.reasons.empty()) return '?';
  return name_of(told.reasons.front()).front();
}

Value read_sample(const Sample& sample) {
  const bool chosen = sample.kind == Kind::choice;
  return value_of(sample.text,
                  chosen ? spec_of({Kind::choice}, {"red", "blue"}) : spec_of({sample.kind}));
}

TEST(CompareFamilies, DecideEveryPairOfForms) {
  const TermSpec spec = spec_of({Kind::money});
  for (std::size_t row = 0; row < k_samples.size(); ++row) {
    const Value before = read_sample(k_samples[row]);
    ASSERT_EQ(before.content.index(), row) << k_samples[row].form;
    std::string outcomes;
    for (const Sample& sample : k_samples) {
      const Value after = read_sample(sample);
      outcomes += outcome_of(told_by(compare_values(&before, &after, spec, contracts())));
    }
    EXPECT_EQ(outcomes, k_outcomes[row]) << k_samples[row].form;
  }
}

}  // namespace
}  // namespace dealterms::test
