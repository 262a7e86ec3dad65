#include "agreement/value_text.hpp"

namespace dealterms {

namespace {

std::string print_month(Day day) { return format_day(day).substr(0, 7); }
std::string print_year(Day day) { return format_day(day).substr(0, 4); }

std::string print_part_of_year(const Date& date, std::string_view letter, unsigned months) {
  const unsigned month = static_cast<unsigned>(std::chrono::year_month_day{date.last}.month());
  return print_year(date.last) + "-" + std::string{letter} + std::to_string(month / months);
}

std::string print_event(const Date& date) {
  if (!date.offset) return date.event;
  return format_duration(*date.offset) + (date.side == Date::Side::after ? " after " : " before ") +
         date.event;
}

}  // namespace

std::string print_date(const Date& date) {
  switch (date.form) {
    case Date::Form::day:
      return format_day(date.first);
    case Date::Form::month:
      return print_month(date.first);
    case Date::Form::quarter:
      return print_part_of_year(date, "Q", 3);
    case Date::Form::half:
      return print_part_of_year(date, "H", 6);
    case Date::Form::year:
      return print_year(date.first);
    case Date::Form::through_month:
      return "through " + print_month(date.last);
    case Date::Form::through_year:
      return "through " + print_year(date.last);
    case Date::Form::perpetual:
      return "perpetual";
    case Date::Form::event:
      return print_event(date);
  }
  return {};
}

}  // namespace dealterms
