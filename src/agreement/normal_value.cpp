#include "agreement/normal_value.hpp"

#include <utility>

#include "agreement/measured.hpp"
#include "base/calendar.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

Measure normal(const Measure& measure) {
  Counted count = counted(measure);
  return {count.number, std::move(count.unit), RareText(std::move(count.of)),
          RareText(std::move(count.per))};
}

DurationUnit unit_of(DurationFamily family) {
  switch (family) {
    case DurationFamily::exact:
      return DurationUnit::minutes;
    case DurationFamily::calendar:
      return DurationUnit::months;
    case DurationFamily::business:
      return DurationUnit::business_days;
  }
  return DurationUnit::days;
}

Duration normal(const Duration& duration) {
  return {count_in_family(duration), unit_of(family_of(duration.unit))};
}

Date normal(Date date) {
  if (is_calendar(date) && date.first == date.last) date.form = Date::Form::day;
  if (!date.offset) return date;
  if (date.offset->count.is_zero()) {
    date.offset = {};
  } else {
    date.offset = normal(*date.offset);
  }
  return date;
}

struct Normal {
  Content operator()(None none) const { return none; }
  Content operator()(Unlimited unlimited) const { return unlimited; }
  Content operator()(Unknown unknown) const { return unknown; }
  Content operator()(Token token) const { return token; }
  Content operator()(Flag flag) const { return flag; }
  Content operator()(const Measure& measure) const { return normal(measure); }
  Content operator()(const Duration& duration) const { return normal(duration); }
  Content operator()(const Date& date) const { return normal(date); }
  Content operator()(const Text& text) const { return Text{plain_typography(text.words)}; }

  Content operator()(Set set) const {
    for (SetToken& token : set.tokens) {
      token.name = name_key(token.name);
      if (token.ended && token.ended->on) token.ended.edit().on = normal(*token.ended->on);
      token.was = {};
      token.wider_than = {};
    }
    set.choice = name_key(set.choice);
    return set;
  }

  Content operator()(Range range) const {
    for (Boxed<Atom>* bound : {&range.low, &range.high}) {
      if (*bound) *bound = normal_atom(**bound);
    }
    return range;
  }

  Content operator()(Readings readings) const {
    for (Value& value : readings.list) value = normal_value(std::move(value));
    return readings;
  }
  Content operator()(Combined combined) const {
    for (Value& value : combined.list) value = normal_value(std::move(value));
    return combined;
  }
  Content operator()(Tiers tiers) const {
    for (Tier& tier : tiers.list) {
      if (tier.up_to) tier.up_to = normal(*tier.up_to);
      for (Value& value : tier.value) value = normal_value(std::move(value));
    }
    tiers.of = name_key(tiers.of);
    tiers.resets = name_key(tiers.resets.words());
    return tiers;
  }
  Content operator()(Steps steps) const {
    for (Step& step : steps.list) {
      if (step.from) step.from = normal(*step.from);
      for (Value& value : step.value) value = normal_value(std::move(value));
    }
    return steps;
  }
  Content operator()(Series series) const {
    series.each = name_key(series.each);
    if (series.from) series.from = normal(*series.from);
    for (Value& value : series.list) value = normal_value(std::move(value));
    if (series.then_add) series.then_add = normal(*series.then_add);
    return series;
  }
  Content operator()(Bases bases) const {
    for (BasisValue& basis : bases.list) {
      basis.name = name_key(basis.name);
      basis.value = normal_value(std::move(basis.value));
    }
    return bases;
  }

 private:
  static Atom normal_atom(const Atom& atom) {
    struct Visit {
      Atom operator()(const Measure& measure) const { return normal(measure); }
      Atom operator()(const Duration& duration) const { return normal(duration); }
      Atom operator()(const Date& date) const { return normal(date); }
      Atom operator()(const Token& token) const { return token; }
    };
    return std::visit(Visit{}, atom);
  }
};

}  // namespace

Value normal_value(Value value) {
  value.content = std::visit(Normal{}, std::move(value.content));
  return value;
}

}  // namespace dealterms
