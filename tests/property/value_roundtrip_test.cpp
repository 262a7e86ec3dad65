// Law: what is printed reads back as the same value, for values of every kind and form.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "../unit/agreement/value_reading.hpp"

namespace dealterms::test {
namespace {

constexpr std::uint64_t k_seed = 20250121;
constexpr int k_values_of_a_kind = 500;

class Generator {
 public:
  explicit Generator(const TermSpec& spec) : spec_{spec} {}

  // `depth` limits forms within forms.
  Value value(int depth) {
    Value value;
    value.content = depth > 0 && below(3) == 0 ? form(depth) : single();
    if (below(3) == 0) value.evidence = evidence();
    return value;
  }

 private:
  std::uint64_t below(std::uint64_t end) { return random_() % end; }
  bool is(Kind kind) const { return spec_.kinds.front() == kind; }
  template <std::size_t N>
  const char* one_of(const std::array<const char*, N>& list) {
    return list[below(N)];
  }

  Decimal decimal() {
    static constexpr std::array k_factors{"1",   "0.01", "0.125", "1e3",  "1e6",
                                          "1e9", "1e12", "1e15",  "1e20", "1000001"};
    const Decimal whole{static_cast<std::int64_t>(below(10000))};
    return *whole.times(*Decimal::parse(one_of(k_factors)));
  }

  std::string words() {
    static constexpr std::array k_words{"revenue",
                                        "net sales, less returns",
                                        "a: b",
                                        "50% # not a comment",
                                        "none",
                                        "[brackets]",
                                        "a \"quoted\" word",
                                        "it's",
                                        "caf\u00e9 \u2014 \u4e2d\u6587",
                                        "{braces}",
                                        "null",
                                        "- dash",
                                        "back\\slash",
                                        "yes",
                                        "bell \x07",
                                        "1:30"};
    return one_of(k_words);
  }

  // A base or period: no ` of ` or ` per `, and no ` to ` before a number, as the parser leaves it.
  std::string base() {
    static constexpr std::array k_bases{"",     "",      "", "revenue", "net sales, less returns",
                                        "a: b", "fee #1"};
    return one_of(k_bases);
  }

  Measure measure() {
    static constexpr std::array k_currencies{"USD", "EUR", "JPY"};
    static constexpr std::array k_units{"", "x", "units", "FLOP", "board seats", "rights to buy"};
    Measure measure{decimal(), "%", base(), base()};
    if (is(Kind::money)) measure.unit = one_of(k_currencies);
    if (is(Kind::quantity)) measure.unit = one_of(k_units);
    if (below(10) == 0) measure.number = measure.number.negated();
    return measure;
  }

  Duration duration() {
    return {Decimal{static_cast<std::int64_t>(below(400))}, static_cast<DurationUnit>(below(7))};
  }

  // Read, not built: what the forms of a date look like inside is not this test's business.
  Date date() {
    static constexpr std::array k_dates{"2025-01-21",
                                        "2024-02",
                                        "2030",
                                        "2026-Q3",
                                        "2026-H2",
                                        "perpetual",
                                        "through 2030",
                                        "through 2024-02",
                                        "agi",
                                        "90 days after agi",
                                        "1 month before term_end"};
    return *read_as<Date>(one_of(k_dates), Kind::date);
  }

  Atom atom() {
    if (is(Kind::duration)) return duration();
    if (is(Kind::date)) return date();
    return measure();
  }

  Content range() {
    Range range{static_cast<Range::Form>(below(6)), atom(), {}};
    if (range.form != Range::Form::between) return range;
    if (const auto* low = std::get_if<Measure>(&*range.low)) {
      Measure high = *low;
      high.number = *low->number.plus(Decimal{static_cast<std::int64_t>(1 + below(5000000))});
      range.high = high;
    } else if (const auto* length = std::get_if<Duration>(&*range.low)) {
      range.high = Duration{*length->count.plus(Decimal{1}), length->unit};
    } else {
      range.low = *read_as<Date>("2024", Kind::date);
      range.high = *read_as<Date>("agi", Kind::date);
    }
    return range;
  }

