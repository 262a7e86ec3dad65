#include "render/markdown/markdown.hpp"

#include <type_traits>

#include <gtest/gtest.h>

namespace dealterms {
namespace {

// What is only known at run time is no markup, however it is put.
template <typename Text>
constexpr bool is_no_markdown =
    !std::is_convertible_v<Text, Markdown> && !std::is_constructible_v<Markdown, Text> &&
    !std::is_assignable_v<Markdown&, Text> && !std::is_convertible_v<Text, MarkdownLiteral>;
static_assert(is_no_markdown<std::string>);
static_assert(is_no_markdown<const std::string&>);
static_assert(is_no_markdown<std::string_view>);
static_assert(is_no_markdown<const char*>);
static_assert(is_no_markdown<const char (&)[2]>);

template <typename Text>
concept CanBeAdded = requires(Markdown page, const Text& text) { page += text; } ||
                     requires(Markdown page, const Text& text) { page + text; } ||
                     requires(Markdown page, const Text& text) { text + page; };
static_assert(!CanBeAdded<std::string>);
static_assert(!CanBeAdded<std::string_view>);
static_assert(!CanBeAdded<const char*>);
static_assert(CanBeAdded<Markdown>);
static_assert(CanBeAdded<MarkdownLiteral>);

std::string text(std::string_view words) { return Markdown::text(words).str(); }

TEST(MarkdownText, LeavesPlainWordsAlone) {
  EXPECT_EQ(text("20% of revenue, through 2030 (reported)"),
            "20% of revenue, through 2030 (reported)");
}

TEST(MarkdownText, WritesHtmlAsText) { EXPECT_EQ(text("<b>&amp;"), "&lt;b&gt;&amp;amp;"); }

TEST(MarkdownText, DisarmsEmphasisLinksAndCode) {
  EXPECT_EQ(text("*a* _b_ [c](d) `e` \\"), "\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` &#92;");
}

TEST(MarkdownText, KeepsTableCellsWhole) { EXPECT_EQ(text("a|b"), "a&#124;b"); }

TEST(MarkdownText, SetsApartWhatIsLookedForInTheFinishedText) {
  EXPECT_EQ(text("@me"), "<span>@</span>me");
  EXPECT_EQ(text("see #12"), "see <span>\\#</span>12");
  EXPECT_EQ(text("https://a.b"), "https<span>:</span>//a.b");
  EXPECT_EQ(text("www.a.b"), "www<span>.</span>a.b");
  EXPECT_EQ(text("a $x$"), "a <span>$</span>x<span>$</span>");
}

TEST(MarkdownText, OpensNoBlock) {
  EXPECT_EQ(text("- a"), "\\- a");
  EXPECT_EQ(text("1. a"), "1\\. a");
  EXPECT_EQ(text("# a"), "\\# a");
  EXPECT_EQ(text("    a"), "a");
  EXPECT_EQ(text("a\n\n# b"), "a  \\# b");
}

TEST(MarkdownText, ShowsControlsOfDirection) { EXPECT_EQ(text("a\u202e"), "a&#92;u\\{202e\\}"); }

TEST(MarkdownCode, IsForIdsAlone) {
  EXPECT_EQ(Markdown::code("api-2").str(), "`api-2`");
  EXPECT_EQ(Markdown::code("a`*b*").str(), "a\\`\\*b\\*");
  EXPECT_EQ(Markdown::code("").str(), "");
}

TEST(MarkdownLink, EncodesWhatWouldEndIt) {
  EXPECT_EQ(Markdown::link(Markdown::text("a"), "https://ci.example/report.html#finding-1f").str(),
            "[a](https://ci.example/report.html#finding-1f)");
  EXPECT_EQ(Markdown::link(Markdown::text("a"), "r (1).html) ![x](y\"<").str(),
            "[a](r%20%281%29.html%29%20!%5Bx%5D%28y%22%3C)");
}

TEST(MarkdownLink, IsTheContentAloneWhereItLeadsNowhere) {
  EXPECT_EQ(Markdown::link(Markdown::text("a"), "").str(), "a");
}

TEST(MarkdownFilled, KeepsTheMarkupOfWhatIsFilledIn) {
  EXPECT_EQ(Markdown::filled("part of {clause}, {what}",
                             {{"what", Markdown::text("*b*")}, {"clause", Markdown::code("a")}})
                .str(),
            "part of `a`, \\*b\\*");
}

TEST(MarkdownFilled, TakesTheMessageItselfAsText) {
  EXPECT_EQ(Markdown::filled("- *{a}* <b>", {{"a", "**x**"_md}}).str(),
            "\\- \\***x**\\* &lt;b&gt;");
  EXPECT_EQ(Markdown::filled("{a} {b}", {{"a", "x"_md}}).str(), "x \\{b\\}");
  EXPECT_EQ(Markdown::filled("{a", {{"a", "x"_md}}).str(), "\\{a");
}

TEST(MarkdownFilled, MakesNoReferenceTogetherWithWhatIsFilledIn) {
  EXPECT_EQ(Markdown::filled("see #{a}:{a}", {{"a", Markdown::text("smile")}}).str(),
            "see <span>\\#</span>smile<span>:</span>smile");
}

TEST(MarkdownFilled, DoesNotFillWhatWasFilledIn) {
  EXPECT_EQ(Markdown::filled("{a}-{b}", {{"a", "{b}"_md}, {"b", "x"_md}}).str(), "{b}-x");
}

TEST(MarkdownElement, OfNothingWithinALineIsNothing) {
  EXPECT_EQ(Markdown::bold(Markdown::text("\u00a0a b\u2003\u3000")).str(), "**a b**");
  EXPECT_TRUE(Markdown::bold(Markdown::text(" ")).empty());
  EXPECT_TRUE(Markdown::italic({}).empty());
  EXPECT_TRUE(Markdown::deleted({}).empty());
  EXPECT_TRUE(Markdown::inserted({}).empty());
  EXPECT_TRUE(Markdown::paragraph({}).empty());
  EXPECT_TRUE(Markdown::hidden("--> <b>").str() == "<!-- b -->");
  EXPECT_TRUE(Markdown::hidden("-->").empty());
}

TEST(MarkdownElement, StandsOnLinesOfItsOwn) {
  const Markdown a = Markdown::text("a");
  EXPECT_EQ(Markdown::heading(2, a).str(), "## a\n\n");
  EXPECT_EQ(Markdown::quote(a).str(), "> a\n\n");
  EXPECT_EQ(Markdown::item(1, a).str(), "  - a\n");
  EXPECT_EQ(Markdown::numbered_item(3, a).str(), "3. a\n");
  EXPECT_EQ(Markdown::note(3, a).str(), "[^3]: a\n");
  EXPECT_EQ(Markdown::table({a, a}, {{Markdown::bold(a), Markdown()}}).str(),
            "| a | a |\n|---|---|\n| **a** |  |\n\n");
}

// A renderer takes the line of a summary as HTML, in which a backslash escapes nothing.
TEST(MarkdownDetails, WritesItsSummaryAsTextOfHtml) {
  EXPECT_EQ(Markdown::details(0, {"a_b", "</summary>*c* @me"}, "body\n"_md).str(),
            "<details><summary><b>a&#95;b</b> &lt;/summary&gt;&#42;c&#42; <span>@</span>me"
            "</summary>\n\nbody\n\n</details>\n\n");
  EXPECT_EQ(Markdown::details(1, {"", "c"}, {}).str(),
            "  <details><summary>c</summary>\n\n\n  </details>\n\n");
}

}  // namespace
}  // namespace dealterms
