// Exact decimals as people write them, in the manner of a language: separators, and names for
// millions and billions. A shorter spelling stands only where it loses no digit.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace dealterms {

// "bn" and the zeros that it stands for; written right behind the digits.
struct ScaleName {
  std::string name;
  std::size_t zeros = 0;
};

struct NumberStyle {
  std::string thousands;          // between groups of three digits; empty: no groups
  std::string point;              // before the decimals
  std::vector<ScaleName> scales;  // the largest first
};

// "1,500.50", "250bn": the style of the file format, and of English.
[[nodiscard]] const NumberStyle& file_style();

[[nodiscard]] std::string print_number(const Decimal& number, const NumberStyle& style);

// From a million on in the largest scale that leaves at most three decimals; cents in pairs.
struct MoneyNumber {
  std::string text;
  bool is_scaled = false;
};
[[nodiscard]] MoneyNumber print_money_number(const Decimal& number, const NumberStyle& style);

}  // namespace dealterms