  SetToken token(const std::string& name) {
    SetToken token{name, {}, {}, {}};
    if (is(Kind::set) && below(6) == 0) token.was = words();
    if (is(Kind::set) && below(6) == 0) token.wider_than = std::vector{words() + " of its kind"};
    if (below(4) == 0) token.ended = below(2) == 0 ? Ended{} : Ended{date()};
    if (token.ended && token.ended->on && token.ended->on->form == Date::Form::perpetual) {
      token.ended.edit().on.reset();
    }
    if (below(4) == 0) token.evidence = evidence();
    return token;
  }

  Set set() {
    std::vector<std::string> names{"acme", "bolt", "court", "each"};
    if (is(Kind::refs)) names = {"agi", "api", "compute"};
    if (is(Kind::set)) names = {words(), words(), words(), "a", "none"};
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    Set set;
    for (const std::string& name : names) {
      if (set.tokens.empty() || below(2) == 0) set.tokens.push_back(token(name));
    }
    sort_tokens(set.tokens);
    if (set.tokens.size() > 1 && below(3) == 0) {
      set.meaning = Set::Meaning::any_of;
      if (below(2) == 0) set.choice = words();
    }
    return set;
  }

  Content single() {
    if (below(12) == 0) {
      // A scale's own `none` wins, so that such a term cannot say that there is none.
      const bool has_none = std::ranges::find(spec_.values, "none") != spec_.values.end();
      if (!has_none) return None{};
    }
    if (below(10) == 0) return unknown();
    switch (spec_.kinds.front()) {
      case Kind::money:
      case Kind::percent:
      case Kind::quantity:
        if (below(10) == 0) return Unlimited{};
        return below(3) == 0 ? range() : Content{measure()};
      case Kind::duration:
        if (below(10) == 0) return Unlimited{};
        return below(3) == 0 ? range() : Content{duration()};
      case Kind::date:
        return below(3) == 0 ? range() : Content{date()};
      case Kind::scale:
      case Kind::choice:
        return Token{spec_.values[below(spec_.values.size())]};
      case Kind::flag:
        return Flag{below(2) == 0};
      case Kind::set:
      case Kind::party:
      case Kind::refs:
        return set();
      case Kind::text:
      case Kind::records:
        return Text{words()};
    }
    return None{};
  }

  Unknown unknown() {
    static constexpr std::array k_names{"", "", "rate-a", "rate-b", "v.2"};
    static constexpr std::array k_papers{"order form", "schedule 2, part a", "as agreed: #1"};
    if (below(4) == 0) return {Unknown::Kind::set_in, one_of(k_papers), {}, {}};
    return {static_cast<Unknown::Kind>(below(2)), one_of(k_names), one_of(k_names),
            one_of(k_names)};
  }

  std::vector<Value> values(int depth, std::size_t fewest) {
    std::vector<Value> values;
    while (values.size() < fewest + below(2)) values.push_back(value(depth - 1));
    return values;
  }

  Content form(int depth) {
    const bool is_amount = is(Kind::money) || is(Kind::percent) || is(Kind::quantity);
    switch (below(is_ordered(spec_.kinds.front()) ? 6 : 4)) {
      case 0:
        return readings(depth);
      case 1:
        return steps(depth);
      case 2:
        return Series{"fiscal year", date(), values(depth, 1), {}};
      case 3:
        return Bases{{{"all, \"in\"", value(depth - 1)}, {"as converted", value(depth - 1)}}};
      case 4:
        return combined(depth);
      default:
        return is_amount && below(3) == 0 ? growing() : tiers(depth);
    }
  }

  Content growing() {
    Measure start = measure();
    Measure increase = start;
    increase.number = decimal();
    return Series{"year", {}, {Value{start, {}, {}, {}}}, increase};
  }

  Content readings(int depth) {
    Readings readings;
    for (Value& value : values(depth, 2)) {
      const bool is_new =
          std::ranges::find(readings.list, value) == readings.list.end() && !value.as<Readings>();
      if (is_new) readings.list.push_back(std::move(value));
    }
    if (readings.list.size() < 2) return single();
    return readings;
  }

