#include "base/number_text.hpp"

#include <optional>

namespace dealterms {
namespace {

constexpr std::size_t k_most_decimals = 3;
// Beyond a thousand trillions nobody counts zeros: 1e26.
constexpr std::size_t k_many_zeros = 15;

// "-1500.5" as sign, whole and decimals.
struct Digits {
  std::string sign;
  std::string whole;
  std::string decimals;
};

Digits digits_of(const Decimal& number) {
  std::string text = number.absolute().to_string();
  const std::size_t point = text.find('.');
  Digits digits;
  digits.sign = number.is_negative() ? "-" : "";
  digits.whole = text.substr(0, point);
  if (point != std::string::npos) digits.decimals = text.substr(point + 1);
  return digits;
}

std::string grouped(std::string whole, const NumberStyle& style) {
  for (std::size_t at = whole.size(); at > 3;) {
    at -= 3;
    whole.insert(at, style.thousands);
  }
  return whole;
}

std::string print_digits(const Digits& digits, const NumberStyle& style) {
  return digits.sign + grouped(digits.whole, style) +
         (digits.decimals.empty() ? "" : style.point + digits.decimals);
}

std::string without_trailing_zeros(std::string text) {
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::optional<std::string> with_exponent(const Digits& digits, const NumberStyle& style) {
  const std::string head = without_trailing_zeros(digits.whole);
  if (!digits.decimals.empty() || digits.whole.size() - head.size() < k_many_zeros) {
    return std::nullopt;
  }
  const std::string mantissa =
      head.substr(0, 1) + (head.size() > 1 ? style.point + head.substr(1) : "");
  return digits.sign + mantissa + "e" + std::to_string(digits.whole.size() - 1);
}

std::optional<Digits> scaled_down(const Digits& digits, std::size_t zeros) {
  if (digits.whole.size() <= zeros || digits.whole == "0") return std::nullopt;
  const std::size_t point = digits.whole.size() - zeros;
  Digits result{digits.sign, digits.whole.substr(0, point),
                without_trailing_zeros(digits.whole.substr(point) + digits.decimals)};
  if (result.decimals.size() > k_most_decimals) return std::nullopt;
  return result;
}

}  // namespace

const NumberStyle& file_style() {
  static const NumberStyle k_style{",", ".", {{"tn", 12}, {"bn", 9}, {"m", 6}}};
  return k_style;
}

std::string print_number(const Decimal& number, const NumberStyle& style) {
  const Digits digits = digits_of(number);
  return with_exponent(digits, style).value_or(print_digits(digits, style));
}

MoneyNumber print_money_number(const Decimal& number, const NumberStyle& style) {
  Digits digits = digits_of(number);
  if (auto text = with_exponent(digits, style)) return {*text};
  for (const ScaleName& scale : style.scales) {
    if (const auto scaled = scaled_down(digits, scale.zeros)) {
      return {print_digits(*scaled, style) + scale.name, true};
    }
  }
  if (digits.decimals.size() == 1) digits.decimals += '0';  // cents come in pairs
  return {print_digits(digits, style)};
}

}  // namespace dealterms
