#include "render/text/rows.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

std::string printed(const std::vector<Row>& rows, std::size_t width = 40) {
  return print_rows(rows, {ScreenColumn{width}, Colour::off});
}

TEST(PrintRows, StartsAllValuesInOneColumn) {
  EXPECT_EQ(printed({{2, "Rate", "20%"}, {4, "Until", "2030"}}),
            "  Rate     20%\n"
            "    Until  2030\n");
}

TEST(PrintRows, CountsColumnsNotBytes) {
  EXPECT_EQ(printed({{0, "契約", "a"}, {0, "abcd", "b"}, {0, "é", "c"}}),
            "契約  a\n"
            "abcd  b\n"
            "é     c\n");
}

TEST(PrintRows, WrapsAValueBelowItself) {
  EXPECT_EQ(printed({{0, "About", "the nonprofit whose board decides on it"}}, 32),
            "About  the nonprofit whose board\n"
            "       decides on it\n");
}

TEST(PrintRows, PutsARemarkBehindWhereItFitsAndBelowWhereItDoesNot) {
  EXPECT_EQ(printed({{0, "Rate", "20%", "reported · reuters"}}), "Rate  20%  reported · reuters\n");
  EXPECT_EQ(printed({{0, "Rate", "twenty of a hundred", "reported · reuters"}}),
            "Rate  twenty of a hundred\n"
            "      reported · reuters\n");
}

TEST(PrintRows, LetsALongLabelStandAlone) {
  EXPECT_EQ(
      printed({{0, "Rate", "20%"}, {0, "a label that is longer than any label should be", "x"}}),
      "Rate  20%\n"
      "a label that is longer than any label should be\n"
      "      x\n");
}

TEST(PrintLine, SetsTheRightTextAtTheEdge) {
  const std::vector<Span> left{{"compute", Tone::title}};
  EXPECT_EQ(print_line(left, {"critical"}, {ScreenColumn{20}, Colour::off}),
            "compute     critical\n");
  EXPECT_EQ(print_line(left, {"critical"}, {ScreenColumn{12}, Colour::off}),
            "compute\n    critical\n");
}

TEST(Painted, WritesNoEscapeWhereColourIsOff) {
  EXPECT_EQ(painted("text", Tone::added, Colour::off), "text");
  EXPECT_EQ(painted("text", Tone::added, Colour::on), "\x1b[32mtext\x1b[0m");
}

TEST(PrintEntry, WrapsSpansTogetherAndKeepsTheirTones) {
  const std::vector<Span> spans{{"One two", Tone::title}, {" three four five", Tone::dim}};
  EXPECT_EQ(print_entry(2, {"+", Tone::plain}, 4, spans, {ScreenColumn{24}, Colour::off}),
            "  + One two three four\n"
            "    five\n");
  EXPECT_EQ(print_entry(2, {"+", Tone::plain}, 4, spans, {ScreenColumn{24}, Colour::on}),
            "  + \x1b[1mOne two \x1b[0m\x1b[2mthree four\x1b[0m\n"
            "    \x1b[2mfive\x1b[0m\n");
}

}  // namespace
}  // namespace dealterms
