#include "diff/event_dates.hpp"

#include <chrono>
#include <string_view>
#include <utility>

namespace dealterms {
namespace {

const Date* find_date(const Agreement& agreement, const char* field) {
  const Value* value = agreement.find_head(field);
  return value != nullptr ? value->as<Date>() : nullptr;
}

const std::optional<Date>& date_of(std::string_view event, const EventDates& events) {
  static const std::optional<Date> k_unknown;
  if (event == "signing") return events.signing;
  if (event == "effective") return events.effective;
  return event == "term_end" ? events.term_end : k_unknown;
}

std::optional<Date> known(const Agreement& agreement, const char* field, const EventDates& events) {
  const Date* date = find_date(agreement, field);
  if (date == nullptr) return std::nullopt;
  return date->form == Date::Form::event ? worked_out(*date, events) : *date;
}

// Beyond this no agreement counts, and no arithmetic on days is safe.
constexpr std::int64_t k_most_months = 12'000;
constexpr std::int64_t k_most_days = 400'000;
constexpr std::int64_t k_minutes = 1'440;  // of a day

std::optional<std::int64_t> whole_up_to(const Decimal& count, std::int64_t most) {
  const auto number = count.to_int64();
  return number && *number <= most ? number : std::nullopt;
}

std::optional<Day> moved(Day day, const Duration& length, int sign) {
  const Decimal count = count_in_family(length);
  switch (family_of(length.unit)) {
    case DurationFamily::calendar:
      if (const auto months = whole_up_to(count, k_most_months)) {
        return plus_months(day, sign * static_cast<int>(*months));
      }
      break;
    case DurationFamily::exact:
      if (const auto minutes = whole_up_to(count, k_most_days * k_minutes);
          minutes && *minutes % k_minutes == 0) {
        return day + std::chrono::days{sign * static_cast<int>(*minutes / k_minutes)};
      }
      break;
    case DurationFamily::business:
      break;
  }
  return std::nullopt;
}

Combined worked_out_list(Combined combined, const EventDates& events, bool& any) {
  for (Value& part : combined.list) {
    if (auto same = worked_out(part, events)) {
      part = std::move(*same);
      any = true;
    }
  }
  return combined;
}

bool work_out(Boxed<Atom>& atom, const EventDates& events) {
  const Date* date = std::get_if<Date>(&*atom);
  auto same = date != nullptr ? worked_out(*date, events) : std::nullopt;
  if (same) atom = Atom{std::move(*same)};
  return same.has_value();
}

}  // namespace

EventDates event_dates(const Agreement& agreement) {
  EventDates events;
  events.signing = known(agreement, "dates.signed", events);
  events.effective = known(agreement, "dates.effective", events);
  if (!events.signing) events.signing = known(agreement, "dates.signed", events);
  events.term_end = known(agreement, "dates.expires", events);
  return events;
}

std::optional<Date> worked_out(const Date& date, const EventDates& events) {
  if (date.form != Date::Form::event) return std::nullopt;
  const std::optional<Date>& event = date_of(date.event, events);
  if (!event || !date.offset || date.offset->count.is_zero()) return event;
  if (!is_calendar(*event)) return std::nullopt;
  const int sign = date.side == Date::Side::after ? 1 : -1;
  const auto first = moved(event->first, *date.offset, sign);
  const auto last = moved(event->last, *date.offset, sign);
  if (!first || !last) return std::nullopt;
  const Date::Form form = *first == *last ? Date::Form::day : event->form;
  return Date{form, *first, *last, {}, {}, Date::Side::after};
}

std::optional<Value> worked_out(const Value& value, const EventDates& events) {
  Value same = value;
  if (const Date* date = value.as<Date>()) {
    const auto day = worked_out(*date, events);
    if (!day) return std::nullopt;
    same.content = *day;
    return same;
  }
  if (const Range* range = value.as<Range>()) {
    Range days = *range;
    const bool low = work_out(days.low, events);
    const bool high = days.form == Range::Form::between && work_out(days.high, events);
    if (!low && !high) return std::nullopt;
    same.content = std::move(days);
    return same;
  }
  if (const Combined* combined = value.as<Combined>()) {
    bool any = false;
    same.content = worked_out_list(*combined, events, any);
    return any ? std::optional(std::move(same)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace dealterms
