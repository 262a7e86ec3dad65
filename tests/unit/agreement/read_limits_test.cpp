#include "agreement/read_limits.hpp"

#include <gtest/gtest.h>

namespace dealterms::test {
namespace {

using Names = std::vector<std::string>;

Names names_for(const LimitNames& names, const std::string& id) {
  return spec_of_limited(names, id, "").values;
}

TEST(ReadLimits, OfferTheTermsAndTheOtherLimits) {
  const LimitNames names{{"degree"}, {{"a", ""}, {"b", "degree"}}};
  EXPECT_EQ(names_for(names, "a"), (Names{"degree", "b"}));
}

TEST(ReadLimits, OfferNothingThatWouldGoRound) {
  const LimitNames names{{"degree"}, {{"a", ""}, {"b", "a"}, {"c", "b"}}};
  EXPECT_EQ(names_for(names, "a"), Names{"degree"});
  EXPECT_EQ(names_for(names, "b"), (Names{"degree", "a"}));
  EXPECT_EQ(names_for(names, "c"), (Names{"degree", "a", "b"}));
}

// What limits the term of that name does not limit the exception.
TEST(ReadLimits, TakeANameForTheTermFirst) {
  const LimitNames names{{"degree"}, {{"degree", ""}, {"b", "degree"}}};
  EXPECT_EQ(names_for(names, "degree"), (Names{"degree", "b"}));
}

TEST(ReadLimits, TakeAnyTextWhereNoTermIsDeclared) {
  EXPECT_TRUE(spec_of_limited({}, "a", "anything").is(Kind::text));
}

}  // namespace
}  // namespace dealterms::test
