// Exact decimals: a 128-bit coefficient and a power of ten. Never a binary float, never rounded
// silently: what does not fit (38 digits) is an empty optional, and the caller says so.
// Not a big-number library: division exists only rounded, for printers.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dealterms {

class Decimal {
 public:
  // 10^38 is the largest power of ten in a signed 128-bit number. No number keeps more digits.
  static constexpr std::size_t k_most_digits = 38;

  Decimal() = default;
  explicit Decimal(std::int64_t whole);

  // "1,500.50", "0.125", "1e26", "-3". Commas only as thousands separators in the right places.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> minus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const;
  // Rounded half to even to `places` digits after the point; empty when `other` is zero or the
  // result does not fit. For printing ratios, never for comparing.
  [[nodiscard]] std::optional<Decimal> divided_by(const Decimal& other, int places) const;
  [[nodiscard]] Decimal rounded(int places) const;
  [[nodiscard]] Decimal negated() const;
  [[nodiscard]] Decimal absolute() const;
  [[nodiscard]] bool is_zero() const { return coefficient_ == 0; }
  [[nodiscard]] bool is_negative() const { return coefficient_ < 0; }
  [[nodiscard]] bool is_whole() const;
  [[nodiscard]] std::optional<std::int64_t> to_int64() const;  // only when whole and in range

  // Plain digits, no exponent, no thousands separators, no trailing zeros: "1500.5".
  [[nodiscard]] std::string to_string() const;

  // By value: 1.50 equals 1.5.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  __extension__ using Coefficient = __int128;
  // Kept where eight bytes align: a number of 24 bytes rather than 32, millions of times.
  using Stored [[gnu::aligned(8)]] = Coefficient;
  static std::optional<Decimal> normalised(Coefficient coefficient, int exponent);
  static std::optional<Decimal> less_than_one(Coefficient coefficient, Coefficient divisor,
                                              int digits, int places);

  Stored coefficient_ = 0;  // never divisible by ten unless zero
  int exponent_ = 0;
};

}  // namespace dealterms
