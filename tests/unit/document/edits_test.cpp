#include "document/edits.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

Node node_of(const std::string& yaml) {
  Diagnostics diagnostics;
  auto node = read_document(SourceText("", yaml), diagnostics);
  EXPECT_TRUE(node && !diagnostics.has_errors()) << yaml;
  return node.value_or(Node{});
}

// "clauses.fee.rate: 20% -> 15%", "-" for nothing.
std::vector<std::string> told(const std::string& before, const std::string& after) {
  std::vector<std::string> lines;
  for (const Edit& edit : find_edits(node_of(before), node_of(after))) {
    std::string line;
    for (const std::string& key : edit.path) line += (line.empty() ? "" : ".") + key;
    const auto shown = [](const auto& node) { return node ? print_yaml(*node) : std::string("-"); };
    lines.push_back(line + ": " + shown(edit.before) + " -> " + shown(edit.after));
  }
  return lines;
}

std::string rewritten(const std::string& before, const std::string& after) {
  return edited_text(before, find_edits(node_of(before), node_of(after)));
}

using Lines = std::vector<std::string>;

TEST(Edits, AreWhatIsWrittenOtherwiseKeyByKey) {
  EXPECT_EQ(told("fee: {rate: 20%, until: 2030}\nend: [a, b]\n",
                 "fee: {rate: 15%, until: 2030}\nend: [a]\nnew: {x: 1}\n"),
            (Lines{"fee.rate: 20% -> 15%", "end: [a, b] -> [a]", "new: - -> {x: 1}"}));
}

TEST(Edits, AreNoneForOrderCommentsAndStyle) {
  EXPECT_EQ(told("a: 1\nb:\n  c: 2  # two\n", "b: {c: 2}\na: 1\n"), Lines{});
}

TEST(Edits, KnowATextInQuotesFromAPlainOne) {
  EXPECT_EQ(told("a: none\n", "a: 'none'\n"), Lines{"a: none -> \"none\""});
}

TEST(Edits, FitWhereTheOldValueStands) {
  const Node before = node_of("a: {b: 1, c: 2}\n");
  const std::vector<Edit> edits = find_edits(before, node_of("a: {b: 2, d: 3}\n"));
  EXPECT_TRUE(find_misfits(before, edits).empty());
  const Node other = node_of("x: 1\na: {b: 7, c: 2}\n");
  const auto misfits = find_misfits(other, edits);
  ASSERT_EQ(misfits.size(), 1U);
  EXPECT_EQ(misfits[0].why, Misfit::Why::other_value);
  EXPECT_EQ(misfits[0].found->text, "7");
  EXPECT_EQ(misfits[0].place.line, 2U);
  EXPECT_EQ(misfits[0].place.column.value, 8U);
}

TEST(Edits, DoNotFitBelowWhatIsNoMapOrNotThere) {
  const Node root = node_of("a: 1\n");
  const std::vector<Edit> edits{{{"a", "b"}, {}, node_of("2")}, {{"c", "b"}, {}, node_of("2")}};
  EXPECT_EQ(find_misfits(root, edits).size(), 2U);
}

TEST(Edits, DoNotFitTwiceOrBeneathEachOther) {
  const Node root = node_of("a: {b: 1}\n");
  const Edit inner{{"a", "b"}, node_of("1"), node_of("2")};
  const Edit outer{{"a"}, node_of("{b: 1}"), node_of("3")};
  for (const auto& edits :
       {std::vector{inner, inner}, std::vector{inner, outer}, std::vector{outer, inner}}) {
    const auto misfits = find_misfits(root, edits);
    ASSERT_EQ(misfits.size(), 1U);
    EXPECT_EQ(misfits[0].why, Misfit::Why::other_edit);
  }
}

TEST(Edits, WithALongerPathThanAnyFileHasDoNotFit) {
  const std::vector<Edit> edits{{KeyPath(100000, "a"), {}, node_of("2")}};
  EXPECT_EQ(find_misfits(node_of("a: 1\n"), edits).size(), 1U);
}

TEST(EditedText, LeavesAllElseAsItIs) {
  EXPECT_EQ(rewritten("# head\n"
                      "a: 1   # one\n"
                      "\n"
                      "# of b\n"
                      "b:  # block\n"
                      "  c:   {x: 1,\n"
                      "       y: 'two'}   # braces\n"
                      "  d: [1, 2]\n"
                      "# end\n",
                      "a: 1\nb: {c: {x: 3, y: 'two'}, d: [1, 2], e: {f: 1}}\ng: x\n"),
            "# head\n"
            "a: 1   # one\n"
            "\n"
            "# of b\n"
            "b:  # block\n"
            "  c:   {x: 3,\n"
            "       y: 'two'}   # braces\n"
            "  d: [1, 2]\n"
            "  e: {f: 1}\n"
            "\n"
            "g: x\n"
            "# end\n");
}

TEST(EditedText, TakesTheCommentOfAnEntryAway) {
  EXPECT_EQ(rewritten("a: 1\n# of b\nb: 2\nc: 3\n", "a: 1\nc: 3\n"), "a: 1\nc: 3\n");
}

TEST(EditedText, KeepsTheFormOfTheFile) {
  EXPECT_EQ(rewritten("\xEF\xBB\xBF"
                      "a: 1\r\nb: 2",
                      "a: 3\nb: 2\n"),
            "\xEF\xBB\xBF"
            "a: 3\r\nb: 2");
}

TEST(EditedText, LeavesTheEndOfTheDocumentWhereItIs) {
  EXPECT_EQ(rewritten("# head\na: 1\n# of b\nb: {c: 1}\n# last\n...\n# below\n",
                      "a: 1\nb: {c: 2}\nd: 3\n"),
            "# head\na: 1\n# of b\nb: {c: 2}\nd: 3\n# last\n...\n# below\n");
  EXPECT_EQ(rewritten("a: 1\n... # end\n", "a: 2\n"), "a: 2\n... # end\n");
  EXPECT_EQ(rewritten("# head\na: 1\n...", "a: 2\n"), "# head\na: 2\n...");
}

TEST(EditedText, IsWrittenAnewWhereAnEditReachesAnAlias) {
  EXPECT_EQ(rewritten("a: &x {y: 1}\nb: *x\n", "a: {y: 2}\nb: {y: 1}\n"),
            "a:\n  y: 2\nb:\n  y: 1\n");
}

TEST(EditedText, PutsBeneathABraceWhatCannotStandInBraces) {
  EXPECT_EQ(rewritten("a:\n  b: {c: 1}\n", "a:\n  b:\n    c: USD 1,000\n"),
            "a:\n  b:\n    c: USD 1,000\n");
}

}  // namespace
}  // namespace dealterms
