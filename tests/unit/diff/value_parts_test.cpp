// What the parts of a value come to for the whole.
#include "diff/value_parts.hpp"

#include <gtest/gtest.h>

#include <array>

namespace dealterms {
namespace {

constexpr std::array k_movements{
    Movement::none,     Movement::raised, Movement::lowered,      Movement::widened,
    Movement::narrowed, Movement::varied, Movement::undetermined,
};

ValueChange combined(const std::vector<std::pair<ChangeKind, Movement>>& parts) {
  ValueChange change;
  for (const auto& [kind, movement] : parts) {
    Segment segment;
    segment.kind = kind;
    segment.movement = movement;
    change.segments.push_back(segment);
  }
  combine_segments(change);
  return change;
}

TEST(CombinedMovement, IsTheSameInAnyOrderAndGrouping) {
  for (const Movement a : k_movements) {
    EXPECT_EQ(combined_movement(a, a), a);
    EXPECT_EQ(combined_movement(a, Movement::none), a);
    for (const Movement b : k_movements) {
      EXPECT_EQ(combined_movement(a, b), combined_movement(b, a));
      for (const Movement c : k_movements) {
        EXPECT_EQ(combined_movement(combined_movement(a, b), c),
                  combined_movement(a, combined_movement(b, c)));
      }
    }
  }
}

TEST(CombinedMovement, IsVariedBothWaysAndOpenWhereOnePartIs) {
  EXPECT_EQ(combined_movement(Movement::raised, Movement::lowered), Movement::varied);
  EXPECT_EQ(combined_movement(Movement::raised, Movement::undetermined), Movement::undetermined);
  EXPECT_EQ(combined_movement(Movement::varied, Movement::undetermined), Movement::undetermined);
}

TEST(CombineSegments, CallsTheWholeKnownBetterOnlyWhereEachPartIs) {
  using enum ChangeKind;
  const auto open = Movement::undetermined;
  EXPECT_EQ(combined({{sharpened, open}, {sharpened, open}}).kind, sharpened);
  EXPECT_EQ(combined({{sharpened, open}, {sharpened, open}}).movement, Movement::none);
  EXPECT_EQ(combined({{sharpened, open}, {changed, Movement::raised}}).kind, changed);
  EXPECT_EQ(combined({{sharpened, open}, {changed, Movement::raised}}).movement, open);
  EXPECT_EQ(combined({{sharpened, open}, {blurred, open}}).kind, changed);
}

TEST(CombineSegments, TellsInOtherWordsWhatDiffersNowhere) {
  EXPECT_EQ(combined({}).kind, ChangeKind::restated);
  EXPECT_EQ(combined({}).movement, Movement::none);
}

TEST(CombineSegments, MovesAsItsPartsDo) {
  using enum ChangeKind;
  EXPECT_EQ(combined({{changed, Movement::raised}, {changed, Movement::raised}}).movement,
            Movement::raised);
  EXPECT_EQ(combined({{changed, Movement::raised}, {changed, Movement::lowered}}).movement,
            Movement::varied);
  // A part in other words holds the rest back in nothing.
  EXPECT_EQ(combined({{restated, Movement::none}, {changed, Movement::raised}}).movement,
            Movement::raised);
}

}  // namespace
}  // namespace dealterms
