// The words for a text that is not YAML, through the reader: what the parser says differs with what
// stands around the slip, what we say must not.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using testing::mistakes_in;

struct Slip {
  const char* text;
  const char* said;
};

TEST(ExplainSyntax, NamesTheSlipAndItsPlace) {
  const Slip slips[] = {
      {"a: b: c\n", "1:5 DT005 not YAML: a colon that cannot stand here"},
      {"a: 1\n b: 2\n", "2:3 DT005 not YAML: a colon that cannot stand here"},
      {"a: - b\n", "1:4 DT005 not YAML: a list entry that cannot stand here"},
      {"a: 1\n- b\n", "2:1 DT005 not YAML: this does not belong to the map before it"},
      {"a: x]\nb: ]\n", "2:4 DT005 not YAML: a closing bracket or brace that was never opened"},
      {"a: %x\n", "1:4 DT005 not YAML: a character that cannot start a value"},
      {"a: @x\n", "1:4 DT005 not YAML: a character that cannot start a value"},
      {"a: \"\\q\"\n", "1:7 DT005 not YAML: a backslash that stands for nothing"},
      {"a: *\n", "1:5 DT005 not YAML: an asterisk without the name of an anchor"},
  };
  for (const Slip& slip : slips) EXPECT_EQ(mistakes_in(slip.text), slip.said) << slip.text;
}

TEST(ExplainSyntax, PointsAtTheLineWhoseColonIsMissingOrTooTight) {
  EXPECT_EQ(mistakes_in("a:\n  cap:EUR 2m\n  b: 1\n"),
            "2:3 DT016 'cap:EUR 2m' is a key without a colon");
  EXPECT_EQ(mistakes_in("a:\n  cap EUR 2m\n\n  # why\n  b: 1\n"),
            "2:3 DT016 'cap EUR 2m' is a key without a colon");
  EXPECT_EQ(mistakes_in("a:\n  b: 1\n  cap:EUR 2m\nc: {d: 1}\n"),
            "3:3 DT016 'cap:EUR 2m' is a key without a colon");
}

TEST(ExplainSyntax, BlamesNoLineThatHasItsColon) {
  EXPECT_EQ(mistakes_in("a: a long text\n  that goes on\n  and: on\n"),
            "3:6 DT005 not YAML: a colon that cannot stand here");
  EXPECT_EQ(mistakes_in("a: 1\nb: c: d\n"), "2:5 DT005 not YAML: a colon that cannot stand here");
}

TEST(ExplainSyntax, PointsAtTheTabWhateverFollowsIt) {
  const char* const said = "2:1 DT005 not YAML: a tab in the indentation";
  for (const char* text : {"a:\n\tb: 1\n", "a: 1\n\tb: 2\n", "a:\n\t b: 1\n"}) {
    EXPECT_EQ(mistakes_in(text), said) << text;
  }
  EXPECT_EQ(mistakes_in("a: [\n\tb,\n\tc]\n"), "");
}

TEST(ExplainSyntax, PointsAtTheQuoteThatIsNeverClosed) {
  const char* const said = "2:4 DT005 not YAML: a quote that is never closed";
  for (const char* text : {"x: 0\na: 'y\nb: 1\n", "x: 0\na: \"y\nb: 1\n", "x: 0\na: 'y",
                           "x: 0\na: \"y\n---\nb: 1\n", "x: 'it''s'\na: 'y''"}) {
    EXPECT_EQ(mistakes_in(text), said) << text;
  }
}

TEST(ExplainSyntax, PointsAtTheQuoteThatIsClosedTooLate) {
  EXPECT_EQ(mistakes_in("a: \"x\nb: \"y\"\n"),
            "1:4 DT005 not YAML: a quote that is closed too late");
}

TEST(ExplainSyntax, PointsBehindTheQuoteThatIsClosedTooEarly) {
  EXPECT_EQ(mistakes_in("a: 'it's'\nb: 1\n"), "1:8 DT005 not YAML: text after a closing quote");
  EXPECT_EQ(mistakes_in("a: \"b\" c\n"), "1:8 DT005 not YAML: text after a closing quote");
}

TEST(ExplainSyntax, AsksForACommaOrTheClosingBrace) {
  EXPECT_EQ(mistakes_in("{a: 1 b: 2}\n"),
            "1:8 DT005 not YAML: a comma or '}' is missing before this");
  EXPECT_EQ(mistakes_in("a: [x\nb: 1\n"),
            "2:2 DT005 not YAML: a comma or ']' is missing before this");
}

TEST(ExplainSyntax, PointsAtTheBracketThatIsNeverClosed) {
  EXPECT_EQ(mistakes_in("a: {b: 1\n"), "1:4 DT005 not YAML: a brace that is never closed");
  EXPECT_EQ(mistakes_in("[a"), "1:1 DT005 not YAML: a bracket that is never closed");
}

}  // namespace
}  // namespace dealterms
