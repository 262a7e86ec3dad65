#include "agreement/parse_currency.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

CurrencyAtStart taken(std::string_view text, Kind kind = Kind::money) {
  const auto currency = take_currency(text, kind, names());
  const auto* found = std::get_if<CurrencyAtStart>(&currency);
  return found != nullptr ? *found : CurrencyAtStart{"a fault", 0};
}

TEST(TakeCurrency, TakesTheCodeWithTheSpaceBehindIt) {
  EXPECT_EQ(taken("USD 5m").code, "USD");
  EXPECT_EQ(taken("USD 5m").length, 4U);
  EXPECT_EQ(taken("USD5m").length, 3U);
}

TEST(TakeCurrency, LeavesWordsAlone) {
  for (const char* text : {"5 million", "max 30", "about USD 5", "US 5", "USDT 5"}) {
    EXPECT_EQ(taken(text).code, "") << text;
  }
}

TEST(TakeCurrency, DoubtsACodeOnlyWhereMoneyIsMeant) {
  EXPECT_EQ(taken("ISO 27001").code, "a fault");
  EXPECT_EQ(taken("ISO 27001", Kind::quantity).code, "");
  EXPECT_EQ(taken("ISO norms").code, "");
}

}  // namespace
}  // namespace dealterms::test
