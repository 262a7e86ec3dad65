#include "agreement/single_value.hpp"

namespace dealterms {

namespace {

bool is_on_the_event(const Date& date) { return !date.offset || date.offset->count.is_zero(); }

bool same_event(const Date& a, const Date& b) {
  if (a.event != b.event) return false;
  if (is_on_the_event(a) || is_on_the_event(b)) return is_on_the_event(a) && is_on_the_event(b);
  return a.offset == b.offset && a.side == b.side;
}

}  // namespace

bool operator==(const Date& a, const Date& b) {
  const bool both_events = a.form == Date::Form::event && b.form == Date::Form::event;
  if (both_events) return same_event(a, b);
  const auto is_calendar = [](const Date& date) {
    return date.form != Date::Form::event && date.form != Date::Form::perpetual;
  };
  if (is_calendar(a) && is_calendar(b)) return a.first == b.first && a.last == b.last;
  return a.form == b.form;
}

}  // namespace dealterms