  Content combined(int depth) {
    const auto first = is(Kind::date) ? Combined::Rule::earlier_of : Combined::Rule::greater_of;
    const int rule = static_cast<int>(first) + static_cast<int>(below(2));
    return Combined{static_cast<Combined::Rule>(rule), values(depth, 2)};
  }

  Content steps(int depth) {
    Steps steps;
    for (const char* from : {"", "2025-01-21", "agi", "2030"}) {
      if (*from != '\0' && steps.list.size() > 1 && below(2) == 0) continue;
      Step step{{}, {value(depth - 1)}};
      if (*from != '\0') step.from = *read_as<Date>(from, Kind::date);
      steps.list.push_back(std::move(step));
    }
    return steps;
  }

  Content tiers(int depth) {
    Tiers tiers{{}, base(), static_cast<Tiers::Method>(below(3)), base()};
    for (const std::int64_t bound : {1500, 2000000}) {
      tiers.list.push_back({Measure{Decimal{bound}, "USD", "", "year"}, {value(depth - 1)}});
    }
    tiers.list.push_back({{}, {value(depth - 1)}});
    return tiers;
  }

  Evidence evidence() {
    Evidence evidence;
    if (below(2) == 0) evidence.status = static_cast<Status>(below(6));
    if (below(2) == 0) evidence.sources = {"annual-report", "reuters"};
    if (below(2) == 0) evidence.by = "letter";
    for (auto part : {&Evidence::section, &Evidence::quote, &Evidence::note, &Evidence::doubt}) {
      if (below(3) == 0) evidence.*part = words();
    }
    return evidence;
  }

  const TermSpec& spec_;
  std::mt19937_64 random_{k_seed};
};

TermSpec spec_for(Kind kind) {
  if (kind == Kind::scale) return degree();
  if (kind == Kind::choice) return spec_of({kind}, {"yes", "second", "two words"});
  return spec_of({kind});
}

class ValueRoundtrip : public testing::TestWithParam<Kind> {};

TEST_P(ValueRoundtrip, ReadsWhatItPrints) {
  const TermSpec spec = spec_for(GetParam());
  Generator generator{spec};
  for (int i = 0; i < k_values_of_a_kind; ++i) {
    const Value value = generator.value(3);
    const std::string text = print_value(value);
    const auto again = read(text, spec);
    ASSERT_TRUE(again.value && *again.value == value) << text;
  }
}

TEST_P(ValueRoundtrip, ReadsTheEvidenceItPrints) {
  const TermSpec spec = spec_for(GetParam());
  Generator generator{spec};
  for (int i = 0; i < k_values_of_a_kind; ++i) {
    const Value value = generator.value(3);
    const std::string text = print_value(value, WithEvidence::yes);
    const auto again = read(text, spec);
    ASSERT_TRUE(again.value && *again.value == value) << text;
    ASSERT_EQ(*again.value->evidence, *value.evidence) << text;
    EXPECT_EQ(print_value(*again.value, WithEvidence::yes), text);
  }
}

// Law: values of whatever kinds that have one identity are equal.
TEST(ValueIdentity, BelongsToOneValueAlone) {
  std::map<std::string, Value> known;
  for (const Kind kind : all_values<Kind>()) {
    if (kind == Kind::records) continue;
    const TermSpec spec = spec_for(kind);
    Generator generator{spec};
    for (int i = 0; i < k_values_of_a_kind; ++i) {
      const Value value = generator.value(2);
      const auto [found, is_new] = known.emplace(print_identity(value), value);
      ASSERT_EQ(found->second, value) << found->first;
    }
  }
  EXPECT_GT(known.size(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(EveryKind, ValueRoundtrip,
                         testing::Values(Kind::money, Kind::percent, Kind::quantity, Kind::duration,
                                         Kind::date, Kind::scale, Kind::choice, Kind::set,
                                         Kind::flag, Kind::party, Kind::refs, Kind::text),
                         [](const auto& kind) { return std::string{name_of(kind.param)}; });

}  // namespace
}  // namespace dealterms::test
