#include "document/three_way.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(ThreeWay, TakesTheSideThatChangedSomething) {
  EXPECT_EQ(taken_of(Sides<int>{1, 2, 1}), Taken::ours);
  EXPECT_EQ(taken_of(Sides<int>{1, 1, 2}), Taken::theirs);
  EXPECT_EQ(taken_of(Sides<int>{1, 2, 2}), Taken::ours);
  EXPECT_EQ(taken_of(Sides<int>{1, 1, 1}), Taken::ours);
  EXPECT_EQ(taken_of(Sides<int>{1, 2, 3}), Taken::neither);
}

TEST(ThreeWay, AsksWhatIsTheSame) {
  const auto same_parity = [](int a, int b) { return a % 2 == b % 2; };
  EXPECT_EQ(taken_of(Sides<int>{1, 3, 4}, same_parity), Taken::theirs);
}

KeyOrder order(const KeyOrder& base, const KeyOrder& ours, const KeyOrder& theirs) {
  return merged_order({base, ours, theirs});
}

TEST(MergedOrder, IsThatOfOursWithTheirNewKeysBehindTheOnesBefore) {
  EXPECT_EQ(order({"a", "b"}, {"a", "b"}, {"a", "n", "b"}), (KeyOrder{"a", "n", "b"}));
  EXPECT_EQ(order({"a", "b"}, {"b", "a"}, {"a", "n", "b"}), (KeyOrder{"b", "a", "n"}));
  EXPECT_EQ(order({"a"}, {"a"}, {"n", "m", "a"}), (KeyOrder{"n", "m", "a"}));
}

TEST(MergedOrder, PutsTheirsBehindWhatOursAddedThere) {
  EXPECT_EQ(order({"a", "b"}, {"a", "o", "p", "b"}, {"a", "n", "m", "b"}),
            (KeyOrder{"a", "o", "p", "n", "m", "b"}));
  EXPECT_EQ(order({}, {"o"}, {"n"}), (KeyOrder{"o", "n"}));
}

TEST(MergedOrder, KeepsAPlaceForWhatOneSideRemoved) {
  EXPECT_EQ(order({"a", "b", "c"}, {"a", "c"}, {"a", "b", "c"}), (KeyOrder{"a", "b", "c"}));
  EXPECT_EQ(order({"a", "b", "c"}, {"a", "b", "c"}, {"a", "c", "n"}),
            (KeyOrder{"a", "b", "c", "n"}));
}

}  // namespace
}  // namespace dealterms
