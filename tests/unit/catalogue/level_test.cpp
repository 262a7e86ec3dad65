#include "catalogue/level.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Level, IsReadBackFromItsName) {
  for (const Level level : k_levels) EXPECT_EQ(enum_named<Level>(name_of(level)), level);
  EXPECT_EQ(enum_named<Level>("huge"), std::nullopt);
}

TEST(Level, StaysWithinCriticalAndMinor) {
  EXPECT_EQ(raised(Level::critical), Level::critical);
  EXPECT_EQ(raised(Level::minor), Level::moderate);
  EXPECT_EQ(lowered(Level::minor), Level::minor);
  EXPECT_EQ(lowered(Level::critical), Level::major);
}

TEST(Level, IsNoDegreeWhenEditorial) {
  EXPECT_EQ(raised(Level::editorial), Level::editorial);
  EXPECT_EQ(lowered(Level::editorial), Level::editorial);
}

}  // namespace
}  // namespace dealterms
