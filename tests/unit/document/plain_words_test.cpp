#include "document/plain_words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  read_plain_words(text, [&](std::string_view word, std::size_t) { words.emplace_back(word); });
  return words;
}

TEST(PlainWords, LinesAndSpacesSayNothing) {
  EXPECT_EQ(words_of("thirty\n  days"), words_of("thirty\u00a0days"));
  EXPECT_EQ(words_of("thirty\r\ndays"), (Words{"thirty", "days"}));
}

TEST(PlainWords, LettersAndFiguresStay) {
  EXPECT_NE(words_of("Company"), words_of("company"));
  EXPECT_EQ(words_of("USD 1,500.50, or 4.2(a)."),
            (Words{"USD", "1,500.50", ",", "or", "4.2", "(", "a", ")", "."}));
  EXPECT_NE(words_of("15"), words_of("1.5"));
}

TEST(PlainWords, TypographyIsFolded) {
  EXPECT_EQ(words_of("\u201cAcme\u2019s\u201d \u2013 \ufb01fty\u2026"),
            words_of("'Acme's' -- fifty..."));
  EXPECT_EQ(words_of("\u00abl\u2019\u00e9cart\u00bb"), words_of("\"l'e\u0301cart\""));
  EXPECT_EQ(words_of("ex\u00adclu\u200bsive"), Words{"exclusive"});
}

TEST(PlainWords, DashesJoinAndSeparateAlike) {
  EXPECT_EQ(words_of("long-term"), words_of("long \u2014 term"));
  EXPECT_EQ(words_of("30-60 days"), words_of("30\u201360 days"));
}

TEST(PlainWords, TheSignOfANumberIsNoDash) {
  EXPECT_EQ(words_of("at -5%"), (Words{"at", "-", "5", "%"}));
  EXPECT_EQ(words_of("at \u22125%"), words_of("at -5%"));
  EXPECT_EQ(words_of("- 5 days"), (Words{"5", "days"}));
}

TEST(PlainWords, MarksOfMarkdownSayNothing) {
  EXPECT_EQ(words_of("## 4.2 **Term**\n> quoted\n> on\n- one\n+ two\n* `three`\n"),
            (Words{"4.2", "Term", "quoted", "on", "one", "two", "three"}));
  EXPECT_EQ(words_of("see [the list](https://x.example/a_b) here\\\nand USD\\$5"),
            (Words{"see", "the", "list", "here", "and", "USD", "$", "5"}));
  EXPECT_EQ(words_of("| a | b |"), (Words{"a", "b"}));
  EXPECT_EQ(words_of("Exhibit #4"), (Words{"Exhibit", "#", "4"}));
}

TEST(PlainWords, KnowWhereTheyBegin) {
  const std::string text = "## A\n\nlong-term \u20ac5";
  std::vector<std::size_t> offsets;
  read_plain_words(text, [&](std::string_view, std::size_t at) { offsets.push_back(at); });
  EXPECT_EQ(offsets, (std::vector<std::size_t>{3, 6, 6, 16, 19}));
}

TEST(PlainWords, WhatIsNoTextEnds) {
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of("](](]("), (Words{"(", "(", "("}));
  EXPECT_EQ(words_of("\xff a"), (Words{"\xff", "a"}));
}

}  // namespace
}  // namespace dealterms
