#include "agreement/check_figures.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agreement/measured.hpp"
#include "agreement/quoted_figures.hpp"
#include "agreement/value_text.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

using Kind = QuotedFigure::Kind;

// Of a value, what a quote may hold.
struct Wanted {
  Kind kind = Kind::number;
  std::string unit;
  Decimal number;
  Decimal written;
};

std::optional<Wanted> wanted_of(const Measure& measure) {
  const Decimal number = measure.number.absolute();
  // A price over a year may be quoted as one over a month.
  if (is_period(counted(measure).per)) return std::nullopt;
  if (measure.unit == "%") return Wanted{Kind::percent, {}, number, number};
  if (is_currency(measure.unit)) {
    return Wanted{Kind::money, currency_key(measure.unit), number, number};
  }
  return Wanted{Kind::number, {}, number, number};
}

Wanted wanted_of(const Duration& duration) {
  return {Kind::time, time_key(duration.unit), count_in_family(duration), duration.count};
}

// Of `about` no figure need stand there.
std::vector<Wanted> wanted_of(const Value& value) {
  std::vector<Wanted> all;
  const auto add = [&](const auto& part) {
    if (const std::optional<Wanted> wanted = wanted_of(part)) all.push_back(*wanted);
  };
  if (const auto* measure = value.as<Measure>()) add(*measure);
  if (const auto* duration = value.as<Duration>()) add(*duration);
  const auto* range = value.as<Range>();
  if (range == nullptr || range->form == Range::Form::about) return all;
  for (const Boxed<Atom>* bound : {&range->low, &range->high}) {
    if (!bound->has_value()) continue;
    if (const auto* measure = std::get_if<Measure>(&**bound)) add(*measure);
    if (const auto* duration = std::get_if<Duration>(&**bound)) add(*duration);
  }
  return all;
}

bool is_alike(const QuotedFigure& figure, const Wanted& wanted) {
  return figure.kind == wanted.kind && figure.unit == wanted.unit && !figure.is_weak;
}

// "40 to 50 million": the scale may stand behind another number.
bool is_number(const Decimal& written, const Decimal& wanted) {
  static constexpr std::array<std::int64_t, 5> k_scales{1, 1'000, 1'000'000, 1'000'000'000,
                                                        1'000'000'000'000};
  return std::ranges::any_of(k_scales, [&](std::int64_t scale) {
    return written.times(Decimal(scale)) == std::optional(wanted);
  });
}

// Whether it could be this one, whatever is counted.
bool may_be(const QuotedFigure& figure, const Wanted& wanted) {
  const bool is_same_unit = figure.kind == wanted.kind && figure.unit == wanted.unit;
  const auto is_wanted = [&](const Decimal& number) { return number == wanted.number; };
  if (is_same_unit && std::ranges::any_of(figure.numbers, is_wanted)) return true;
  return std::ranges::any_of(figure.written, [&](const Decimal& number) {
    return is_number(number, wanted.written) || is_number(number, wanted.number);
  });
}

// "one year and six months" are 18 months.
bool may_be_sum(const QuotedFigures& quoted, const Wanted& wanted) {
  Decimal sum;
  for (const QuotedFigure& figure : quoted.figures) {
    const bool is_same = figure.kind == wanted.kind && figure.unit == wanted.unit;
    if (is_same && !figure.numbers.empty()) sum = sum.plus(figure.numbers.front()).value_or(sum);
  }
  return sum == wanted.number;
}

std::vector<const QuotedFigure*> alike(const QuotedFigures& quoted, const Wanted& wanted) {
  std::vector<const QuotedFigure*> list;
  for (const QuotedFigure& figure : quoted.figures) {
    if (is_alike(figure, wanted)) list.push_back(&figure);
  }
  return list;
}

bool holds(const QuotedFigures& quoted, const Wanted& wanted) {
  return may_be_sum(quoted, wanted) ||
         std::ranges::any_of(quoted.figures,
                             [&](const QuotedFigure& figure) { return may_be(figure, wanted); });
}

void warn(const Value& value, const std::vector<std::string>& held, Diagnostics& diagnostics) {
  const std::string written = value.spelling.empty() ? print_value(value) : value.spelling;
  diagnostics.add(DiagnosticCode::figure_not_in_quote, value.place, {written},
                  "it holds " + join(held));
}

