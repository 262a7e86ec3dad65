#include "document/format_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace dealterms {
namespace {

// Keys by the alphabet, however deep.
Node by_alphabet(const Node& node) {
  Node sorted = node;
  std::ranges::sort(sorted.entries, {}, &NodeEntry::key);
  for (NodeEntry& entry : sorted.entries) entry.value = by_alphabet(entry.value);
  for (Node& item : sorted.items) item = by_alphabet(item);
  return sorted;
}

Node as_it_is(const Node& node) { return node; }

Node without_quotes(const Node& node) {
  Node plain = node;
  if (may_stand_plain(plain.text)) plain.quoted = Node::Quoted::no;
  for (NodeEntry& entry : plain.entries) entry.value = without_quotes(entry.value);
  for (Node& item : plain.items) item = without_quotes(item);
  return plain;
}

std::string formatted(const std::string& text, const Arrange& arrange = as_it_is) {
  const auto made = format_text(text, arrange);
  const auto* lines = std::get_if<std::string>(&made);
  return lines != nullptr ? *lines : "refused";
}

FormatRefusal refusal_of(const std::string& text) {
  const auto made = format_text(text, as_it_is);
  const auto* refusal = std::get_if<FormatRefusal>(&made);
  EXPECT_NE(refusal, nullptr) << text;
  return refusal != nullptr ? *refusal : FormatRefusal{};
}

TEST(FormatText, SetsEveryLevelTwoSpacesIn) {
  EXPECT_EQ(formatted("a:\n    b:\n        c: 1\n    d:\n    - x\n    - y: 1\n      z: 2\n"),
            "a:\n  b:\n    c: 1\n  d:\n    - x\n    - y: 1\n      z: 2\n");
}

TEST(FormatText, KeepsOneBlankLineOfSeveralAndNoneAtTheEnds) {
  EXPECT_EQ(formatted("\n\na: 1\n\n\n\nb: 2  \n\n\n"), "a: 1\n\nb: 2\n");
}

TEST(FormatText, PutsOneSpaceBehindAColonAndACommaInBraces) {
  EXPECT_EQ(formatted("a :   1\nb: { c:  1,d: [ x,y ] }\n"), "a: 1\nb: {c: 1, d: [x, y]}\n");
}

TEST(FormatText, MovesACommentWithTheKeyBelowIt) {
  EXPECT_EQ(
      formatted("# of b\nb: 1  # on b\n# of a\n# and more\na: 2\n# at the end\n", by_alphabet),
      "# of a\n# and more\na: 2\n# of b\nb: 1  # on b\n# at the end\n");
}

TEST(FormatText, KeepsWhatStandsApartAtTheTopOfAFileThere) {
  EXPECT_EQ(formatted("# the file\n\n# of b\nb: 1\na: 2\n", by_alphabet),
            "# the file\n\na: 2\n# of b\nb: 1\n");
}

TEST(FormatText, KeepsALineForEditorsFirst) {
  EXPECT_EQ(formatted("# yaml-language-server: $schema=x.json\nb: 1\na: 2\n", by_alphabet),
            "# yaml-language-server: $schema=x.json\na: 2\nb: 1\n");
}

TEST(FormatText, KeepsACommentAtTheEndOfItsMap) {
  EXPECT_EQ(formatted("b:\n    d: 1\n    c: 2\n    # the end of b\n# of a\na: 1\n", by_alphabet),
            "# of a\na: 1\nb:\n  c: 2\n  d: 1\n  # the end of b\n");
}

TEST(FormatText, TakesACommentBehindADashForOneOfTheFirstKey) {
  EXPECT_EQ(formatted("a:\n- d: 1\n  # of c\n  c: 2\n", by_alphabet),
            "a:\n  -\n    # of c\n    c: 2\n    d: 1\n");
}

TEST(FormatText, OrdersKeysInBracesToo) {
  EXPECT_EQ(formatted("a: [{d: 1, c: \"x, y\"}, {f: 1, e: {h: 1, g: 2}}]  # on a\n", by_alphabet),
            "a: [{c: \"x, y\", d: 1}, {e: {g: 2, h: 1}, f: 1}]  # on a\n");
}

TEST(FormatText, KeepsTheLinesOfBracesThatHaveSeveral) {
  EXPECT_EQ(formatted("a:\n      {d: 1,\n       c: 2}\n", by_alphabet), "a:\n  {c: 2,\n   d: 1}\n");
}

TEST(FormatText, LeavesBracesWithACommentAsTheyAre) {
  EXPECT_EQ(formatted("b: {d: 1,  # one\n    c: 2}\na: 1\n", by_alphabet),
            "a: 1\nb: {d: 1,  # one\n    c: 2}\n");
}

TEST(FormatText, SetsALongTextBelowItsKeyAndBreaksNoLine) {
  EXPECT_EQ(
      formatted("a:\n    b: |\n            # one\n              two\n\n            three\n"
                "    c: >-\n        four\n    d: five\n       six\n"),
      "a:\n  b: |\n    # one\n      two\n\n    three\n  c: >-\n    four\n  d: five\n    six\n");
}

TEST(FormatText, KeepsTheIndentationThatATextSays) {
  EXPECT_EQ(formatted("a:\n    b: |2\n         x\n       y\n"), "a:\n  b: |2\n       x\n     y\n");
}

TEST(FormatText, TakesQuotesOffWhereTheCallerSaysSoAndEveryReaderAgrees) {
  EXPECT_EQ(formatted("a: \"x y\"\nb: 'x, y'\nc: \"2025\"\nd: \"yes\"\n\"e\": \"f: g\"\n",
                      without_quotes),
            "a: x y\nb: \"x, y\"\nc: \"2025\"\nd: \"yes\"\ne: \"f: g\"\n");
}

TEST(FormatText, SetsAllSectionsApartWhereMostAre) {
  EXPECT_EQ(formatted("a: 1\n\nb:\n  x: 1\nc:\n  x: 1\n\nd:\n  x: 1\n"),
            "a: 1\n\nb:\n  x: 1\n\nc:\n  x: 1\n\nd:\n  x: 1\n");
  EXPECT_EQ(formatted("a:\n  x: 1\nb:\n  x: 1\n\n# a group\nc:\n  x: 1\nd:\n  x: 1\n"),
            "a:\n  x: 1\nb:\n  x: 1\n\n# a group\nc:\n  x: 1\nd:\n  x: 1\n");
}

TEST(FormatText, KeepsTheLineEndsOfMostLinesAndTheMarkOfByteOrder) {
  EXPECT_EQ(formatted("a:  1\r\nb: 2\r\nc: 3\n"), "a: 1\r\nb: 2\r\nc: 3\r\n");
  EXPECT_EQ(formatted("a:  1\r\nb: 2\nc: 3\nd: 4"), "a: 1\nb: 2\nc: 3\nd: 4\n");
  EXPECT_EQ(formatted("\xEF\xBB\xBF"
                      "a:  1\n"),
            "\xEF\xBB\xBF"
            "a: 1\n");
}

TEST(FormatText, KeepsTheMarksOfADocument) {
  EXPECT_EQ(formatted("%YAML 1.2\n---\n# one\na:  1\n...\n"), "%YAML 1.2\n---\n# one\na: 1\n...\n");
}

TEST(FormatText, RefusesAnAliasWhoseAnchorMustStandAboveIt) {
  const FormatRefusal refusal = refusal_of("a: &x [1]\nb: *x\n");
  EXPECT_EQ(refusal.why, FormatRefusal::Why::alias);
  EXPECT_EQ(refusal.place.line, 2U);
}

TEST(FormatText, RefusesATextToWhichTheBlankLinesBelowBelong) {
  EXPECT_EQ(refusal_of("a: |+\n  x\n\nb: 1\n").why, FormatRefusal::Why::kept_line_ends);
}

TEST(FormatText, RefusesWhatWouldSaySomethingElse) {
  const auto made = format_text("a: 1\n", [](const Node& node) {
    Node other = node;
    other.entries.front().value.text = "2";
    return other;
  });
  const auto* refusal = std::get_if<FormatRefusal>(&made);
  ASSERT_NE(refusal, nullptr);
  EXPECT_EQ(refusal->why, FormatRefusal::Why::other_content);
}

TEST(FormatText, TakesNoWordForPlainThatAReaderTakesForSomethingElse) {
  for (const char* text : {"yes", "NO", "null", "2025", "-1", "a: b", "a #b", "[a", "a,b", "", " a",
                           "a ", "~", "*a", "“a”"}) {
    EXPECT_FALSE(may_stand_plain(text)) << text;
  }
  for (const char* text : {"a b", "Bolt's 20% (gross)", "caf\xC3\xA9; yes"}) {
    EXPECT_TRUE(may_stand_plain(text)) << text;
  }
}

}  // namespace
}  // namespace dealterms
