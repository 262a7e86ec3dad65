#include "base/currency.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(IsoCurrency, KnowsWhatIsAndWhatWas) {
  for (const char* code : {"USD", "EUR", "DEM", "ITL", "XAU", "XDR", "ZWG", "ADF", "ZWR"}) {
    EXPECT_TRUE(is_iso_currency(code)) << code;
  }
}

TEST(IsoCurrency, KnowsNoOtherThreeLetters) {
  for (const char* code :
       {"", "US", "usd", "ISO", "NET", "TLS", "SOC", "XXX", "XTS", "D A", "DEM ", "USDE"}) {
    EXPECT_FALSE(is_iso_currency(code)) << code;
  }
}

TEST(NearestCurrency, IsTheOneThatWasMeant) {
  EXPECT_EQ(nearest_currency("usd"), "USD");
  EXPECT_EQ(nearest_currency("UDS"), "USD");
  EXPECT_EQ(nearest_currency("EUT"), "EUR");
  EXPECT_EQ(nearest_currency("ISO"), std::nullopt);
  EXPECT_EQ(nearest_currency("NET"), std::nullopt);
  EXPECT_EQ(nearest_currency("TLS"), std::nullopt);
}

}  // namespace
}  // namespace dealterms
