// By how much a value moved that is measured in another way; see compare_values_test.cpp for the
// rest.
#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

TEST(Delta, CountsWhatIsMeasuredOtherwiseAsAShareAlone) {
  const auto cap =
      change_of("1x of fees", "150% of fees", spec_of({Kind::quantity, Kind::percent}));
  EXPECT_EQ(cap->delta->absolute, std::nullopt);
  EXPECT_EQ(cap->delta->relative_percent, number("50"));
  TermSpec fee = spec_of({Kind::money});
  fee.price = true;
  EXPECT_EQ(change_of("USD 12m per year", "USD 2m per month", fee)->delta->relative_percent,
            number("100"));
  EXPECT_FALSE(change_of("USD 12m per year", "USD 2m per month", Kind::money)->delta.has_value());
}

}  // namespace
}  // namespace dealterms::test
