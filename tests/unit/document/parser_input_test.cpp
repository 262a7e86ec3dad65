#include "document/parser_input.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dealterms {
namespace {

TEST(ParserInput, CountsFromOneWhereAParserCountsFromZero) {
  const SourceText source("a.yaml", "a: 1\nbc: 2\n");
  const ParserInput input{source};
  EXPECT_EQ(input.bytes(), source.bytes());
  const Place place = input.place_of(1, 4);
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(source.from(place), "2\n");
  EXPECT_EQ(input.place_at(5), input.place_of(1, 0));
}

TEST(ContentAt, StandsBehindAnAnchor) {
  const SourceText source("a.yaml", "a: &x  'y'\n");
  const ParserInput input{source};
  EXPECT_EQ(content_at(source, input.place_of(0, 3)), "'y'\n");
  EXPECT_EQ(content_at(source, input.place_of(0, 0)), source.bytes());
}

TEST(BeginsSecondDocument, OnlyBehindAMarker) {
  const SourceText marked("a.yaml", "a: 1\n---\nb: 2\n");
  EXPECT_TRUE(begins_second_document(marked, ParserInput{marked}.place_of(1, 0)));
  const SourceText ended("a.yaml", "a: 1\n...\n\n# a comment\nb: 2\n");
  EXPECT_TRUE(begins_second_document(ended, ParserInput{ended}.place_of(4, 0)));
  const SourceText plain("a.yaml", "a: 1\nb: 2\n");
  EXPECT_FALSE(begins_second_document(plain, ParserInput{plain}.place_of(1, 0)));
}

}  // namespace
}  // namespace dealterms
