#include "base/source_text.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(SourceText, GivesLinesWithoutTheirEnds) {
  const SourceText source("f", "a\r\nb\n\nc");
  EXPECT_EQ(source.line(1), "a");
  EXPECT_EQ(source.line(2), "b");
  EXPECT_EQ(source.line(3), "");
  EXPECT_EQ(source.line(4), "c");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(5), "");
}

TEST(SourceText, TurnsEveryOffsetIntoAPlaceAndBack) {
  const SourceText source("f", "ab\n\nc\n");
  for (std::size_t i = 0; i < source.bytes().size(); ++i) {
    EXPECT_EQ(source.from(source.place_at(i)), source.bytes().substr(i)) << i;
  }
  EXPECT_EQ(source.place_at(2), (Place{1, {3}}));
  EXPECT_EQ(source.place_at(3), (Place{2, {1}}));
  EXPECT_EQ(source.place_at(99), (Place{4, {1}}));
}

TEST(SourceText, HasNothingOutsideTheFile) {
  EXPECT_EQ(SourceText("f", "a").from({7, {1}}), "");
  EXPECT_EQ(SourceText("f", "a").from({1, {9}}), "");
  EXPECT_EQ(SourceText("f", "a").from({}), "");
  EXPECT_EQ(SourceText().place_at(5), (Place{1, {1}}));
}

}  // namespace
}  // namespace dealterms
