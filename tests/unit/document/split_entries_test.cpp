#include "document/split_entries.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "document/read_document.hpp"

namespace dealterms {
namespace {

struct Document {
  SourceText source;
  Node root;
  explicit Document(const std::string& text) : source("", text) {
    Diagnostics diagnostics;
    if (auto read = read_document(source, diagnostics)) root = *std::move(read);
    EXPECT_FALSE(diagnostics.has_errors()) << text;
  }
};

// "head|lead|body|lead|body|tail", the lines of each with / for their ends.
std::string split(const std::string& text) {
  const Document document(text);
  const auto map = split_block_map(document.source, document.root, document.source.bytes());
  if (!map) return "not split";
  std::string pieces(map->head);
  for (const BlockEntry& entry : map->entries) {
    pieces.append("|").append(entry.lead).append("|").append(entry.body);
  }
  pieces.append("|").append(map->tail);
  std::replace(pieces.begin(), pieces.end(), '\n', '/');
  return pieces;
}

TEST(SplitBlockMap, GivesEachEntryTheCommentsAboveIt) {
  EXPECT_EQ(split("a: 1\n\n# of b\nb: 2\n"), "||a: 1/|/# of b/|b: 2/|");
}

TEST(SplitBlockMap, LeavesTheHeadOfTheFileAboveItsLastBlankLine) {
  EXPECT_EQ(split("# head\n\n# of a\na: 1\n"), "# head//|# of a/|a: 1/|");
  EXPECT_EQ(split("---\n# of a\na: 1\n"), "---/|# of a/|a: 1/|");
}

TEST(SplitBlockMap, LeavesDeeperCommentsInTheBlockAboveThem) {
  EXPECT_EQ(split("a:\n  b: 1\n  # in a\n# of c\nc: 1\n"), "||a:/  b: 1/  # in a/|# of c/|c: 1/|");
  EXPECT_EQ(split("a: |\n  text\n  # text\nb: 1\n"), "||a: |/  text/  # text/||b: 1/|");
}

TEST(SplitBlockMap, LeavesTheCommentsAtTheEndToNoEntry) {
  EXPECT_EQ(split("a: 1\n\n# end\n"), "||a: 1/|/# end/");
}

TEST(SplitBlockMap, RefusesKeysThatAreNotTheFirstOfTheirLine) {
  EXPECT_EQ(split("? a\n: 1\nb: 2\n"), "not split");
}

TEST(SplitBlockMap, SplitsAMapWithinAnEntry) {
  const Document document("m:\n\n  # of a\n  a: 1\n  b: 2\n  # end of m\nz: 1\n");
  const std::string_view bytes = document.source.bytes();
  const std::string_view text = bytes.substr(3, bytes.find("z:") - 3);
  const auto map = split_block_map(document.source, *document.root.find("m"), text);
  ASSERT_TRUE(map);
  EXPECT_EQ(map->column, 3U);
  EXPECT_EQ(map->head, "\n");
  ASSERT_EQ(map->entries.size(), 2U);
  EXPECT_EQ(map->entries[0].text(), "  # of a\n  a: 1\n");
  EXPECT_EQ(map->entries[1].body, "  b: 2\n");
  EXPECT_EQ(map->tail, "  # end of m\n");
}

std::string split_flow(const std::string& text) {
  const Document document("m: " + text + "\n");
  const auto map = split_flow_map(document.source, *document.root.find("m"));
  if (!map) return "not split";
  std::string pieces;
  for (const FlowEntry& entry : map->entries) {
    pieces.append("|")
        .append(entry.before)
        .append("(")
        .append(entry.text)
        .append(")")
        .append(entry.after);
  }
  return pieces;
}

TEST(SplitFlowMap, SplitsAtItsOwnCommas) {
  EXPECT_EQ(split_flow("{a: 1, b: {c: [1, 2]} }"), "|(a: 1)| (b: {c: [1, 2]}) ");
  EXPECT_EQ(split_flow("{a: \"1, {\", 'b, c': 'it''s,', d: it's}"),
            "|(a: \"1, {\")| ('b, c': 'it''s,')| (d: it's)");
  EXPECT_EQ(split_flow("{}"), "");
}

TEST(SplitFlowMap, RefusesCommentsAndACommaAtTheEnd) {
  EXPECT_EQ(split_flow("{a: 1, # one\n   b: 2}"), "not split");
  EXPECT_EQ(split_flow("{a: 1, }"), "not split");
}

TEST(StyleOf, TellsBracesFromBlocksAndBothFromAllElse) {
  const Document document("a: {b: 1}\nc:\n  d: 1\ne: [1]\nf: \"{\"\n");
  const auto style = [&](const char* key) {
    return style_of(document.source, *document.root.find(key));
  };
  EXPECT_EQ(style("a"), NodeStyle::flow_map);
  EXPECT_EQ(style("c"), NodeStyle::block_map);
  EXPECT_EQ(style("e"), NodeStyle::atom);
  EXPECT_EQ(style("f"), NodeStyle::atom);
}

}  // namespace
}  // namespace dealterms
