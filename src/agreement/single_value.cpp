#include "agreement/single_value.hpp"

#include <algorithm>

#include "agreement/measured.hpp"
#include "agreement/value_text.hpp"
#include "base/typography.hpp"

namespace dealterms {

namespace {

bool is_on_the_event(const Date& date) { return !date.offset || date.offset->count.is_zero(); }

bool same_event(const Date& a, const Date& b) {
  if (a.event != b.event) return false;
  if (is_on_the_event(a) || is_on_the_event(b)) return is_on_the_event(a) && is_on_the_event(b);
  return a.offset == b.offset && a.side == b.side;
}

}  // namespace

bool operator==(const Measure& a, const Measure& b) {
  const bool as_spelled = a.unit == b.unit && a.of == b.of && a.per == b.per;
  if (as_spelled) return a.number == b.number;
  const bool other_money = a.unit != b.unit && is_currency(a.unit) && is_currency(b.unit);
  return !other_money && counted(a) == counted(b);
}

bool operator==(const Text& a, const Text& b) { return is_same_wording(a.words, b.words); }

bool operator==(const SetToken& a, const SetToken& b) {
  return a.ended == b.ended && is_same_name(a.name, b.name);
}

bool operator==(const Set& a, const Set& b) {
  return a.meaning == b.meaning && a.tokens == b.tokens && is_same_name(a.choice, b.choice);
}

const SetToken* find_token(const Set& set, std::string_view name) {
  const auto found = std::ranges::lower_bound(
      set.tokens, name,
      [](std::string_view a, std::string_view b) { return compare_names(a, b) < 0; },
      &SetToken::name);
  return found == set.tokens.end() || !is_same_name(found->name, name) ? nullptr : &*found;
}

void sort_tokens(std::vector<SetToken>& tokens) {
  std::ranges::stable_sort(tokens, [](const SetToken& a, const SetToken& b) {
    return compare_names(a.name, b.name) < 0;
  });
}

bool is_calendar(const Date& date) {
  return date.form != Date::Form::event && date.form != Date::Form::perpetual;
}

std::optional<Day> last_day(const Date& date) {
  return is_calendar(date) ? std::optional(date.last) : std::nullopt;
}

bool operator==(const Date& a, const Date& b) {
  const bool both_events = a.form == Date::Form::event && b.form == Date::Form::event;
  if (both_events) return same_event(a, b);
  if (is_calendar(a) && is_calendar(b)) return a.first == b.first && a.last == b.last;
  return a.form == b.form;
}

}  // namespace dealterms
