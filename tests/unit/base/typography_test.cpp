#include "base/typography.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Typography, AnyKindOfSpaceIsASpace) {
  for (const char* text : {"5 units", "5\u00a0units", "5\u202funits", "5\u2009units",
                           "5\u2003units", "5\u3000units"}) {
    EXPECT_EQ(plain_characters(text), "5 units") << text;
  }
}

TEST(Typography, QuotesAndApostrophesAreThoseOfATypewriter) {
  EXPECT_EQ(plain_characters("the customer\u2019s \u201cfirst\u201d \u201eorder\u201f"),
            "the customer's \"first\" \"order\"");
}

TEST(Typography, DashesAndTheMinusAreHyphens) {
  for (const char* text : {"2020-2030", "2020\u20132030", "2020\u20142030", "2020\u20102030",
                           "2020\u20112030", "2020\u22122030"}) {
    EXPECT_EQ(plain_characters(text), "2020-2030") << text;
  }
}

TEST(Typography, ThreePointsInOneAreThreePoints) {
  EXPECT_TRUE(is_same_wording("and so on\u2026", "and so on..."));
}

TEST(Typography, ComposedAndDecomposedLettersAreOne) {
  EXPECT_TRUE(is_same_wording("caf\u00e9", "cafe\u0301"));
  EXPECT_FALSE(is_same_wording("caf\u00e9", "cafe"));
}

TEST(Typography, LigaturesAndWideLettersAreTheirLetters) {
  EXPECT_TRUE(is_same_wording("\ufb01rst", "first"));
  EXPECT_TRUE(is_same_wording("\uff33\uff2c\uff21", "SLA"));
}

TEST(Typography, WhatCannotBeSeenIsLeftOut) {
  EXPECT_TRUE(is_same_wording("co\u00adoperate", "cooperate"));
  EXPECT_TRUE(is_same_wording("sub\u200blicense", "sublicense"));
  EXPECT_TRUE(is_same_wording("\ufefftext", "text"));
}

TEST(Typography, WhatTurnsTheDirectionOfReadingStays) {
  EXPECT_FALSE(is_same_wording("pay \u202e100", "pay 100"));
}

TEST(Typography, SuperscriptsAndFractionsAreNoTypography) {
  EXPECT_FALSE(is_same_wording("10\u00b2", "102"));
  EXPECT_FALSE(is_same_wording("1\u00bd", "11/2"));
}

TEST(Typography, SpacesThatAStylePutsAreNoWording) {
  EXPECT_TRUE(is_same_wording("one \u2014 two", "one\u2014two"));
  EXPECT_TRUE(is_same_wording("one -- two", "one - two"));
  EXPECT_TRUE(is_same_wording("le \u00ab\u00a0premier\u00a0\u00bb ordre\u00a0: 5\u00a0%",
                              "le \"premier\" ordre: 5%"));
  EXPECT_TRUE(is_same_wording("die \u00bberste\u00ab Order", "die \"erste\" Order"));
}

TEST(Typography, TextsDifferWhereOneGoesOn) {
  EXPECT_FALSE(is_same_wording("pay", "pay more"));
  EXPECT_FALSE(is_same_wording("", "x"));
  EXPECT_TRUE(is_same_wording("pay", "pay\u00ad"));
  EXPECT_FALSE(is_same_wording("pay", "pay\u00e9"));
  EXPECT_FALSE(is_same_wording("pay.", "pay!"));
}

TEST(Typography, WordsAndSpacesBetweenThemAreWording) {
  EXPECT_FALSE(is_same_wording("on line", "online"));
  EXPECT_FALSE(is_same_wording("on-line", "online"));
  EXPECT_FALSE(is_same_wording("non-exclusive", "exclusive"));
  EXPECT_FALSE(is_same_wording("5.0", "50"));
}

TEST(Typography, CapitalsAreWordingButNotInNames) {
  EXPECT_FALSE(is_same_wording("the Service", "the service"));
  EXPECT_TRUE(is_same_but_for_case("the Service", "the service"));
  EXPECT_TRUE(is_same_name("API services", "api\u00a0services"));
  EXPECT_TRUE(is_same_name("STRASSE", "Stra\u00dfe"));
}

TEST(Typography, NamesAreOrderedByTheirKeys) {
  EXPECT_TRUE(compare_names("API", "audit") < 0);
  EXPECT_TRUE(compare_names("audit", "Bolt") < 0);
  EXPECT_TRUE(compare_names("caf", "caf\u00e9") < 0);
  EXPECT_TRUE(compare_names("Caf\u00c9", "cafe\u0301") == 0);
}

TEST(Typography, IdsAreTheirOwnKeys) {
  for (const char* id : {"a--b", "a-b", "v1.10", "v1.1", "x_y"}) EXPECT_EQ(name_key(id), id);
}

TEST(NameUnseenCharacter, NamesTheFirst) {
  EXPECT_EQ(name_unseen_character("up\u200btime\u00a0"), "a zero-width space (U+200B)");
  EXPECT_EQ(name_unseen_character("up\u2062time"), "a character that is not seen (U+2062)");
  EXPECT_EQ(name_unseen_character("Up Time – “später”"), "");
}

}  // namespace
}  // namespace dealterms
