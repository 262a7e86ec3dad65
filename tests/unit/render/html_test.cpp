#include "render/html/html.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dealterms {
namespace {

TEST(EscapeHtml, LeavesPlainWordsAlone) {
  EXPECT_EQ(escape_html("20% of revenue, through 2030 – é"), "20% of revenue, through 2030 – é");
}

TEST(EscapeHtml, LeavesNothingThatMarkupIsMadeOf) {
  EXPECT_EQ(escape_html("<a href=\"x\" b='y'>&amp;"),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
}

TEST(EscapeHtml, ShowsWhatActsOnATerminalOrTurnsTextAround) {
  EXPECT_EQ(escape_html("\x1b[31m\u202e"), "\\x1b[31m\\u{202e}");
}

TEST(Element, EscapesItsAttributesAndLeavesOutEmptyOnes) {
  EXPECT_EQ(element("p", {{"class", "a\" onclick=\"b"}, {"id", ""}}, "<b>x</b>"),
            "<p class=\"a&quot; onclick=&quot;b\"><b>x</b></p>");
  EXPECT_EQ(text_element("p", "<b>"), "<p>&lt;b&gt;</p>");
  EXPECT_EQ(empty_element("path", {{"d", "M0 0"}}), "<path d=\"M0 0\"/>");
}

TEST(HtmlTable, GivesEveryColumnAndRowAHeader) {
  EXPECT_EQ(html_table("T", {"a", "b"}, {{"1", "2"}}),
            "<table><caption>T</caption>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b"
            "</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\">1</th><td>2</td></tr>\n</tbody>\n"
            "</table>\n");
}

TEST(HtmlId, NeverGivesTwoNamesTheSame) {
  constexpr std::string_view k_bytes = "a_5f.- \"A\xc3";
  std::set<std::string> ids;
  std::size_t names = 0;
  for (const char a : k_bytes) {
    for (const char b : k_bytes) {
      for (const char c : k_bytes) {
        ids.insert(html_id("clause", std::string{a, b, c}));
        ++names;
      }
    }
  }
  EXPECT_EQ(ids.size(), names);
  EXPECT_EQ(html_id("clause", "revenue-share"), "clause-revenue-share");
  EXPECT_EQ(html_id("clause", "a\" b"), "clause-a_22_20b");
}

}  // namespace
}  // namespace dealterms
