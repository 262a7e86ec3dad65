#include "base/enum_set.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace dealterms {
namespace {

enum class Word { first, second, last = 31 };
using Words = EnumSet<Word>;

std::vector<Word> listed(Words words) {
  std::vector<Word> list;
  for (const Word word : words) list.push_back(word);
  return list;
}

TEST(EnumSet, HoldsWhatWasPutIntoIt) {
  Words words{Word::second};
  EXPECT_TRUE(words.contains(Word::second));
  EXPECT_FALSE(words.contains(Word::first));
  words.insert(Word::last);
  words.insert(Word::last);
  EXPECT_EQ(listed(words), (std::vector<Word>{Word::second, Word::last}));
}

TEST(EnumSet, KeepsTheOrderOfTheEnumeration) {
  EXPECT_EQ(listed({Word::last, Word::first, Word::second}),
            (std::vector<Word>{Word::first, Word::second, Word::last}));
  EXPECT_EQ((Words{Word::last, Word::first}), (Words{Word::first, Word::last}));
}

TEST(EnumSet, IsEmptyUntilThen) {
  EXPECT_TRUE(Words().empty());
  EXPECT_TRUE(listed({}).empty());
  EXPECT_FALSE(Words{Word::first}.empty());
}

}  // namespace
}  // namespace dealterms