void warn(const Value& value, const std::vector<const QuotedFigure*>& held,
          Diagnostics& diagnostics) {
  constexpr std::size_t k_told = 5;
  std::vector<std::string> words;
  for (const QuotedFigure* figure : held) {
    std::string quoted = "'" + figure->words + "'";
    const bool is_new = std::ranges::find(words, quoted) == words.end();
    if (is_new && words.size() < k_told) words.push_back(std::move(quoted));
  }
  warn(value, words, diagnostics);
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

// A day before or after it, since "until 1 January 2031" is through 2030.
bool is_about(Day day, Day other) {
  return day - other <= std::chrono::days(1) && other - day <= std::chrono::days(1);
}

// A year of the company may be called otherwise than by the calendar.
bool is_of_calendar(const Value& value, const Date& date) {
  return is_calendar(date) && value.spelling.find("FY") == std::string::npos;
}

void warn_of_date(const Value& value, const Date& date, const QuotedFigures& quoted,
                  Diagnostics& diagnostics) {
  if (!is_of_calendar(value, date) || quoted.years.empty()) return;
  const int first = year_of(date.first - std::chrono::days(1));
  const int last = year_of(date.last + std::chrono::days(1));
  const bool has_year =
      std::ranges::any_of(quoted.years, [&](int year) { return year >= first && year <= last; });
  std::vector<std::string> held;
  if (!has_year) {
    for (const int year : quoted.years) held.push_back(std::to_string(year));
    std::ranges::sort(held);
    held.erase(std::unique(held.begin(), held.end()), held.end());
    return warn(value, held, diagnostics);
  }
  const bool is_of_one_day = quoted.days.size() == 1 && quoted.years.size() == 1;
  if (date.form != Date::Form::day || !is_of_one_day) return;
  if (is_about(quoted.days.front(), date.first)) return;
  warn(value, {format_day(quoted.days.front())}, diagnostics);
}

// One number and no other that it could be: a list of three is numbered, too.
bool is_plain(const std::vector<const QuotedFigure*>& figures, const Wanted& wanted) {
  return wanted.kind != Kind::number || figures.size() == 1;
}

// The values of a clause and its entries, by what they are of.
using ByKind = std::map<std::pair<Kind, std::string>, std::vector<const Value*>>;

void collect(const std::map<std::string, Value>& terms, ByKind& values) {
  for (const auto& term : terms) {
    for (const Wanted& wanted : wanted_of(term.second)) {
      values[{wanted.kind, wanted.unit}].push_back(&term.second);
    }
  }
}

// Itself, and no entry; and what a paper sets the quote does not say.
bool is_quoted_for(const Value& value, const Item& item) {
  const bool is_own =
      std::ranges::any_of(item.terms, [&](const auto& term) { return &term.second == &value; });
  return is_own && value.place.file == item.place.file && value.evidence->quote.empty();
}

void warn_of_figures(const Item& item, Diagnostics& diagnostics) {
  ByKind values;
  collect(item.terms, values);
  for (const auto& list : item.records) {
    for (const auto& record : list.second) collect(record.second.terms, values);
  }
  if (values.empty()) return;
  const QuotedFigures quoted = read_quoted_figures(item.evidence->quote);
  for (const auto& [of, alone] : values) {
    if (of.first == Kind::number || alone.size() != 1) continue;
    const Value& value = *alone.front();
    const Wanted wanted = wanted_of(value).front();
    const auto figures = alike(quoted, wanted);
    if (figures.size() != 1 || holds(quoted, wanted) || !is_quoted_for(value, item)) continue;
    warn(value, figures, diagnostics);
  }
}

}  // namespace

void warn_of_figure(const Value& value, std::string_view quote, Diagnostics& diagnostics) {
  const std::vector<Wanted> all = wanted_of(value);
  const Date* date = value.as<Date>();
  if (all.empty() && date == nullptr) return;
  const QuotedFigures quoted = read_quoted_figures(quote);
  if (date != nullptr) warn_of_date(value, *date, quoted, diagnostics);
  for (const Wanted& wanted : all) {
    const auto figures = alike(quoted, wanted);
    if (figures.empty() || !is_plain(figures, wanted) || holds(quoted, wanted)) continue;
    return warn(value, figures, diagnostics);
  }
}

void warn_of_figures(const Items& items, Diagnostics& diagnostics) {
  for (const auto& entry : items) {
    const Item& item = entry.second;
    if (item.evidence->quote_place.place.known()) warn_of_figures(item, diagnostics);
    for (const auto& list : item.records) warn_of_figures(list.second, diagnostics);
  }
}

}  // namespace dealterms
