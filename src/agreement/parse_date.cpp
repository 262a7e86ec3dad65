#include "agreement/parse_date.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "agreement/date_in_words.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {

namespace {

constexpr std::string_view k_through = "through ";
constexpr std::string_view k_calendar_hint =
    "a date is written 2025-01-21, 2025-01, 2025-Q3, 2025-H2 or 2025";
constexpr std::string_view k_fiscal_hint =
    "a fiscal year ends when the company says: say it in the head, `fiscal_year: FY2026 ends "
    "2026-03-31`, or write its days, as 2025-04-01 to 2026-03-31";

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

Date part_of_year(Date::Form form, int in_year, int part) {
  using namespace std::chrono;
  const int length = form == Date::Form::quarter ? 3 : 6;
  const year in{in_year};
  const month first{static_cast<unsigned>((part - 1) * length + 1)};
  const month final{static_cast<unsigned>(part * length)};
  return Date{form, sys_days{in / first / 1}, sys_days{in / final / last}, {},
              {},   Date::Side::after};
}

// "2026-Q3", "2026 Q3", "Q3 2026", "Q3/2026", and halves with H.
std::optional<Date> parse_part_of_year(std::string_view text) {
  constexpr std::size_t k_length = 7;
  if (text.size() != k_length) return std::nullopt;
  const bool year_first = is_digit(text[0]) && is_digit(text[1]);
  const std::string_view part = year_first ? text.substr(5) : text.substr(0, 2);
  const std::string_view in_year = year_first ? text.substr(0, 4) : text.substr(3);
  const char between = year_first ? text[4] : text[2];
  const bool is_separated = between == ' ' || between == '-' || between == '/';
  if (!is_separated || !has_shape(in_year, "0000") || !is_digit(part[1])) return std::nullopt;
  const bool is_quarter = part[0] == 'Q';  // small letters are an id's: a milestone `2026-q3`
  const bool is_half = part[0] == 'H';
  const int number = part[1] - '0';
  if (number < 1 || number > (is_quarter ? 4 : 2) || (!is_quarter && !is_half)) return std::nullopt;
  return part_of_year(is_quarter ? Date::Form::quarter : Date::Form::half, number_in(in_year),
                      number);
}

bool is_fiscal(std::string_view text) {
  const std::string key = name_key(text);
  return key.starts_with("fy") || key.find(" fy") != std::string::npos || key.starts_with("fq") ||
         key.find("fiscal") != std::string::npos;
}

// The year in `FY2026`, `FY 2026` or `FY26`.
std::optional<int> year_called(std::string_view text) {
  constexpr int k_century = 2000;
  if (!text.starts_with("FY")) return std::nullopt;
  text.remove_prefix(text.starts_with("FY ") ? 3 : 2);
  if (has_shape(text, "00")) return k_century + number_in(text);
  return has_shape(text, "0000") ? std::optional(number_in(text)) : std::nullopt;
}

// The same day of another year; of the last day of February, the last.
Day years_later(Day day, int years) {
  using namespace std::chrono;
  const year_month_day from{day};
  const year_month_day to = from + std::chrono::years{years};
  const bool is_last = from == from.year() / from.month() / last;
  return is_last || !to.ok() ? sys_days{to.year() / to.month() / last} : sys_days{to};
}

// A day, a month, a quarter, a half or a year; empty where there is no such thing.
std::optional<Date> parse_calendar(std::string_view text) {
  using namespace std::chrono;
  if (const auto part = parse_part_of_year(text)) return part;
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

// The last day of the period; a day is its own last day, and quarters and halves end with a month.
Date through(Date date) {
  switch (date.form) {
    case Date::Form::month:
    case Date::Form::quarter:
    case Date::Form::half:
      date.form = Date::Form::through_month;
      break;
    case Date::Form::year:
      date.form = Date::Form::through_year;
      break;
    case Date::Form::day:
    case Date::Form::through_month:
    case Date::Form::through_year:
    case Date::Form::perpetual:
    case Date::Form::event:
      break;
  }
  date.first = date.last;
  return date;
}

// An id may hold digits, but whoever starts with one, or writes several words, meant a calendar.
bool looks_like_event(std::string_view text) {
  return !text.empty() && !is_digit(text[0]) && text.find(' ') == std::string_view::npos;
}

Parsed<Date> parse_event(std::string_view text, const Names& names) {
  if (names.events.contains(text)) {
    return Date{Date::Form::event, {}, {}, std::string{text}, {}, Date::Side::after};
  }
  if (is_fiscal(text)) {
    return Fault{DiagnosticCode::bad_date, 0, std::string{text}, std::string{k_fiscal_hint}, {}};
  }
  if (!looks_like_event(text)) {
    const bool is_no_day = has_shape(text, "0000-00-00") || has_shape(text, "0000-00");
    return Fault{DiagnosticCode::bad_date, 0, std::string{text},
                 is_no_day ? "the calendar has no such day" : std::string{k_calendar_hint},
                 date_in_words(text)};
  }
  if (text == "unlimited" || text == "forever" || text == "indefinite") {
    return Fault{DiagnosticCode::bad_date, 0, std::string{text}, {}, "perpetual"};
  }
  return Fault{DiagnosticCode::unknown_event, 0, std::string{text},
               "an event is a clause whose type is one, or signing, effective, term_end, "
               "termination",
               nearest_name(text, names.events.candidates_for(text)).value_or("")};
}

struct SideWord {
  std::string_view word;
  Date::Side side;
};
constexpr std::array k_side_words{
    SideWord{" after ", Date::Side::after},
    SideWord{" before ", Date::Side::before},
    SideWord{" following ", Date::Side::after},
    SideWord{" from ", Date::Side::after},
};

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

// How invoices say a length: `net 30`, `30 days net`.
std::string without_net(std::string_view text) {
  constexpr std::string_view k_net = "net ";
  const std::string key = name_key(text);
  if (key.ends_with(" net")) return std::string{text.substr(0, text.size() - k_net.size())};
  if (!key.starts_with(k_net)) return std::string{text};
  const std::string_view length = text.substr(k_net.size());
  return std::string{length} + (std::ranges::all_of(length, is_digit) ? " days" : "");
}

}  // namespace

std::optional<FiscalYear> parse_fiscal_year(std::string_view text) {
  constexpr std::string_view k_ends = " ends ";
  const std::size_t at = text.find(k_ends);
  if (at == std::string_view::npos) return std::nullopt;
  const auto called = year_called(text.substr(0, at));
  const auto ends = parse_day(text.substr(at + k_ends.size()));
  if (!called || !ends) return std::nullopt;
  // It is called by the year in which it begins or ends.
  const int ends_in = static_cast<int>(std::chrono::year_month_day{*ends}.year());
  if (*called < ends_in - 1 || *called > ends_in + 1) return std::nullopt;
  return FiscalYear{*called, *ends};
}

std::optional<std::pair<Day, Day>> find_fiscal_year(std::string_view text, const Names& names) {
  const auto called = year_called(text);
  if (!called || !names.fiscal_year) return std::nullopt;
  const int years = *called - names.fiscal_year->called;
  const Day before = years_later(names.fiscal_year->ends, years - 1);
  return std::pair{before + std::chrono::days{1}, years_later(names.fiscal_year->ends, years)};
}

bool runs_to_month_end(std::string_view text) {
  const std::string key = " " + name_key(text) + " ";
  return std::ranges::any_of(
      std::array{" end of month ", " end of the month ", " month end ", " month-end ", " eom "},
      [&](std::string_view words) { return key.find(words) != std::string::npos; });
}

Parsed<Duration> parse_length(std::string_view text) {
  if (const auto duration = parse_duration(without_net(text))) return *duration;
  Fault fault{DiagnosticCode::bad_duration,
              0,
              std::string{text},
              "a duration is written 30 days, 5 business days, 12 months or P1Y",
              {}};
  if (text.starts_with('-') && parse_duration(text.substr(1))) {
    fault.hint =
        "a duration is no less than nothing; what comes first is written as a date: "
        "5 days before closing";
    return fault;
  }
  if (text == "perpetual" || text == "forever") fault.suggestion = "unlimited";
  if (runs_to_month_end(text)) {
    fault.hint =
        "a duration is a length alone: 30 days; that it runs on to the end of the month is "
        "a choice of its own";
    return fault;
  }
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos && Decimal::parse(text.substr(0, space))) {
    fault.at = space + 1;
    fault.suggestion = nearest_name(text.substr(fault.at), unit_words()).value_or("");
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
    if (const auto year = find_fiscal_year(period, names)) {
      return Date{Date::Form::day, year->second, year->second, {}, {}, Date::Side::after};
    }
    return Fault{DiagnosticCode::bad_date, k_through.size(), std::string{text},
                 is_fiscal(period) ? std::string{k_fiscal_hint}
                                   : "`through` takes a day, a month or a year: through 2030",
                 date_in_words(period)};
  }
  if (const auto date = parse_calendar(text)) return *date;
  for (const SideWord& side : k_side_words) {
    const std::size_t at = text.find(side.word);
    if (at != std::string_view::npos) return parse_offset(text, at, side, names);
  }
  return parse_event(text, names);
}

}  // namespace dealterms
