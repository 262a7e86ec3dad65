#include "render/ci/ci_results.hpp"

#include <gtest/gtest.h>

#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

TEST(CiPlace, CountsCodePointsWhereThePlaceCountsBytes) {
  // Two characters of three bytes, one of four, one of two.
  const SourceText source("f.yaml", "one: 1\n契約: 😀é: x\n");
  EXPECT_EQ(CiPlaces().of(source, {2, {1}}), (CiPlace{"f.yaml", 2, 1}));
  EXPECT_EQ(CiPlaces().of(source, {2, {7}}), (CiPlace{"f.yaml", 2, 3}));
  EXPECT_EQ(CiPlaces().of(source, {2, {9}}), (CiPlace{"f.yaml", 2, 5}));
  EXPECT_EQ(CiPlaces().of(source, {2, {13}}), (CiPlace{"f.yaml", 2, 6}));
  EXPECT_EQ(CiPlaces().of(source, {2, {15}}), (CiPlace{"f.yaml", 2, 7}));
}

TEST(CiPlace, CountsACombiningMarkAndATabAsOneEach) {
  const SourceText source("f.yaml", "\te\u0301: x\n");
  EXPECT_EQ(CiPlaces().of(source, {1, {5}}).column, 4u);
}

TEST(CiPlace, BehindTheEndOfALineStandsRightAfterIt) {
  const SourceText source("f.yaml", "é\r\n");
  EXPECT_EQ(CiPlaces().of(source, {1, {3}}).column, 2u);
  EXPECT_EQ(CiPlaces().of(source, {1, {9}}).column, 2u);
}

// One-line JSON with a mistake in every key.
TEST(CiPlaces, GoThroughALongLineOnceHoweverManyPlacesStandInIt) {
  std::string line;
  for (int i = 0; i < 20'000; ++i) line += "ké: 1, ";
  const SourceText source("f.yaml", line);
  CiPlaces places;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    ASSERT_EQ(places.of(source, {1, {8 * i + 1}}).column, 7 * i + 1);
  }
  constexpr std::size_t k_block = 4096;
  EXPECT_LE(places.effort(), line.size() + 20'000 * k_block);
  const std::size_t before = places.effort();
  (void)places.of(source, {1, {160'000}});
  EXPECT_LE(places.effort() - before, k_block);
}

TEST(CiPlace, OfAWholeFileHasNoLine) {
  const SourceText source("f.yaml", "a: 1\n");
  EXPECT_EQ(CiPlaces().of(source, {}), (CiPlace{"f.yaml", 0, 0}));
}

TEST(PathInRepository, HasNoDotInFront) {
  EXPECT_EQ(path_in_repository("./terms/a.yaml"), "terms/a.yaml");
  EXPECT_EQ(path_in_repository(".//./a.yaml"), "a.yaml");
  EXPECT_EQ(path_in_repository("../a.yaml"), "../a.yaml");
  EXPECT_EQ(path_in_repository(".dealterms.yaml"), ".dealterms.yaml");
  EXPECT_EQ(path_in_repository("/srv/a.yaml"), "/srv/a.yaml");
}

TEST(VisibleLines, KeepsTheEndsOfLinesAndLetsNothingElseAct) {
  EXPECT_EQ(visible_lines("a\x1b[2J\n\u202e b\n"), "a\\x1b[2J\n\\u{202e} b\n");
}

}  // namespace
}  // namespace dealterms
