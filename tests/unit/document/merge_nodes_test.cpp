#include "document/merge_nodes.hpp"

#include <gtest/gtest.h>

#include "document/read_document.hpp"

namespace dealterms {
namespace {

Node parsed(const std::string& text) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("", text), diagnostics);
  EXPECT_TRUE(root && !diagnostics.has_errors()) << text;
  return root.value_or(Node{});
}

bool same(const std::string& a, const std::string& b, EmptyMap empty = EmptyMap::itself) {
  return same_content(parsed(a), parsed(b), empty);
}

bool merges_to(const std::string& base, const std::string& ours, const std::string& theirs,
               const std::string& expected, const std::set<KeyPath>& conflicts = {},
               MergeSide side = MergeSide::ours) {
  const Node b = parsed(base);
  const Node o = parsed(ours);
  const Node t = parsed(theirs);
  const auto merged = merge_nodes({&b, &o, &t}, conflicts, side);
  return merged && same_content(*merged, parsed(expected));
}

TEST(SameContent, KnowsNoOrderOfKeysAndNoStyle) {
  EXPECT_TRUE(same("{a: 1, b: [x]}", "b:\n  - x\na: 1\n"));
  EXPECT_FALSE(same("{a: 1}", "{a: 1, b: 2}"));
  EXPECT_FALSE(same("{a: 1, b: 2}", "{a: 1}"));
  EXPECT_FALSE(same("{a: 1, b: 2}", "{a: 1, c: 2}"));
}

TEST(SameContent, KnowsTheOrderOfListsAndWhatIsQuoted) {
  EXPECT_FALSE(same("a: [x, y]", "a: [y, x]"));
  EXPECT_FALSE(same("a: [x]", "a: [x, y]"));
  EXPECT_FALSE(same("a: \"NO\"", "a: NO"));
  EXPECT_FALSE(same("a: x", "a: [x]"));
}

TEST(SameContent, TakesNothingForAnEmptyMapWhereAsked) {
  EXPECT_FALSE(same("a: {}", "a:\n"));
  EXPECT_TRUE(same("a: {}", "a:\n", EmptyMap::or_nothing));
  EXPECT_FALSE(same("a: {}", "a: []", EmptyMap::or_nothing));
}

TEST(MergeNodes, TakesWhatEachSideChangedAddedAndRemoved) {
  EXPECT_TRUE(merges_to("{a: 1, m: {b: 1, c: 1}}", "{a: 2, m: {b: 1, c: 1}}",
                        "{a: 1, m: {b: 3}, d: 4}", "{a: 2, m: {b: 3}, d: 4}"));
  EXPECT_FALSE(merges_to("{a: 1, b: 1}", "{a: 2, b: 1}", "{a: 1, b: 2}", "{a: 2, b: 1}"));
}

TEST(MergeNodes, RefusesWhatClashesOutsideTheConflicts) {
  EXPECT_FALSE(merges_to("{a: 1}", "{a: 2}", "{a: 3}", "{a: 2}"));
  EXPECT_FALSE(merges_to("{a: 1, b: 1}", "{a: 1}", "{a: 1, b: 2}", "{a: 1}"));
}

TEST(MergeNodes, TakesOneSideOfAConflict) {
  const std::set<KeyPath> conflicts{{"m", "a"}};
  const std::string base = "m: {a: 1, b: 1}";
  const std::string ours = "m: {a: 2, b: 1}";
  const std::string theirs = "m: {a: 3, b: 3}";
  EXPECT_TRUE(merges_to(base, ours, theirs, "m: {a: 2, b: 3}", conflicts, MergeSide::ours));
  EXPECT_TRUE(merges_to(base, ours, theirs, "m: {a: 3, b: 3}", conflicts, MergeSide::theirs));
  EXPECT_TRUE(
      merges_to("m: {a: 1, b: 1}", "m: {b: 1}", theirs, "m: {b: 3}", conflicts, MergeSide::ours));
}

}  // namespace
}  // namespace dealterms
