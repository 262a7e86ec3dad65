#include "render/told/long_texts.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace dealterms {
namespace {

using Runs = std::vector<WordRun>;
using Kind = WordRun::Kind;

// "w1 w2 w3 " and so on.
std::string words(std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i <= to; ++i) text += fmt::format("w{} ", i);
  return text;
}

TEST(ToldRedline, ShowsAChangedWordWithEightAroundIt) {
  const Runs runs{{Kind::same, words(1, 4000)},
                  {Kind::deleted, "before"},
                  {Kind::inserted, "after"},
                  {Kind::same, " " + words(4001, 8000)}};
  EXPECT_EQ(told_redline(runs, Texts::shortened),
            (Runs{{Kind::same, "… w3993 w3994 w3995 w3996 w3997 w3998 w3999 w4000 "},
                  {Kind::deleted, "before"},
                  {Kind::inserted, "after"},
                  {Kind::same, " w4001 w4002 w4003 w4004 w4005 w4006 w4007 w4008 …"}}));
  EXPECT_EQ(told_redline(runs, Texts::whole), runs);
}

TEST(ToldRedline, LeavesOutTheMiddleBetweenTwoChanges) {
  const Runs runs{
      {Kind::inserted, "one"}, {Kind::same, " " + words(1, 100)}, {Kind::deleted, "two"}};
  EXPECT_EQ(told_redline(runs, Texts::shortened)[1].words,
            " w1 w2 w3 w4 w5 w6 w7 w8 … w93 w94 w95 w96 w97 w98 w99 w100 ");
}

TEST(ToldRedline, LeavesAShortTextWhole) {
  const Runs runs{{Kind::same, words(1, 12)}, {Kind::inserted, "new"}};
  EXPECT_EQ(told_redline(runs, Texts::shortened), runs);
}

TEST(ToldRedline, KeepsBothEndsOfALongChange) {
  const Runs runs{{Kind::inserted, words(1, 5000)}};
  const std::string kept = told_redline(runs, Texts::shortened)[0].words;
  EXPECT_TRUE(kept.starts_with("w1 w2 "));
  EXPECT_NE(kept.find(" w40 … w4981 "), std::string::npos) << kept;
  EXPECT_TRUE(kept.ends_with(" w4999 w5000 ")) << kept;
}

Change change_to(Content content) {
  static Value value;
  value.content = std::move(content);
  Change change;
  change.after = &value;
  return change;
}

TEST(ToldText, KeepsTheBeginningOfALongTextAndHowItIsKnown) {
  const std::string told =
      told_text(change_to(Text{}), words(1, 8000) + " (reported)", Texts::shortened);
  EXPECT_TRUE(told.starts_with("w1 w2 "));
  EXPECT_NE(told.find(" w40 … "), std::string::npos) << told;
  EXPECT_TRUE(told.ends_with(" w8000  (reported)")) << told;
}

TEST(ToldText, CutsTextsAlone) {
  EXPECT_EQ(told_text(change_to(Set{}), words(1, 500), Texts::shortened), words(1, 500));
  EXPECT_EQ(told_text(change_to(Text{}), words(1, 500), Texts::whole), words(1, 500));
}

}  // namespace
}  // namespace dealterms
