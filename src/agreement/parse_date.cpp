#include "agreement/parse_date.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"

namespace dealterms {

namespace {

constexpr std::string_view k_through = "through ";
constexpr std::string_view k_calendar_hint =
    "a date is written 2025-01-21, 2025-01 or 2025; a quarter as 2025-07 to 2025-09";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_shape(std::string_view text, std::string_view shape) {
  return text.size() == shape.size() && std::ranges::equal(text, shape, [](char c, char mark) {
           return mark == '0' ? is_digit(c) : c == mark;
         });
}

int number_in(std::string_view digits) {
  int result = 0;
  for (char c : digits) result = result * 10 + (c - '0');
  return result;
}

// A day, a month or a year; empty where there is no such thing.
std::optional<Date> parse_calendar(std::string_view text) {
  using namespace std::chrono;
  if (has_shape(text, "0000-00-00")) {
    const auto day = parse_day(text);
    if (!day) return std::nullopt;
    return Date{Date::Form::day, *day, *day, {}, {}, Date::Side::after};
  }
  if (has_shape(text, "0000-00")) {
    const auto in = year{number_in(text.substr(0, 4))} /
                    month{static_cast<unsigned>(number_in(text.substr(5)))};
    if (!in.ok()) return std::nullopt;
    return Date{Date::Form::month, sys_days{in / 1}, sys_days{in / last}, {}, {},
                Date::Side::after};
  }
  if (has_shape(text, "0000")) {
    const year in{number_in(text)};
    return Date{Date::Form::year, sys_days{in / 1 / 1}, sys_days{in / 12 / 31}, {}, {},
                Date::Side::after};
  }
  return std::nullopt;
}

// The last day of the period; a day is its own last day.
Date through(Date date) {
  if (date.form == Date::Form::month) date.form = Date::Form::through_month;
  if (date.form == Date::Form::year) date.form = Date::Form::through_year;
  date.first = date.last;
  return date;
}

// An id may hold digits, but whoever starts with one, or writes several words, meant a calendar.
bool looks_like_event(std::string_view text) {
  return !text.empty() && !is_digit(text[0]) && text.find(' ') == std::string_view::npos;
}

Parsed<Date> parse_event(std::string_view text, const Names& names) {
  if (std::ranges::find(names.events, text) != names.events.end()) {
    return Date{Date::Form::event, {}, {}, std::string{text}, {}, Date::Side::after};
  }
  if (!looks_like_event(text)) {
    const bool is_no_day = has_shape(text, "0000-00-00") || has_shape(text, "0000-00");
    return Fault{DiagnosticCode::bad_date,
                 0,
                 std::string{text},
                 is_no_day ? "the calendar has no such day" : std::string{k_calendar_hint},
                 {}};
  }
  if (text == "unlimited" || text == "forever" || text == "indefinite") {
    return Fault{DiagnosticCode::bad_date, 0, std::string{text}, {}, "perpetual"};
  }
  return Fault{DiagnosticCode::unknown_event, 0, std::string{text},
               "an event is a clause whose type is one, or signing, effective, term_end, "
               "termination",
               nearest_name(text, names.events).value_or("")};
}

struct SideWord {
  std::string_view word;
  Date::Side side;
};
constexpr std::array k_side_words{SideWord{" after ", Date::Side::after},
                                  SideWord{" before ", Date::Side::before}};

Parsed<Date> parse_offset(std::string_view text, std::size_t at, const SideWord& side,
                          const Names& names) {
  const auto offset = parse_length(text.substr(0, at));
  if (const Fault* fault = fault_of(offset)) return *fault;
  const std::size_t event_at = at + side.word.size();
  const std::string_view event = text.substr(event_at);
  if (parse_calendar(event)) {
    return Fault{DiagnosticCode::bad_date,
                 event_at,
                 std::string{text},
                 "days are counted from an event; from a day on the calendar, write the day",
                 {}};
  }
  auto date = parse_event(event, names);
  if (const Fault* fault = fault_of(date)) return shifted(*fault, event_at);
  auto& result = std::get<Date>(date);
  result.offset = std::get<Duration>(offset);
  result.side = side.side;
  return result;
}

constexpr std::array k_units{"days",  "business days", "weeks", "months",
                             "years", "quarters",      "hours"};

}  // namespace

Parsed<Duration> parse_length(std::string_view text) {
  const auto duration = parse_duration(text);
  if (duration && !duration->count.is_negative()) return *duration;
  Fault fault{DiagnosticCode::bad_duration,
              0,
              std::string{text},
              "a duration is written 30 days, 5 business days, 12 months or P1Y",
              {}};
  if (text == "perpetual" || text == "forever") fault.suggestion = "unlimited";
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos && Decimal::parse(text.substr(0, space))) {
    fault.at = space + 1;
    fault.suggestion =
        nearest_name(text.substr(fault.at), {k_units.begin(), k_units.end()}).value_or("");
  }
  return fault;
}

Parsed<Date> parse_date(std::string_view text, const Names& names) {
  if (text == "perpetual") {
    return Date{Date::Form::perpetual, {}, {}, {}, {}, Date::Side::after};
  }
  if (text.starts_with(k_through)) {
    const std::string_view period = text.substr(k_through.size());
    if (const auto date = parse_calendar(period)) return through(*date);
    return Fault{DiagnosticCode::bad_date,
                 k_through.size(),
                 std::string{text},
                 "`through` takes a day, a month or a year: through 2030",
                 {}};
  }
  if (const auto date = parse_calendar(text)) return *date;
  for (const SideWord& side : k_side_words) {
    const std::size_t at = text.find(side.word);
    if (at != std::string_view::npos) return parse_offset(text, at, side, names);
  }
  return parse_event(text, names);
}

}  // namespace dealterms
