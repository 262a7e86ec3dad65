#include "document/print_lines.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

std::string lines_of(const std::string& text) {
  const SourceText source("a.yaml", text);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  return root ? print_lines(*root) : "no document";
}

TEST(PrintLines, GivesEachValueALineWithItsWholePath) {
  EXPECT_EQ(lines_of("deal: acme\nclauses:\n  fee:\n    type: fee\n    cap: USD 5m\n"),
            "deal: acme\nclauses.fee.cap: USD 5m\nclauses.fee.type: fee\n");
}

TEST(PrintLines, SaysTheSameHoweverTheFileIsLaidOut) {
  EXPECT_EQ(lines_of("clauses:\n  b: {y: 1, x: 2}\n  a: {z: 3}\n"),
            lines_of("clauses: {a: {z: 3}, b: {x: 2,\n  y: 1}}\n"));
}

TEST(PrintLines, KeepsTheHeadInTheOrderOfTheFile) {
  EXPECT_EQ(lines_of("version: 1\ndeal: acme\n"), "version: 1\ndeal: acme\n");
}

TEST(PrintLines, WritesAListOfPlainValuesOnALineAndNumbersOthers) {
  EXPECT_EQ(lines_of("a: [x, y]\nb: [{v: 1}, {v: 2}]\nc: []\nd: {}\ne:\n"),
            "a: [x, y]\nb[1].v: 1\nb[2].v: 2\nc: []\nd: {}\ne:\n");
}

TEST(PrintLines, FoldsALongTextToOneLine) {
  EXPECT_EQ(lines_of("quote: |\n  one\n  two\n"), "quote: one two\n");
}

TEST(PrintLines, MakesVisibleWhatWouldActOnATerminal) {
  EXPECT_EQ(lines_of("\"a\\e[31m\": \"b\\e[2J\"\n"), "a\\x1b[31m: b\\x1b[2J\n");
}

}  // namespace
}  // namespace dealterms
