// The figures that a quote holds, as English contracts write them: "20%", "thirty (30) days",
// "US$40 million", "31 December 2028". Reads what is plainly a figure, and passes over the rest: it
// is asked whether a quote holds a figure, and a figure that was not understood must not count
// against it. Not the values of the file: see parse_measure.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/decimal.hpp"

namespace dealterms {

struct QuotedFigure {
  enum class Kind { percent, money, time, number };
  Kind kind = Kind::number;
  std::string unit;              // a key: "$", "EUR", "calendar"; empty for the other kinds
  std::vector<Decimal> numbers;  // what it may be: 1,500 has a point or thousands; months and hours
  std::vector<Decimal> written;  // the same before units were made one
  std::string words;             // as the quote has it
  // Of the word "one" and of "a month": it may be meant as a figure, and need not be.
  bool is_weak = false;
};

struct QuotedFigures {
  std::vector<QuotedFigure> figures;
  std::vector<int> years;  // 1900 to 2199, with those of whole dates
  std::vector<Day> days;   // of whole dates
};

// In the order of the quote; linear in it.
[[nodiscard]] QuotedFigures read_quoted_figures(std::string_view quote);

// The key of a currency: those of dollars, euros and pounds are one with their sign.
[[nodiscard]] std::string currency_key(std::string_view code);
// Of a length of time: in which family it counts.
[[nodiscard]] std::string time_key(DurationUnit unit);

}  // namespace dealterms
