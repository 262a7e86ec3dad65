#include "base/decimal.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"

namespace dealterms {
namespace {

__extension__ using Wide = __int128;

constexpr int k_digits = static_cast<int>(Decimal::k_most_digits);
// The longest plain spelling of a number within the bounds: 60 zeros to either side, and commas.
constexpr std::size_t k_longest_text = 256;
// No term of a deal is larger than 10^60 or finer than 10^-60; a bound keeps hostile exponents out.
constexpr int k_widest_exponent = 60;

std::optional<Wide> times_checked(Wide a, Wide b) {
  Wide result = 0;
  if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
  return result;
}

std::optional<Wide> scaled(Wide coefficient, int digits) {
  if (coefficient == 0) return Wide{0};
  if (digits > k_digits) return std::nullopt;
  for (int i = 0; i < digits; ++i) {
    const auto next = times_checked(coefficient, 10);
    if (!next) return std::nullopt;
    coefficient = *next;
  }
  return coefficient;
}

int sign_of(Wide value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

int digit_count(Wide value) {
  int digits = 0;
  for (; value != 0; value /= 10) ++digits;
  return digits;
}

// Thousands separators stand before every third digit, or nowhere.
std::optional<std::string> without_commas(std::string_view whole) {
  const auto first = whole.find(',');
  if (first == std::string_view::npos) return std::string(whole);
  if (first == 0 || first > 3) return std::nullopt;
  std::string digits(whole.substr(0, first));
  for (std::size_t i = first; i < whole.size(); i += 4) {
    if (whole[i] != ',' || whole.size() - i < 4) return std::nullopt;
    digits += whole.substr(i + 1, 3);
  }
  return digits;
}

bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

}  // namespace

Decimal::Decimal(std::int64_t whole) { *this = *normalised(whole, 0); }

std::optional<Decimal> Decimal::normalised(Coefficient coefficient, int exponent) {
  Decimal decimal;
  if (coefficient == 0) return decimal;
  while (coefficient % 10 == 0) {
    coefficient /= 10;
    ++exponent;
  }
  if (exponent > k_widest_exponent || exponent < -k_widest_exponent) return std::nullopt;
  if (digit_count(coefficient) > k_digits) return std::nullopt;
  decimal.coefficient_ = coefficient;
  decimal.exponent_ = exponent;
  return decimal;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (text.size() > k_longest_text) return std::nullopt;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  int exponent = 0;
  if (const auto mark = text.find_first_of("eE"); mark != std::string_view::npos) {
    std::string_view power = text.substr(mark + 1);
    const bool small = power.starts_with('-');
    if (small || power.starts_with('+')) power.remove_prefix(1);
    // Two digits reach beyond the bound already.
    if (power.empty() || power.size() > 2 || !all_digits(power)) return std::nullopt;
    for (const char digit : power) exponent = exponent * 10 + (digit - '0');
    if (small) exponent = -exponent;
    text = text.substr(0, mark);
  }
  const auto point = text.find('.');
  const auto whole = without_commas(text.substr(0, point));
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (!whole || whole->empty() || !all_digits(*whole) || !all_digits(fraction)) return std::nullopt;
  if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
  // Zeros wait for a digit behind them: 1e50 written out has one digit, and 50 zeros.
  Coefficient coefficient = 0;
  int zeros = 0;
  for (const char digit : *whole + std::string(fraction)) {
    ++zeros;
    if (digit == '0') continue;
    const auto wider = scaled(coefficient, zeros);
    if (!wider || __builtin_add_overflow(*wider, Coefficient{digit - '0'}, &coefficient)) {
      return std::nullopt;
    }
    zeros = 0;
  }
  return normalised(negative ? -coefficient : coefficient,
                    exponent + zeros - static_cast<int>(fraction.size()));
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  if (is_zero()) return other;
  if (other.is_zero()) return *this;
  const int exponent = std::min(exponent_, other.exponent_);
  const auto a = scaled(coefficient_, exponent_ - exponent);
  const auto b = scaled(other.coefficient_, other.exponent_ - exponent);
  Coefficient sum = 0;
  if (!a || !b || __builtin_add_overflow(*a, *b, &sum)) return std::nullopt;
  return normalised(sum, exponent);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const { return plus(other.negated()); }

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  const auto product = times_checked(coefficient_, other.coefficient_);
  if (!product) return std::nullopt;
  return normalised(*product, exponent_ + other.exponent_);
}

// coefficient / (divisor · 10^digits), where the divisor so scaled fits no number: 0, or one unit
// of the last place where the quotient is above a half. Half the divisor may still fit.
std::optional<Decimal> Decimal::less_than_one(Coefficient coefficient, Coefficient divisor,
                                              int digits, int places) {
  const auto fivefold = times_checked(divisor, 5);
  const auto half = fivefold ? scaled(*fivefold, digits - 1) : std::nullopt;
  if (!half) return Decimal();
  const Coefficient size = *half < 0 ? -*half : *half;
  const Coefficient dividend = coefficient < 0 ? -coefficient : coefficient;
  if (dividend <= size) return Decimal();  // half to even: zero
  return normalised(sign_of(coefficient) * sign_of(divisor), -places);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& other, int places) const {
  if (other.is_zero()) return std::nullopt;
  // quotient · 10^places, as a fraction of whole numbers
  const int shift = exponent_ - other.exponent_ + places;
  const auto above = scaled(coefficient_, std::max(shift, 0));
  const auto below = scaled(other.coefficient_, std::max(-shift, 0));
  if (!above) return std::nullopt;
  if (!below) return less_than_one(coefficient_, other.coefficient_, -shift, places);
  const Coefficient quotient = *above / *below;
  const Coefficient rest = *above % *below;
  const Coefficient size = *below < 0 ? -*below : *below;
  const Coefficient left = rest < 0 ? -rest : rest;
  const Coefficient missing = size - left;
  const bool odd = quotient % 2 != 0;
  const bool up = left > missing || (left == missing && odd);
  const int sign = sign_of(*above) * sign_of(*below);
  return normalised(up ? quotient + sign : quotient, -places);
}

Decimal Decimal::rounded(int places) const {
  if (-exponent_ <= places) return *this;
  return divided_by(Decimal(1), places).value_or(Decimal());
}

Decimal Decimal::negated() const {
  Decimal turned = *this;
  turned.coefficient_ = -coefficient_;
  return turned;
}

Decimal Decimal::absolute() const { return is_negative() ? negated() : *this; }

bool Decimal::is_whole() const { return exponent_ >= 0; }

std::optional<std::int64_t> Decimal::to_int64() const {
  if (!is_whole()) return std::nullopt;
  const auto whole = scaled(coefficient_, exponent_);
  if (!whole || *whole > std::numeric_limits<std::int64_t>::max() ||
      *whole < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*whole);
}

std::string Decimal::to_string() const {
  std::string digits;
  for (Coefficient rest = coefficient_; rest != 0; rest /= 10) {
    const int digit = static_cast<int>(rest % 10);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (digits.empty()) return "0";
  std::ranges::reverse(digits);
  if (exponent_ >= 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, ".");
  }
  return is_negative() ? "-" + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign_a = sign_of(a.coefficient_);
  const int sign_b = sign_of(b.coefficient_);
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  // Of the same sign: the place of the first digit decides, else both scale to the same exponent.
  const int first_a = digit_count(a.coefficient_) + a.exponent_;
  const int first_b = digit_count(b.coefficient_) + b.exponent_;
  if (first_a != first_b) return sign_a > 0 ? first_a <=> first_b : first_b <=> first_a;
  const int exponent = std::min(a.exponent_, b.exponent_);
  const auto wide_a = scaled(a.coefficient_, a.exponent_ - exponent);
  const auto wide_b = scaled(b.coefficient_, b.exponent_ - exponent);
  // The two start at the same place, so neither has more than 38 digits after scaling.
  return *wide_a == *wide_b  ? std::strong_ordering::equal
         : *wide_a < *wide_b ? std::strong_ordering::less
                             : std::strong_ordering::greater;
}

}  // namespace dealterms
