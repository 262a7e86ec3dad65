// Flags, scales, choices and texts, through parse_value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

TEST(ParseFlag, TakesYesAndNoOnly) {
  EXPECT_EQ(read_as<Flag>("yes", Kind::flag), Flag{true});
  EXPECT_EQ(read_as<Flag>("no", Kind::flag), Flag{false});
  EXPECT_EQ(read_as<Flag>("true", Kind::flag), Flag{true});
  EXPECT_EQ(code_of("on", Kind::flag), Code::bad_flag);
  EXPECT_EQ(code_of("NO", Kind::flag), Code::bad_flag);
}

TEST(ParseFlag, SuggestsTheAnswerThatWasShouted) {
  const auto reading = read("NO", Kind::flag);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "no");
}

TEST(ParseScale, TakesItsOwnWordsOnly) {
  EXPECT_EQ(read_as<Token>("sole", degree()), Token{"sole"});
  const auto reading = read("exlusive", degree());
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_scale);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "exclusive");
}

TEST(ParseScale, LetsItsOwnNoneWin) { EXPECT_EQ(read_as<Token>("none", degree()), Token{"none"}); }

TEST(ParseText, KeepsAQuotedNoneAsText) {
  EXPECT_TRUE(read_as<None>("none", Kind::text));
  EXPECT_EQ(read_as<Text>("'none'", Kind::text), Text{"none"});
}

TEST(ParseText, NeverGuessesTypes) {
  EXPECT_EQ(read_as<Text>("NO", Kind::text), Text{"NO"});
  EXPECT_EQ(read_as<Text>("1:30", Kind::text), Text{"1:30"});
}

TEST(ParseScale, TakesItsWordsInAnyCase) {
  EXPECT_EQ(read_as<Token>("Exclusive", degree()), Token{"exclusive"});
}

TEST(ParseScale, SuggestsNoWordThatSaysTheOpposite) {
  for (const char* text : {"non-exclusive", "non_exclusive", "nonexclusive", "not exclusive"}) {
    const auto reading = read(text, degree());
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_EQ(reading.diagnostics.front().suggestion, "") << text;
    EXPECT_NE(reading.diagnostics.front().hint.find("one of: none"), std::string::npos);
  }
}

}  // namespace
}  // namespace dealterms::test
