#include "diff/value_change.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string_view>

namespace dealterms {
namespace {

constexpr std::array k_changes{
    ChangeKind::added,    ChangeKind::removed,   ChangeKind::mentioned, ChangeKind::not_mentioned,
    ChangeKind::changed,  ChangeKind::converted, ChangeKind::split,     ChangeKind::merged,
    ChangeKind::renamed,  ChangeKind::reversed,  ChangeKind::lapsed,    ChangeKind::disclosed,
    ChangeKind::withheld, ChangeKind::sharpened, ChangeKind::blurred,   ChangeKind::restated,
    ChangeKind::moved,
};
constexpr std::array k_movements{
    Movement::none,     Movement::raised, Movement::lowered,      Movement::widened,
    Movement::narrowed, Movement::varied, Movement::undetermined,
};

TEST(ChangeKind, UndoneTwiceIsItself) {
  for (const ChangeKind kind : k_changes) {
    EXPECT_EQ(inverse_of(inverse_of(kind)), kind) << name_of(kind);
  }
}

TEST(ChangeKind, IsUndoneByWhatComesBack) {
  EXPECT_EQ(inverse_of(ChangeKind::added), ChangeKind::removed);
  EXPECT_EQ(inverse_of(ChangeKind::mentioned), ChangeKind::not_mentioned);
  EXPECT_EQ(inverse_of(ChangeKind::split), ChangeKind::merged);
  EXPECT_EQ(inverse_of(ChangeKind::disclosed), ChangeKind::withheld);
  EXPECT_EQ(inverse_of(ChangeKind::sharpened), ChangeKind::blurred);
  EXPECT_EQ(inverse_of(ChangeKind::converted), ChangeKind::converted);
}

TEST(ChangeKind, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const ChangeKind kind : k_changes) names.insert(name_of(kind));
  EXPECT_EQ(names.size(), k_changes.size());
}

TEST(Movement, IsUndoneByTheOtherWay) {
  for (const Movement movement : k_movements) {
    EXPECT_EQ(inverse_of(inverse_of(movement)), movement) << name_of(movement);
  }
  EXPECT_EQ(inverse_of(Movement::raised), Movement::lowered);
  EXPECT_EQ(inverse_of(Movement::widened), Movement::narrowed);
  // Up in one part and down in another is so from either side.
  EXPECT_EQ(inverse_of(Movement::varied), Movement::varied);
}

TEST(Movement, HasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const Movement movement : k_movements) names.insert(name_of(movement));
  EXPECT_EQ(names.size(), k_movements.size());
}

TEST(ChangeKind, ComesWhereItIsThereNowAndWasNot) {
  EXPECT_TRUE(comes(ChangeKind::added));
  EXPECT_TRUE(comes(ChangeKind::mentioned));
  EXPECT_FALSE(comes(ChangeKind::removed));
}

TEST(ValueChange, MayBeOfTypographyAlone) {
  ValueChange change;
  change.kind = ChangeKind::restated;
  change.reasons = {ComparisonReason::typography_differs};
  EXPECT_TRUE(has_only_other_typography(change));
  change.reasons = {};
  EXPECT_FALSE(has_only_other_typography(change));
}

}  // namespace
}  // namespace dealterms
