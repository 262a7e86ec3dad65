#include "render/html/html.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <set>
#include <string>

namespace dealterms {
namespace {

// A string becomes HTML by no conversion.
static_assert(!std::convertible_to<std::string, Html>);
static_assert(!std::constructible_from<Html, std::string>);
static_assert(!std::constructible_from<Html, std::string_view>);
static_assert(!std::constructible_from<Html, const char*>);
static_assert(!std::assignable_from<Html&, std::string>);

TEST(HtmlText, LeavesPlainWordsAlone) {
  EXPECT_EQ(Html::text("20% of revenue, through 2030 – é").str(),
            "20% of revenue, through 2030 – é");
}

TEST(HtmlText, LeavesNothingThatMarkupIsMadeOf) {
  EXPECT_EQ(Html::text("<a href=\"x\" b='y'>&amp;").str(),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
}

TEST(HtmlText, ShowsWhatActsOnATerminalOrTurnsTextAround) {
  EXPECT_EQ(Html::text("\x1b[31m\u202e").str(), "\\x1b[31m\\u{202e}");
}

TEST(HtmlFilled, EscapesTheMessageAndKeepsWhatIsFilledIn) {
  EXPECT_EQ(Html::filled("a < {b} & {c}", {{"b", text_element("b", "x<y")}}).str(),
            "a &lt; <b>x&lt;y</b> &amp; {c}");
}

TEST(HtmlJoined, PutsTheLiteralBetween) {
  EXPECT_EQ(Html::joined({Html::text("<"), Html::text("b")}, "<br/>"_html).str(), "&lt;<br/>b");
  EXPECT_TRUE(Html::joined({}, ", "_html).empty());
}

TEST(Element, EscapesItsAttributesAndLeavesOutEmptyOnes) {
  EXPECT_EQ(element("p", {{"class", "a\" onclick=\"b"}, {"id", ""}}, "<b>x</b>"_html).str(),
            "<p class=\"a&quot; onclick=&quot;b\"><b>x</b></p>");
  EXPECT_EQ(text_element("p", "<b>").str(), "<p>&lt;b&gt;</p>");
  EXPECT_EQ(empty_element("path", {{"d", "M0 0"}}).str(), "<path d=\"M0 0\"/>");
}

TEST(HtmlTable, GivesEveryColumnAndRowAHeader) {
  EXPECT_EQ(html_table("T", {"a", "b"}, {{Html::text("1"), Html::text("2")}}).str(),
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
