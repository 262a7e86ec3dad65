#include "document/node.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

TEST(Node, FindsWhatStandsUnderAKeyOfAMap) {
  const auto root = testing::read("a: 1\nb: {c: 2}\n").root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->text, "1");
  EXPECT_EQ(root->find("b")->find("c")->text, "2");
  EXPECT_EQ(root->find("c"), nullptr);
  EXPECT_EQ(root->find("a")->find("a"), nullptr);
}

TEST(Node, IsEmptyWhereNothingWasWrittenAndNotWhereNothingWasQuoted) {
  const auto root = testing::read("a:\nb: ''\nc: []\n").root;
  ASSERT_TRUE(root);
  EXPECT_TRUE(root->find("a")->is_empty_scalar());
  EXPECT_FALSE(root->find("b")->is_empty_scalar());
  EXPECT_FALSE(root->find("c")->is_empty_scalar());
}

}  // namespace
}  // namespace dealterms
