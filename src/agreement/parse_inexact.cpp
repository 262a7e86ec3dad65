#include "agreement/parse_inexact.hpp"

#include <algorithm>
#include <optional>

#include "agreement/inexact_words.hpp"
#include "agreement/parse_date.hpp"
#include "agreement/parse_measure.hpp"
#include "agreement/value_text.hpp"
#include "base/text.hpp"

namespace dealterms {

namespace {

constexpr std::string_view k_to = " to ";

template <typename T>
Parsed<Atom> as_atom(const Parsed<T>& parsed) {
  if (const Fault* fault = fault_of(parsed)) return *fault;
  return Atom{std::get<T>(parsed)};
}

Parsed<Atom> parse_atom(std::string_view text, Kind kind, const Names& names) {
  if (kind == Kind::duration) return as_atom(parse_length(text));
  if (is_measured(kind)) return as_atom(parse_measure(text, kind, names));
  return as_atom(parse_date(text, names));
}

bool starts_an_amount(std::string_view text) {
  const std::string_view number =
      text.size() > 3 && is_currency(text.substr(0, 3)) ? text.substr(3) : text;
  const std::size_t at = number.find_first_not_of(" -");
  return at != std::string_view::npos && at < 3 && is_digit(number[at]);
}

// Where the " to " of a range stands. In `3 rights to buy` it belongs to the unit.
std::optional<std::size_t> find_to(std::string_view text, Kind kind) {
  for (std::size_t at = text.find(k_to); at != std::string_view::npos;
       at = text.find(k_to, at + 1)) {
    if (kind == Kind::date || starts_an_amount(text.substr(at + k_to.size()))) return at;
  }
  return std::nullopt;
}

Fault backwards(DiagnosticCode code, std::string_view text, std::size_t high_at) {
  return Fault{
      code, high_at, std::string{text}, "a range goes from the lower end to the higher", {}};
}

// `30 to 60 days`: the unit stands once, at either end.
Parsed<Content> parse_lengths(std::string_view text, std::size_t to) {
  const std::size_t high_at = to + k_to.size();
  std::string low{text.substr(0, to)};
  std::string high{text.substr(high_at)};
  const auto unit_of = [](const std::string& length) {
    const std::size_t space = length.find(' ');
    return space == std::string::npos ? std::string{} : length.substr(space);
  };
  if (Decimal::parse(low)) low += unit_of(high);
  if (Decimal::parse(high)) high += unit_of(low);
  const auto first = parse_length(low);
  if (const Fault* fault = fault_of(first)) return *fault;
  const auto last = parse_length(high);
  if (const Fault* fault = fault_of(last)) return shifted(*fault, high_at);
  const auto& low_length = std::get<Duration>(first);
  const auto& high_length = std::get<Duration>(last);
  const bool is_one_family = family_of(low_length.unit) == family_of(high_length.unit);
  if (is_one_family && !(count_in_family(low_length) < count_in_family(high_length))) {
    return backwards(DiagnosticCode::bad_duration, text, high_at);
  }
  return Range{Range::Form::between, low_length, high_length};
}

Parsed<Content> parse_dates(std::string_view text, std::size_t to, const Names& names) {
  const std::size_t high_at = to + k_to.size();
  const auto first = parse_date(text.substr(0, to), names);
  if (const Fault* fault = fault_of(first)) return *fault;
  const auto last = parse_date(text.substr(high_at), names);
  if (const Fault* fault = fault_of(last)) return shifted(*fault, high_at);
  const auto& low = std::get<Date>(first);
  const auto& high = std::get<Date>(last);
  const bool is_backwards =
      low == high || (is_calendar(low) && is_calendar(high) && high.last < low.last);
  if (is_backwards) return backwards(DiagnosticCode::bad_date, text, high_at);
  return Range{Range::Form::between, low, high};
}

Parsed<Content> parse_between(std::string_view text, std::size_t to, Kind kind,
                              const Names& names) {
  if (kind == Kind::duration) return parse_lengths(text, to);
  if (kind == Kind::date) return parse_dates(text, to, names);
  const auto ends = parse_measures(text, to, kind, names);
  if (const Fault* fault = fault_of(ends)) return *fault;
  const auto& [low, high] = std::get<std::pair<Measure, Measure>>(ends);
  return Range{Range::Form::between, low, high};
}

// As `2030` is some day of that year.
Content some_day_of(const std::pair<Day, Day>& period) {
  const auto day = [](Day on) { return Date{Date::Form::day, on, on, {}, {}, Date::Side::after}; };
  return Range{Range::Form::between, day(period.first), day(period.second)};
}

const InexactWords* find_words(std::string_view text, Kind kind) {
  const auto* row = std::ranges::find_if(k_inexact_words, [&](const InexactWords& inexact) {
    const bool fits = inexact.of == InexactWords::Of::any_kind || kind == Kind::date;
    return fits && text.starts_with(inexact.words);
  });
  return row == k_inexact_words.end() ? nullptr : row;
}

}  // namespace

Parsed<Content> parse_amount(std::string_view text, Kind kind, const Names& names) {
  if (text == "unlimited" && is_measured(kind)) return Unlimited{};
  if (kind == Kind::date) {
    if (const auto year = find_fiscal_year(text, names)) return some_day_of(*year);
  }
  if (const InexactWords* inexact = find_words(text, kind)) {
    const std::size_t at = inexact->words.size();
    const auto bound = parse_atom(text.substr(at), kind, names);
    if (const Fault* fault = fault_of(bound)) return shifted(*fault, at);
    return Range{inexact->form, std::get<Atom>(bound), {}};
  }
  if (const auto to = find_to(text, kind)) return parse_between(text, *to, kind, names);
  const auto atom = parse_atom(text, kind, names);
  if (const Fault* fault = fault_of(atom)) return *fault;
  return std::visit([](const auto& single) -> Content { return single; }, std::get<Atom>(atom));
}

}  // namespace dealterms
