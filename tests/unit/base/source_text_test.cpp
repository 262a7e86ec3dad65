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

TEST(SourceText, KeepsTheByteOrderMarkForWhoCountsTheBytesOfTheFile) {
  const SourceText source("f",
                          "\xEF\xBB\xBF"
                          "a\nb");
  EXPECT_EQ(source.bytes(), "a\nb");
  EXPECT_EQ(source.file_bytes()->size(), 6u);
  EXPECT_EQ(source.line(1), "a");
  EXPECT_EQ(source.place_at(2), (Place{2, {1}}));
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

TEST(SourceText, IsTheSameOfWhatTheProgramCarriesAndDoesNotCopyIt) {
  constexpr std::string_view k_bytes =
      "\xEF\xBB\xBF"
      "a\r\nb\n";
  const SourceText carried = SourceText::of_carried("f", k_bytes, {3});
  EXPECT_EQ(carried.bytes().data(), k_bytes.data() + 3);
  EXPECT_EQ(carried.line(2), "b");
  EXPECT_EQ(carried.line_count(), 3u);
  EXPECT_EQ(carried.place_at(3), (Place{2, {1}, {3}}));
  EXPECT_EQ(carried.from({2, {1}, {3}}), "b\n");
  const SourceText copy = carried;
  EXPECT_EQ(copy.line(1), "a");
}

TEST(SourceText, HasNothingOutsideTheFile) {
  EXPECT_EQ(SourceText("f", "a").from({7, {1}}), "");
  EXPECT_EQ(SourceText("f", "a").from({1, {9}}), "");
  EXPECT_EQ(SourceText("f", "a").from({}), "");
  EXPECT_EQ(SourceText().place_at(5), (Place{1, {1}}));
}

TEST(SourceText, KnowsItsOwnPlacesFromThoseOfAnotherFile) {
  const SourceText source("f", "ab\ncd", FileId{3});
  EXPECT_EQ(source.place_at(4), (Place{2, {2}, FileId{3}}));
  EXPECT_EQ(source.from({2, {2}, FileId{3}}), "d");
  EXPECT_EQ(source.from({2, {2}, FileId{2}}), "");
  EXPECT_EQ(SourceText().place_at(5).file, FileId{0});
}

TEST(SourceText, IsFoundByItsFile) {
  const std::vector<SourceText> sources{SourceText("f", "", FileId{3}),
                                        SourceText("g", "", FileId{1})};
  EXPECT_EQ(find_source(sources, FileId{1}), &sources[1]);
  EXPECT_EQ(find_source(sources, FileId{0}), nullptr);
}

TEST(Place, IsOrderedFileByFile) {
  EXPECT_LT((Place{9, {9}, FileId{0}}), (Place{1, {1}, FileId{1}}));
  EXPECT_LT((Place{1, {9}, FileId{1}}), (Place{2, {1}, FileId{1}}));
  EXPECT_LT((Place{1, {1}, FileId{1}}), (Place{1, {2}, FileId{1}}));
}

}  // namespace
}  // namespace dealterms
