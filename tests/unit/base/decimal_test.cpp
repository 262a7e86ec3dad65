#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

Decimal number(std::string_view text) { return Decimal::parse(text).value(); }
std::string printed(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "-";
}

TEST(Decimal, TreatsTrailingZerosAsEqual) {
  EXPECT_EQ(number("1.50"), number("1.5"));
  EXPECT_EQ(number("100"), number("1e2"));
  EXPECT_EQ(number("-0.0"), Decimal());
}

TEST(Decimal, ReadsThousandsSeparatorsInTheirPlacesOnly) {
  EXPECT_EQ(number("1,500.50").to_string(), "1500.5");
  EXPECT_EQ(number("12,345,678").to_string(), "12345678");
  for (const char* text :
       {"1,50", ",100", "1000,000", "1,0000", "1,", "1,,000", "1,000,", "1.000,5"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, RefusesWhatIsNoNumber) {
  for (const char* text : {"", "-", ".", "1.", ".5", "e5", "1e", "1e+", "--1", "+-1", "0x10", "1 ",
                           " 1", "1.2.3", "nan", "inf", "١"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, RefusesHostileExponentsAndLengths) {
  for (const char* text :
       {"1e999999999", "1e-999999999", "1e61", "1e-61", "1e99999999999999999999"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
  EXPECT_FALSE(Decimal::parse(std::string(1'000'000, '9')));
  EXPECT_FALSE(Decimal::parse(std::string(1'000'000, '0')));
}

TEST(Decimal, HoldsThirtyEightDigits) {
  const std::string nines(38, '9');
  EXPECT_EQ(number(nines).to_string(), nines);
  EXPECT_FALSE(Decimal::parse("1" + std::string(37, '0') + "1"));
  EXPECT_FALSE(number(nines).plus(number("0.1")));
  EXPECT_EQ(printed(number(nines).plus(Decimal(1))), "1" + std::string(38, '0'));
}

TEST(Decimal, ReadsWhatItPrints) {
  for (const char* text :
       {"1e60", "1e-60", "-123456789e20", "0.1", "99999999999999999999999999999999999999",
        "-0.00000000000000000000000000000000000000000000000000000000001"}) {
    EXPECT_EQ(number(number(text).to_string()), number(text)) << text;
  }
}

TEST(Decimal, ComparesNumbersOfAnySizeTogether) {
  const std::vector<const char*> rising{"-1e60",
                                        "-99999999999999999999999999999999999999",
                                        "-2",
                                        "-1e-60",
                                        "0",
                                        "1e-60",
                                        "0.99999999999999999999999999999999999999",
                                        "1",
                                        "99999999999999999999999999999999999998",
                                        "99999999999999999999999999999999999999",
                                        "1e38",
                                        "1.1e38",
                                        "2e38",
                                        "1e60"};
  for (std::size_t i = 0; i < rising.size(); ++i) {
    for (std::size_t j = 0; j < rising.size(); ++j) {
      EXPECT_EQ(number(rising[i]) <=> number(rising[j]), i <=> j) << rising[i] << " " << rising[j];
    }
  }
}

TEST(Decimal, GivesNothingWhereTheResultDoesNotFit) {
  EXPECT_EQ(printed(number("1e40").plus(Decimal(1))), "-");
  EXPECT_EQ(printed(number("1e40").times(number("1e40"))), "-");
  EXPECT_EQ(printed(number("1e-40").times(number("1e-40"))), "-");
  EXPECT_EQ(printed(Decimal(1).divided_by(Decimal(), 2)), "-");
}

TEST(Decimal, DividesRoundedHalfToEven) {
  EXPECT_EQ(printed(Decimal(1).divided_by(Decimal(3), 4)), "0.3333");
  EXPECT_EQ(printed(Decimal(2).divided_by(Decimal(3), 0)), "1");
  EXPECT_EQ(printed(Decimal(1).divided_by(Decimal(8), 2)), "0.12");
  EXPECT_EQ(printed(Decimal(3).divided_by(Decimal(8), 2)), "0.38");
  EXPECT_EQ(printed(Decimal(-5).divided_by(Decimal(2), 0)), "-2");
  EXPECT_EQ(printed(number("1e-60").divided_by(number("1e60"), 6)), "0");
}

TEST(Decimal, RoundsUpAQuotientAboveHalfWhoseDivisorFitsNoNumber) {
  EXPECT_EQ(printed(number(std::string(38, '9')).divided_by(number("1.9e38"), 0)), "1");
  EXPECT_EQ(printed(number("-" + std::string(38, '9')).divided_by(number("1.9e38"), 0)), "-1");
  EXPECT_EQ(printed(number(std::string(38, '9')).divided_by(number("2e38"), 0)), "0");
}

TEST(Decimal, GivesIntegersOnlyWhenWholeAndInRange) {
  EXPECT_EQ(number("-9223372036854775808").to_int64(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(number("9223372036854775807").to_int64(), std::numeric_limits<std::int64_t>::max());
  EXPECT_FALSE(number("9223372036854775808").to_int64());
  EXPECT_FALSE(number("1e60").to_int64());
  EXPECT_FALSE(number("0.5").to_int64());
}

// The slow twin: thousandths as whole numbers.
std::string spelled(int thousandths) {
  const int size = thousandths < 0 ? -thousandths : thousandths;
  std::string digits = std::to_string(size % 1000);
  digits.insert(0, 3 - digits.size(), '0');
  return (thousandths < 0 ? "-" : "") + std::to_string(size / 1000) + "." + digits;
}

std::int64_t half_even(std::int64_t above, std::int64_t below) {
  if (below < 0) return half_even(-above, -below);
  std::int64_t floor = above / below;
  if (above % below < 0) --floor;
  const std::int64_t twice = 2 * (above - floor * below);
  return twice > below || (twice == below && floor % 2 != 0) ? floor + 1 : floor;
}

TEST(Decimal, AgreesWithWholeThousandthsOverASmallWorld) {
  std::vector<int> world;
  for (int i = -60; i <= 60; ++i) world.push_back(i);
  for (const int i :
       {-100'000, -12'345, -1000, -990, -125, 100, 125, 250, 999, 1000, 1001, 12'340, 99'999}) {
    world.push_back(i);
  }
  for (const int i : world) {
    const Decimal a = number(spelled(i));
    EXPECT_EQ(a.to_int64().has_value(), i % 1000 == 0);
    EXPECT_EQ(a.rounded(1), number(spelled(static_cast<int>(half_even(i, 100)) * 100)));
    for (const int j : world) {
      const Decimal b = number(spelled(j));
      ASSERT_EQ(a <=> b, i <=> j) << i << " " << j;
      ASSERT_EQ(a.plus(b), number(spelled(i + j))) << i << " " << j;
      ASSERT_EQ(a.minus(b), number(spelled(i - j))) << i << " " << j;
      const auto millionth = number("0.000001");
      ASSERT_EQ(a.times(b), Decimal(std::int64_t{i} * j).times(millionth)) << i << " " << j;
      if (j == 0) continue;
      const Decimal hundredths(half_even(std::int64_t{100} * i, j));
      ASSERT_EQ(a.divided_by(b, 2), hundredths.times(number("0.01"))) << i << " " << j;
    }
  }
}

}  // namespace
}  // namespace dealterms
