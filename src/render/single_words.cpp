#include "render/single_words.hpp"

#include <algorithm>

#include "agreement/value_text.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// ---- amounts ------------------------------------------------------------------------------------

// Without base and period: "USD 250bn", "20%", "100x", "50,000 units".
std::string amount_words(const Measure& measure, const Words& words) {
  if (is_currency(measure.unit)) {
    return words.say(
        Message::money,
        {{"currency", visible(measure.unit)},
         {"number", print_money_number(measure.number, words.language().amounts).text}});
  }
  const std::string number = print_number(measure.number, words.language().amounts);
  if (measure.unit == "%") return words.say(Message::percent, {{"number", number}});
  if (measure.unit == "x") return words.say(Message::multiple, {{"number", number}});
  return measure.unit.empty() ? number : number + " " + visible(measure.unit);
}

std::string with_base(std::string amount, const Measure& measure, const Words& words) {
  if (!measure.of.empty()) {
    amount =
        words.say(Message::amount_of, {{"amount", amount}, {"base", visible(measure.of.words())}});
  }
  if (measure.per.empty()) return amount;
  return words.say(Message::amount_per,
                   {{"amount", amount}, {"period", period_words(measure.per.words(), words)}});
}

std::string between(const std::string& low, const std::string& high, const Words& words) {
  return words.say(Message::between, {{"low", low}, {"high", high}});
}

// "USD 1bn to 2bn": what both ends share stands once, unless that would read as something else.
std::string measures_words(const Measure& low, const Measure& high, const Words& words) {
  std::string text = between(amount_words(low, words), amount_words(high, words), words);
  if (is_currency(high.unit)) {
    const MoneyNumber from = print_money_number(low.number, words.language().amounts);
    const MoneyNumber to = print_money_number(high.number, words.language().amounts);
    if (from.is_scaled == to.is_scaled) {
      text = words.say(Message::money, {{"currency", visible(high.unit)},
                                        {"number", between(from.text, to.text, words)}});
    }
  } else if (low.unit != "%" && low.unit != "x") {
    text = between(print_number(low.number, words.language().amounts), amount_words(high, words),
                   words);
  }
  return with_base(text, high, words);
}

// ---- dates --------------------------------------------------------------------------------------

std::string calendar_words(Message form, Day day, const Words& words) {
  const std::chrono::year_month_day calendar(day);
  const std::size_t month = static_cast<unsigned>(calendar.month());
  const std::size_t month_day = static_cast<unsigned>(calendar.day());
  return words.say(form, {{"year", format_day(day).substr(0, 4)},
                          {"month", words.language().months[month - 1]},
                          {"day", words.language().month_days[month_day - 1]}});
}

std::string part_of_year_words(Message form, const Date& date, unsigned months,
                               const Words& words) {
  const unsigned month = static_cast<unsigned>(std::chrono::year_month_day(date.last).month());
  return words.say(form, {{"year", format_day(date.last).substr(0, 4)},
                          {"part", std::to_string(month / months)}});
}

std::string event_words(const Date& date, const Words& words) {
  const std::string* known = words.find_word(Table::events, date.event);
  const std::string event =
      known != nullptr
          ? *known
          : words.say(Message::other_event, {{"event", clause_words(date.event, words)}});
  if (!date.offset) return event;
  const bool after = date.side == Date::Side::after;
  return words.say(after ? Message::after_event : Message::before_event,
                   {{"duration", duration_words(*date.offset, words)}, {"event", event}});
}

// How a language says those dates that it says differently within a sentence.
struct DateMessages {
  Message day = Message::day;
  Message last_of_month = Message::through_month;
  Message last_of_year = Message::through_year;
  Message perpetual = Message::perpetual;
};
constexpr DateMessages k_in_sentence{Message::day_in_sentence, Message::end_of_month,
                                     Message::end_of_year, Message::runs_on};

std::string date_by(const DateMessages& messages, const Date& date, const Words& words) {
  switch (date.form) {
    case Date::Form::day:
      return calendar_words(messages.day, date.first, words);
    case Date::Form::month:
      return calendar_words(Message::month, date.first, words);
    case Date::Form::quarter:
      return part_of_year_words(Message::quarter, date, 3, words);
    case Date::Form::half:
      return part_of_year_words(Message::half, date, 6, words);
    case Date::Form::year:
      return format_day(date.first).substr(0, 4);
    case Date::Form::through_month:
      return calendar_words(messages.last_of_month, date.last, words);
    case Date::Form::through_year:
      return calendar_words(messages.last_of_year, date.last, words);
    case Date::Form::perpetual:
      return words.say(messages.perpetual);
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
  const std::string* known = words.find_word(Table::periods, period);
  return known != nullptr ? *known : visible(period);
}

std::string duration_words(const Duration& duration, const Words& words) {
  const std::string number = print_number(duration.count, words.language().counts);
  return number + " " + words.word_for(Table::durations, name_of(duration.unit), duration.count);
}

std::string day_words(Day day, const Words& words) {
  return calendar_words(Message::day, day, words);
}

std::string date_words(const Date& date, const Words& words) { return date_by({}, date, words); }

std::string date_in_sentence(const Date& date, const Words& words) {
  return date_by(k_in_sentence, date, words);
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
  return words.word(is_date ? Table::date_ranges : Table::ranges, name_of(range.form),
                    {{"value", std::visit(speaker, *range.low)}});
}

}  // namespace dealterms
