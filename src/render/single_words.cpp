#include "render/single_words.hpp"

#include <algorithm>

#include "agreement/value_text.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// ---- amounts ------------------------------------------------------------------------------------

std::string attached(std::string_view form, const std::string& number) {
  return filled(form, {{"number", number}});
}

// Without base and period: "USD 250bn", "20%", "100x", "50,000 units".
std::string amount_words(const Measure& measure, const Words& words) {
  const ValuePhrases& phrases = words.values;
  if (is_currency(measure.unit)) {
    return filled(phrases.money,
                  {{"currency", visible(measure.unit)},
                   {"number", print_money_number(measure.number, phrases.amounts).text}});
  }
  const std::string number = print_number(measure.number, phrases.amounts);
  if (measure.unit == "%") return attached(phrases.percent, number);
  if (measure.unit == "x") return attached(phrases.multiple, number);
  return measure.unit.empty() ? number : number + " " + visible(measure.unit);
}

std::string with_base(std::string amount, const Measure& measure, const Words& words) {
  const ValuePhrases& phrases = words.values;
  if (!measure.of.empty()) {
    amount = filled(phrases.of, {{"amount", amount}, {"base", visible(measure.of.words())}});
  }
  if (measure.per.empty()) return amount;
  return filled(phrases.per,
                {{"amount", amount}, {"period", period_words(measure.per.words(), words)}});
}

std::string between(const std::string& low, const std::string& high, const Words& words) {
  return filled(words.values.between, {{"low", low}, {"high", high}});
}

// "USD 1bn to 2bn": what both ends share stands once, unless that would read as something else.
std::string measures_words(const Measure& low, const Measure& high, const Words& words) {
  const ValuePhrases& phrases = words.values;
  std::string text = between(amount_words(low, words), amount_words(high, words), words);
  if (is_currency(high.unit)) {
    const MoneyNumber from = print_money_number(low.number, phrases.amounts);
    const MoneyNumber to = print_money_number(high.number, phrases.amounts);
    if (from.is_scaled == to.is_scaled) {
      text = filled(phrases.money, {{"currency", visible(high.unit)},
                                    {"number", between(from.text, to.text, words)}});
    }
  } else if (low.unit != "%" && low.unit != "x") {
    text = between(print_number(low.number, phrases.amounts), amount_words(high, words), words);
  }
  return with_base(text, high, words);
}

// ---- dates --------------------------------------------------------------------------------------

std::string calendar_words(std::string_view form, Day day, const Words& words) {
  const std::chrono::year_month_day calendar(day);
  const std::size_t month = static_cast<unsigned>(calendar.month());
  const std::size_t month_day = static_cast<unsigned>(calendar.day());
  return filled(form, {{"year", format_day(day).substr(0, 4)},
                       {"month", std::string(words.values.months[month - 1])},
                       {"day", std::string(words.values.month_days[month_day - 1])}});
}

std::string event_words(const Date& date, const Words& words) {
  const ValuePhrases& phrases = words.values;
  const auto known = std::ranges::find(phrases.events, date.event, &Said::name);
  const std::string event = known != phrases.events.end()
                                ? std::string(known->words)
                                : filled(phrases.event, {{"event", visible(date.event)}});
  if (!date.offset) return event;
  const bool after = date.side == Date::Side::after;
  return filled(after ? phrases.after_event : phrases.before_event,
                {{"duration", duration_words(*date.offset, words)}, {"event", event}});
}

std::string date_with(std::string_view day, const Date& date, const Words& words) {
  const ValuePhrases& phrases = words.values;
  switch (date.form) {
    case Date::Form::day:
      return calendar_words(day, date.first, words);
    case Date::Form::month:
      return calendar_words(phrases.month, date.first, words);
    case Date::Form::year:
      return calendar_words("{year}", date.first, words);
    case Date::Form::through_month:
      return calendar_words(phrases.through_month, date.last, words);
    case Date::Form::through_year:
      return calendar_words(phrases.through_year, date.last, words);
    case Date::Form::perpetual:
      return std::string(phrases.perpetual);
    case Date::Form::event:
      return event_words(date, words);
  }
  return {};
}

// ---- intervals ----------------------------------------------------------------------------------

struct AtomSpeaker {
  const Words& words;
  std::string operator()(const Measure& measure) const { return measure_words(measure, words); }
  std::string operator()(const Duration& duration) const { return duration_words(duration, words); }
  std::string operator()(const Date& date) const { return date_in_sentence(date, words); }
  std::string operator()(const Token& token) const { return key_words(token.name, words); }
};

}  // namespace

std::string measure_words(const Measure& measure, const Words& words) {
  return with_base(amount_words(measure, words), measure, words);
}

std::string period_words(const std::string& period, const Words& words) {
  const auto known = std::ranges::find(words.values.periods, period, &Said::name);
  return known != words.values.periods.end() ? std::string(known->words) : visible(period);
}

std::string duration_words(const Duration& duration, const Words& words) {
  const auto row =
      std::ranges::find(words.values.durations, name_of(duration.unit), &SaidOfMany::name);
  const std::string number = print_number(duration.count, words.values.counts);
  return number + " " + std::string(form_for(duration.count, row->words, words));
}

std::string day_words(Day day, const Words& words) {
  return calendar_words(words.values.day, day, words);
}

std::string date_words(const Date& date, const Words& words) {
  return date_with(words.values.day, date, words);
}

std::string date_in_sentence(const Date& date, const Words& words) {
  return date_with(words.values.the_day, date, words);
}

std::string range_words(const Range& range, const Words& words) {
  const AtomSpeaker speaker{words};
  if (range.form == Range::Form::between) {
    const auto* low = std::get_if<Measure>(&*range.low);
    const auto* high = std::get_if<Measure>(&*range.high);
    if (low != nullptr && high != nullptr) return measures_words(*low, *high, words);
    return between(std::visit(speaker, *range.low), std::visit(speaker, *range.high), words);
  }
  const bool is_date = std::holds_alternative<Date>(*range.low);
  return filled(said(is_date ? words.values.date_ranges : words.values.ranges, name_of(range.form)),
                {{"value", std::visit(speaker, *range.low)}});
}

}  // namespace dealterms
