#include "catalogue/favours.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Favours, DeclaresOneWhereItIsARoleOrAParty) {
  EXPECT_TRUE(declares_one("licensee"));
  for (const std::string_view word : k_favours_words) EXPECT_FALSE(declares_one(word)) << word;
  EXPECT_FALSE(declares_one(""));
}

}  // namespace
}  // namespace dealterms
