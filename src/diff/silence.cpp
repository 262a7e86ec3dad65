#include "diff/silence.hpp"

#include <algorithm>
#include <vector>

#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

bool is_zero(const Value& value) {
  if (const Measure* measure = value.as<Measure>()) return measure->number.is_zero();
  const Duration* duration = value.as<Duration>();
  return duration != nullptr && duration->count.is_zero();
}

// Of a share there is no more than the whole.
bool is_the_whole(const Value& value, const TermSpec& spec) {
  const Measure* measure = value.as<Measure>();
  return spec.share && measure != nullptr && measure->unit == "%" &&
         measure->number >= Decimal(100);
}

bool is_no(const Value& value) {
  const Flag* flag = value.as<Flag>();
  return flag != nullptr && !flag->yes;
}

bool is_term_end(const Value& value) {
  const Date* date = value.as<Date>();
  return date != nullptr && date->form == Date::Form::event && date->event == "term_end" &&
         (!date->offset || date->offset->count.is_zero());
}

bool is_perpetual(const Value& value) {
  const Date* date = value.as<Date>();
  return date != nullptr && date->form == Date::Form::perpetual;
}

bool is_silent_step(const Value& value, const TermSpec& spec) {
  const Token* token = value.as<Token>();
  return token != nullptr && token->name == spec.silent_step;
}

bool single_says(const Value& value, const TermSpec& spec) {
  const bool is_none = value.as<None>() != nullptr;
  switch (silence_of(spec)) {
    case Silence::none:
      return is_none || is_zero(value) || is_no(value);
    case Silence::no:
      return is_none || is_no(value);
    case Silence::no_floor:
      return is_none;
    case Silence::unlimited:
      return is_none || value.as<Unlimited>() != nullptr || is_perpetual(value) ||
             is_the_whole(value, spec);
    case Silence::term_end:
      return is_term_end(value);
    case Silence::step:
      return is_silent_step(value, spec);
    case Silence::unknown:
      break;
  }
  return false;
}

// The values that a value consists of, where all of them hold: at their time, in their bracket, on
// their basis, in their reading. Nothing of a single value.
struct PartsOf {
  using Parts = std::vector<const Value*>;

  static void add(Parts& parts, const std::vector<Value>& values) {
    for (const Value& value : values) parts.push_back(&value);
  }
  Parts operator()(const Readings& readings) const {
    Parts parts;
    add(parts, readings.list);
    return parts;
  }
  Parts operator()(const Tiers& tiers) const {
    Parts parts;
    for (const Tier& tier : tiers.list) add(parts, tier.value);
    return parts;
  }
  Parts operator()(const Steps& steps) const {
    Parts parts;
    for (const Step& step : steps.list) add(parts, step.value);
    return parts;
  }
  Parts operator()(const Series& series) const {
    Parts parts;
    add(parts, series.list);
    return parts;
  }
  Parts operator()(const Bases& bases) const {
    Parts parts;
    for (const BasisValue& basis : bases.list) parts.push_back(&basis.value);
    return parts;
  }
  Parts operator()(const is_one_of<None, Unlimited, Unknown, Measure, Duration, Date, Token, Flag,
                                   Text, Set, Range, Combined> auto&) const {
    return {};
  }
};
std::vector<const Value*> parts_of(const Value& value) {
  return std::visit(PartsOf{}, value.content);
}

// A series that goes on growing does not stay at what it says.
bool grows(const Value& value) {
  const Series* series = value.as<Series>();
  return series != nullptr && series->then_add && !series->then_add->number.is_zero();
}

bool says(const Value& value, const TermSpec& spec) {
  const auto parts = parts_of(value);
  if (parts.empty()) return single_says(value, spec);
  return !grows(value) &&
         std::ranges::all_of(parts, [&](const Value* part) { return says(*part, spec); });
}

bool is_negative(const Value& value) {
  const Measure* measure = value.as<Measure>();
  return measure != nullptr && measure->number.is_negative();
}

// From the step that silence means to the one that is written.
Movement movement_from_step(const Value& value, const TermSpec& spec) {
  const Token* token = value.as<Token>();
  if (token == nullptr) return Movement::undetermined;
  const auto silent = std::ranges::find(spec.values, spec.silent_step);
  const auto written = std::ranges::find(spec.values, token->name);
  if (written == spec.values.end()) return Movement::undetermined;
  return written > silent ? Movement::raised : Movement::lowered;
}

Movement movement_of_single(const Value& value, const TermSpec& spec) {
  // Of entries and tokens that nobody can read, nobody can say that they are more.
  if (value.as<Unknown>() != nullptr && !is_amount(spec)) return Movement::undetermined;
  switch (silence_of(spec)) {
    case Silence::none:
    case Silence::no:
      return is_negative(value) ? Movement::lowered : Movement::raised;
    case Silence::unlimited:
      return Movement::lowered;
    // Whatever the floor is, also one below zero.
    case Silence::no_floor:
      return Movement::raised;
    case Silence::step:
      return movement_from_step(value, spec);
    case Silence::term_end:
      return is_perpetual(value) ? Movement::raised : Movement::undetermined;
    case Silence::unknown:
      break;
  }
  return Movement::undetermined;
}

}  // namespace

Silence silence_of(const TermSpec& spec) {
  return spec.is(Kind::records) ? Silence::none : spec.silence;
}

bool says_what_silence_says(const Value& value, const TermSpec& spec) { return says(value, spec); }

bool says_what_silence_says(const Value& value, const TermSpec& spec, const EventDates& events) {
  if (says_what_silence_says(value, spec)) return true;
  if (silence_of(spec) != Silence::term_end || !events.term_end) return false;
  const auto day = worked_out(value, events);
  const Date* date = day ? day->as<Date>() : value.as<Date>();
  return date != nullptr && *date == *events.term_end;
}

bool say_the_same(const Value& a, const Value& b, const TermSpec& spec) {
  return a == b || (says_what_silence_says(a, spec) && says_what_silence_says(b, spec));
}

bool is_amount(const TermSpec& spec) { return std::ranges::any_of(spec.kinds, is_measured); }

Movement movement_from_silence(const Value& value, const TermSpec& spec) {
  if (says_what_silence_says(value, spec)) return Movement::none;
  const auto parts = parts_of(value);
  if (parts.empty()) return movement_of_single(value, spec);
  const bool must_agree = value.as<Readings>() != nullptr;
  Movement movement = Movement::none;
  for (const Value* part : parts) {
    const Movement one = movement_from_silence(*part, spec);
    if (must_agree && one == Movement::none) return Movement::undetermined;
    movement = combined_movement(movement, one);
  }
  return must_agree && movement == Movement::varied ? Movement::undetermined : movement;
}

}  // namespace dealterms
