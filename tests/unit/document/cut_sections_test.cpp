#include "document/cut_sections.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

// "SECTION: KEY KEY" for each; a key that may not be left out has a mark.
std::vector<std::string> cut(const std::string& text) {
  const SourceText source("terms.yaml", text);
  std::vector<std::string> told;
  for (const CutSection& section : cut_sections(source)) {
    std::string& line = told.emplace_back(std::string(section.key) + ":");
    for (const Piece& piece : section.pieces) {
      line += " " + std::string(piece.key) + (piece.means_the_same_anywhere() ? "" : "!");
    }
  }
  return told;
}

using Told = std::vector<std::string>;

TEST(CutSections, CutsAtTheKeysOfTheFirstIndentation) {
  EXPECT_EQ(cut("deal: acme\nclauses:\n# x\n  fee:\n    amount: 5\n  seat: {of: one}\n  last:\n"
                "sources:\n    press: 1\n    paper: 2\n"),
            (Told{"clauses: fee seat last!", "sources: press paper!"}));
}

TEST(CutSections, LeavesWhatIsNoMapOfEntries) {
  EXPECT_EQ(cut("clauses:\n  - a\n  - b\n"), Told{});
  EXPECT_EQ(cut("clauses:\n    a: 1\n  b: 2\n"), Told{});
  EXPECT_EQ(cut("clauses: {a: 1}\n"), Told{});
}

TEST(CutSections, KeepsInPlaceWhatMayReachBeyondIt) {
  EXPECT_EQ(cut("clauses:\n  a: &x 1\n  b: *x\n  c: R&D\n  d: 2\n"), Told{"clauses: a! b! c d!"});
  const std::string large(70'000, 'x');
  EXPECT_EQ(cut("clauses:\n  a: " + large + "\n  b: 1\n  c: 2\n"), Told{"clauses: a! b c!"});
}

TEST(CutSections, CutsNothingWhereLinesEndOtherwiseOrTabsStand) {
  EXPECT_EQ(cut("clauses:\r\n  a: 1\n  b: 2\n"), Told{});
  EXPECT_EQ(cut("clauses:\n  a: \t1\n  b: 2\n"), Told{});
  EXPECT_EQ(cut("clauses:\n  a: \"\\ud83d\\ude80\"\n  b: 2\n"), Told{});
}

TEST(CutSections, APieceThatIsLeftOutHasItsKeyAndItsLines) {
  const SourceText source("terms.yaml", "clauses:\n  fee: {amount: 5}  # x\n\n  last: 1\n");
  std::string text;
  cut_sections(source).front().pieces.front().append_left_out(text);
  EXPECT_EQ(text, "  fee:\n\n");
}

}  // namespace
}  // namespace dealterms
