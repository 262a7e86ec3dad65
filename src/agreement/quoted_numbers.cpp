#include "agreement/quoted_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace dealterms {
namespace {

struct NumberWord {
  std::string_view word;
  std::int64_t number;
};
constexpr std::array k_units{
    NumberWord{"zero", 0},      NumberWord{"one", 1},       NumberWord{"two", 2},
    NumberWord{"three", 3},     NumberWord{"four", 4},      NumberWord{"five", 5},
    NumberWord{"six", 6},       NumberWord{"seven", 7},     NumberWord{"eight", 8},
    NumberWord{"nine", 9},      NumberWord{"ten", 10},      NumberWord{"eleven", 11},
    NumberWord{"twelve", 12},   NumberWord{"thirteen", 13}, NumberWord{"fourteen", 14},
    NumberWord{"fifteen", 15},  NumberWord{"sixteen", 16},  NumberWord{"seventeen", 17},
    NumberWord{"eighteen", 18}, NumberWord{"nineteen", 19},
};
constexpr std::array k_tens{
    NumberWord{"twenty", 20}, NumberWord{"thirty", 30}, NumberWord{"forty", 40},
    NumberWord{"fifty", 50},  NumberWord{"sixty", 60},  NumberWord{"seventy", 70},
    NumberWord{"eighty", 80}, NumberWord{"ninety", 90},
};
constexpr std::array k_scales{
    NumberWord{"thousand", 1'000},        NumberWord{"k", 1'000},
    NumberWord{"million", 1'000'000},     NumberWord{"m", 1'000'000},
    NumberWord{"mm", 1'000'000},          NumberWord{"mn", 1'000'000},
    NumberWord{"billion", 1'000'000'000}, NumberWord{"bn", 1'000'000'000},
    NumberWord{"b", 1'000'000'000},       NumberWord{"trillion", 1'000'000'000'000},
    NumberWord{"tn", 1'000'000'000'000},
};
using Words = std::span<const std::string>;

std::string_view word(Words words, std::size_t at) {
  return at < words.size() ? std::string_view(words[at]) : std::string_view{};
}

template <typename Table>
std::optional<std::int64_t> find_number(const Table& table, std::string_view word) {
  const auto found = std::ranges::find(table, word, &NumberWord::word);
  return found == table.end() ? std::nullopt : std::optional(found->number);
}

// "1,500.50" and "1.500,50"; of "1,500" both.
std::vector<Decimal> readings_of(std::string_view digits) {
  std::vector<Decimal> readings;
  if (digits.size() > Decimal::k_most_digits) return readings;
  for (const char point : {'.', ',', '\0'}) {
    std::string text;
    for (const char c : digits) {
      if (is_digit(c)) text += c;
      if (c == point) text += '.';
    }
    const auto number = Decimal::parse(text);
    if (number && std::ranges::find(readings, *number) == readings.end()) {
      readings.push_back(*number);
    }
  }
  return readings;
}

void multiply(std::vector<Decimal>& numbers, std::int64_t factor) {
  std::vector<Decimal> products;
  for (const Decimal& number : numbers) {
    if (const auto product = number.times(Decimal(factor))) products.push_back(*product);
  }
  numbers = std::move(products);
}

std::optional<QuotedNumber> read_digits(Words words, std::size_t at) {
  const std::string_view text = word(words, at);
  const std::size_t length = std::min(text.find_first_not_of("0123456789.,"), text.size());
  const std::string_view ending = text.substr(length);
  QuotedNumber number{readings_of(text.substr(0, length)), at + 1, false};
  if (!ending.empty() && ending != "x") {
    const auto scale = find_number(k_scales, ending);
    if (!scale) return std::nullopt;  // "12th", "5g"
    multiply(number.readings, *scale);
  }
  // "1 500 000": groups of three figures behind a space.
  std::string joined(text);
  for (std::size_t next = at + 1; word(words, next).size() == 3; ++next) {
    if (!std::ranges::all_of(word(words, next), is_digit)) break;
    joined += word(words, next);
    if (joined.size() > Decimal::k_most_digits) break;
    std::ranges::copy(readings_of(joined), std::back_inserter(number.readings));
  }
  return number;
}

// Up to ninety-nine. The words behind it; `at`: there is none.
std::size_t add_below_hundred(Words words, std::size_t at, std::int64_t& sum) {
  const auto unit = find_number(k_units, word(words, at));
  if (unit) {
    sum += *unit;
    return at + 1;
  }
  const auto tens = find_number(k_tens, word(words, at));
  if (!tens) return at;
  sum += *tens;
  const auto behind = find_number(k_units, word(words, at + 1));
  if (!behind || *behind == 0 || *behind > 9) return at + 1;
  sum += *behind;
  return at + 2;
}

// Up to "nine hundred and ninety-nine".
std::size_t add_below_thousand(Words words, std::size_t at, std::int64_t& sum) {
  std::int64_t number = 0;
  std::size_t end = add_below_hundred(words, at, number);
  if (end > at && word(words, end) == "hundred") {
    number *= 100;
    ++end;
    const std::size_t rest = word(words, end) == "and" ? end + 1 : end;
    if (const std::size_t more = add_below_hundred(words, rest, number); more > rest) end = more;
  }
  sum += number;
  return end;
}

// "one million two hundred thousand": the last scale is left to who reads on.
std::optional<QuotedNumber> read_number_words(Words words, std::size_t at) {
  std::int64_t sum = 0;
  std::size_t end = add_below_thousand(words, at, sum);
  if (end == at) return std::nullopt;
  for (;;) {
    const auto scale = find_number(k_scales, word(words, end));
    const std::size_t rest = word(words, end + 1) == "and" ? end + 2 : end + 1;
    std::int64_t next = 0;
    const std::size_t behind = scale ? add_below_thousand(words, rest, next) : rest;
    const auto next_scale = find_number(k_scales, word(words, behind));
    if (!scale || behind == rest || next_scale.value_or(1) >= *scale || sum > 999) break;
    // In units of the last scale, which follows.
    sum = sum * (*scale / next_scale.value_or(1)) + next;
    end = behind;
  }
  return QuotedNumber{{Decimal(sum)}, end, true};
}

}  // namespace

std::optional<QuotedNumber> read_quoted_number(Words words, std::size_t at) {
  const std::string_view text = word(words, at);
  if (!text.empty() && is_digit(text.front())) return read_digits(words, at);
  return read_number_words(words, at);
}

std::size_t read_scale(Words words, std::size_t at, std::vector<Decimal>& numbers) {
  const auto scale = find_number(k_scales, word(words, at));
  if (!scale) return at;
  multiply(numbers, *scale);
  return at + 1;
}

}  // namespace dealterms
