// Numbers as English contracts write them, in figures and in words: "1,500.50", "40m", "one hundred
// and eighty". What is counted is quoted_figures' to tell.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace dealterms {

struct QuotedNumber {
  std::vector<Decimal> readings;  // of "1,500" two: a comma stands before thousands, or decimals
  std::size_t end = 0;            // the word behind it
  bool is_word = false;
};

// That which begins at a word (read_plain_words, in small letters), without the scale behind it;
// empty: none does, or an ordinal, or what is not understood.
[[nodiscard]] std::optional<QuotedNumber> read_quoted_number(std::span<const std::string> words,
                                                             std::size_t at);

// Takes in "million" and its like, where one stands there: the word behind it.
[[nodiscard]] std::size_t read_scale(std::span<const std::string> words, std::size_t at,
                                     std::vector<Decimal>& numbers);

}  // namespace dealterms
