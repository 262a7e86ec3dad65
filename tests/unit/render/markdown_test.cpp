#include "render/markdown/markdown.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(EscapeMarkdown, LeavesPlainWordsAlone) {
  EXPECT_EQ(escape_markdown("20% of revenue, through 2030 (reported)"),
            "20% of revenue, through 2030 (reported)");
}

TEST(EscapeMarkdown, WritesHtmlAsText) {
  EXPECT_EQ(escape_markdown("<b>&amp;"), "&lt;b&gt;&amp;amp;");
}

TEST(EscapeMarkdown, DisarmsEmphasisLinksAndCode) {
  EXPECT_EQ(escape_markdown("*a* _b_ [c](d) `e` \\"), "\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` &#92;");
}

TEST(EscapeMarkdown, KeepsTableCellsWhole) { EXPECT_EQ(escape_markdown("a|b"), "a&#124;b"); }

TEST(EscapeMarkdown, SetsApartWhatIsLookedForInTheFinishedText) {
  EXPECT_EQ(escape_markdown("@me"), "<span>@</span>me");
  EXPECT_EQ(escape_markdown("see #12"), "see <span>\\#</span>12");
  EXPECT_EQ(escape_markdown("https://a.b"), "https<span>:</span>//a.b");
  EXPECT_EQ(escape_markdown("www.a.b"), "www<span>.</span>a.b");
  EXPECT_EQ(escape_markdown("a $x$"), "a <span>$</span>x<span>$</span>");
}

TEST(EscapeMarkdown, OpensNoBlock) {
  EXPECT_EQ(escape_markdown("- a"), "\\- a");
  EXPECT_EQ(escape_markdown("1. a"), "1\\. a");
  EXPECT_EQ(escape_markdown("# a"), "\\# a");
  EXPECT_EQ(escape_markdown("    a"), "a");
  EXPECT_EQ(escape_markdown("a\n\n# b"), "a  \\# b");
}

TEST(EscapeMarkdown, ShowsControlsOfDirection) {
  EXPECT_EQ(escape_markdown("a\u202e"), "a&#92;u\\{202e\\}");
}

TEST(MermaidText, KeepsNothingThatADiagramReads) {
  EXPECT_EQ(mermaid_text("a: b; ``` #c %% d"), "a b c d");
}

}  // namespace
}  // namespace dealterms
