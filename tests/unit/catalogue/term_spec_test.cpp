#include "catalogue/term_spec.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Kind, IsReadBackFromItsName) {
  for (const Kind kind : all_values<Kind>()) EXPECT_EQ(enum_named<Kind>(name_of(kind)), kind);
  EXPECT_EQ(enum_named<Kind>("number"), std::nullopt);
}

TEST(Kind, HasAnOrderWhereItHasMoreAndLess) {
  EXPECT_TRUE(is_ordered(Kind::money));
  EXPECT_TRUE(is_ordered(Kind::scale));
  EXPECT_FALSE(is_ordered(Kind::choice));
  EXPECT_FALSE(is_ordered(Kind::set));
}

TEST(Silence, IsReadBackFromItsName) {
  for (const Silence silence : all_values<Silence>()) {
    EXPECT_EQ(enum_named<Silence>(name_of(silence)), silence);
  }
}

TEST(NameInWords, ReadsAsATitle) { EXPECT_EQ(name_in_words("notice_period"), "Notice period"); }

}  // namespace
}  // namespace dealterms
