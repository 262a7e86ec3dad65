// The days that a file itself tells of the events that every agreement has: of signing, of taking
// effect, of the end of its term. With them `2 years after effective` is a day like others. Events
// that are clauses have no day before they happen.
#pragma once

#include <optional>

#include "agreement/agreement.hpp"
#include "agreement/value.hpp"

namespace dealterms {

struct EventDates {
  std::optional<Date> signing;  // on the calendar, or perpetual
  std::optional<Date> effective;
  std::optional<Date> term_end;
};
// From `dates:` of the head.
[[nodiscard]] EventDates event_dates(const Agreement& agreement);

// The same day on the calendar. Empty where it is there already, where nobody knows the event's
// day, and where the file does not say which days count: business days.
[[nodiscard]] std::optional<Date> worked_out(const Date& date, const EventDates& events);
// With every date in a single, inexact or combined value worked out; empty where none is.
[[nodiscard]] std::optional<Value> worked_out(const Value& value, const EventDates& events);

}  // namespace dealterms
