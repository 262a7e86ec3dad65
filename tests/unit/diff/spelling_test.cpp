#include "diff/spelling.hpp"

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

std::string spelled_in(const std::string& text, Kind kind) {
  return spelled(value_of(text, spec_of({kind})));
}

TEST(Spelling, IsThatOfTheFile) {
  EXPECT_EQ(spelled_in("\"USD 1,000,000\"", Kind::money), "USD 1,000,000");
  EXPECT_EQ(spelled_in("'may  use it'", Kind::text), "may use it");
}

TEST(Spelling, ReachesIntoWhatHoldsValues) {
  EXPECT_NE(spelled_in("{steps: [{value: 1%}, {from: 2030, value: 2%}]}", Kind::percent),
            spelled_in("{steps: [{value: 1 %}, {from: 2030, value: 2%}]}", Kind::percent));
  EXPECT_NE(spelled_in("{bases: {Gross: 1%}}", Kind::percent),
            spelled_in("{bases: {gross: 1%}}", Kind::percent));
  const std::string tiers = "{tiers: [{up_to: USD 1m, value: 1%}, {value: 2%}], of: ";
  EXPECT_NE(spelled_in(tiers + "Sales}", Kind::percent),
            spelled_in(tiers + "sales}", Kind::percent));
}

TEST(Spelling, OfASetIsItsNamesInWhateverOrder) {
  EXPECT_EQ(spelled_in("[b, a]", Kind::set), spelled_in("[a, b]", Kind::set));
  EXPECT_EQ(spelled_in("a", Kind::set), spelled_in("[a]", Kind::set));
  EXPECT_NE(spelled_in("[a]", Kind::set), spelled_in("[A]", Kind::set));
  EXPECT_NE(spelled_in("[{value: a, was: b}]", Kind::set), spelled_in("[a]", Kind::set));
}

TEST(Spelling, IsNoneWhereNoFileHoldsTheValue) {
  Value made;
  made.content = Flag{true};
  EXPECT_EQ(spelled(made), "");
}

}  // namespace
}  // namespace dealterms::test
