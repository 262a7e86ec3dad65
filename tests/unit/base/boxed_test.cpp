#include "base/boxed.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dealterms {
namespace {

using Words = Boxed<std::string>;

TEST(Boxed, ReadsAsTheDefaultWhereNothingIsThere) {
  const Words none;
  EXPECT_FALSE(none.has_value());
  EXPECT_EQ(*none, "");
  EXPECT_TRUE(none->empty());
}

// As of an optional: that something is said, if only by default, is more than silence.
TEST(Boxed, TellsNothingFromTheDefault) {
  EXPECT_NE(Words(), Words(std::string()));
  EXPECT_EQ(Words(), Words());
  EXPECT_EQ(Words("a"), Words("a"));
  EXPECT_NE(Words("a"), Words("b"));
}

TEST(Boxed, CopiesDeeply) {
  Words one("a");
  const Words other = one;
  one.edit() += "b";
  EXPECT_EQ(*one, "ab");
  EXPECT_EQ(*other, "a");
}

TEST(Boxed, AssignsItselfWithoutLoss) {
  Words one("a");
  const Words& same = one;
  one = same;
  EXPECT_EQ(*one, "a");
}

TEST(Boxed, IsThereFromItsFirstEditToItsReset) {
  Words one;
  one.edit() = "a";
  EXPECT_TRUE(one.has_value());
  one.reset();
  EXPECT_FALSE(one.has_value());
}

TEST(Boxed, TakesAnOptionalThatMayBeEmpty) {
  EXPECT_FALSE(Words(std::optional<std::string>()).has_value());
  EXPECT_EQ(*Words(std::optional<std::string>("a")), "a");
}

}  // namespace
}  // namespace dealterms
