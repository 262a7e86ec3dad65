#include "document/read_document.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using testing::mistakes_in;
using testing::read;
using testing::tree_of;

TEST(ReadDocument, KeepsMapsListsAndScalarsInFileOrder) {
  EXPECT_EQ(tree_of("b: 1\na:\n  - x\n  - {c: d}\n"), "{b: 1, a: [x, {c: d}]}");
}

TEST(ReadDocument, NeverGuessesAType) {
  EXPECT_EQ(tree_of("a: 010\nb: yes\nc: 1e3\nd: 2025-01-21\n"),
            "{a: 010, b: yes, c: 1e3, d: 2025-01-21}");
}

TEST(ReadDocument, KnowsWhatWasQuoted) {
  EXPECT_EQ(tree_of("a: '1'\nb: \"2\"\nc: |\n  3\nd: >-\n  4\ne: 5\n"),
            "{a: '1', b: '2', c: '3\n', d: '4', e: 5}");
}

TEST(ReadDocument, TellsANullInWordsFromNothing) {
  EXPECT_EQ(tree_of("a: ~\nb: null\nc:\nd: ''\n"), "{a: ~, b: null, c: -, d: ''}");
}

TEST(ReadDocument, LeavesAValueEmptyBeforeAKeyCalledNull) {
  EXPECT_EQ(tree_of("a:\nnull: 1\n"), "{a: -, null: 1}");
  EXPECT_EQ(tree_of("a:\nnullable: 1\n"), "{a: -, nullable: 1}");
  EXPECT_EQ(tree_of("a:\n  -\nnull: 1\n"), "{a: [-], null: 1}");
}

void expect_file(const Node& node, FileId file) {
  EXPECT_EQ(node.place.file, file) << node.text;
  for (const Node& item : node.items) expect_file(item, file);
  for (const NodeEntry& entry : node.entries) {
    EXPECT_EQ(entry.key_place.file, file) << entry.key;
    expect_file(entry.value, file);
  }
}

TEST(ReadDocument, PlacesEverythingInItsFile) {
  Diagnostics diagnostics;
  const SourceText source("f.yaml", "a: &x [1, {b: ~}]\nc: *x\nd:\ne: |\n  2\n", FileId{7});
  const auto root = read_document(source, diagnostics);
  ASSERT_TRUE(root);
  expect_file(*root, FileId{7});
}

TEST(ReadDocument, PlacesEveryMistakeInItsFile) {
  for (const char* text : {"", "a: [1\n", "\ta: 1\n", "a: 'b\n", "a: *b\n", "%TAG\n", "a: \x01\n",
                           "a: \xFF\n", "a: 1\na: 2\n", "--- 1\n--- 2\n", "a: !b c\n", "a: }\n",
                           "[USD 1,000]\n", "a: 'b' c\n", "a: &\n"}) {
    Diagnostics diagnostics;
    (void)read_document(SourceText("f.yaml", text, FileId{7}), diagnostics);
    EXPECT_FALSE(diagnostics.empty()) << text;
    for (const Diagnostic& mistake : diagnostics.sorted()) {
      EXPECT_EQ(mistake.place.file, FileId{7}) << text << message_of(mistake);
    }
  }
}

TEST(ReadDocument, SeesANullOnTheNextLine) {
  EXPECT_EQ(tree_of("a:\n  null\nb: 1\n"), "{a: null, b: 1}");
}

TEST(ReadDocument, PlacesNodesByLineAndByteColumnFromOne) {
  const auto root = read("名: x\n  \nb:\n  - y\n").root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].value.place, (Place{1, {6}}));
  EXPECT_EQ(root->entries[1].key_place, (Place{3, {1}}));
  EXPECT_EQ(root->entries[1].value.items[0].place, (Place{4, {5}}));
}

TEST(ReadDocument, PlacesNothingAtItsKey) {
  const auto root = read("a: 1\nb:\n\nc: 2\n").root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[1].value.place, (Place{2, {1}}));
}

TEST(ReadDocument, TakesCarriageReturnsBeforeLineFeeds) {
  EXPECT_EQ(tree_of("a: 1\r\nb:\r\n  c: 2\r\n"), "{a: 1, b: {c: 2}}");
}

TEST(ReadDocument, PassesOverAByteOrderMark) {
  const auto root = read(
                        "\xEF\xBB\xBF"
                        "a: 1\n")
                        .root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[0].key_place, (Place{1, {1}}));
}

TEST(ReadDocument, TakesTheVersionDirectiveAndDocumentMarkers) {
  EXPECT_EQ(tree_of("%YAML 1.2\n---\na: 1\n...\n"), "{a: 1}");
}

TEST(ReadDocument, RepeatsWhatAnAliasNamesAndPlacesItThere) {
  EXPECT_EQ(tree_of("a: &x {b: [1]}\nc: *x\n"), "{a: {b: [1]}, c: {b: [1]}}");
  const auto root = read("a: &x 1\nb: *x\n").root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->entries[1].value.place, (Place{2, {4}}));
}

TEST(ReadDocument, RefusesAFileWithoutAValue) {
  for (const char* text : {"", "\n\n", "# only\n", "---\n", "  "}) {
    EXPECT_EQ(mistakes_in(text), "1:1 DT007 the file is empty") << text;
  }
}

TEST(ReadDocument, RefusesASecondDocument) {
  EXPECT_EQ(mistakes_in("a: 1\n---\nb: 2\n"), "2:1 DT006 a second document in one file");
  EXPECT_EQ(mistakes_in("a: 1\n---\n"), "2:1 DT006 a second document in one file");
  EXPECT_EQ(mistakes_in("a: 1\n...\n# c\nb: 2\n"), "4:1 DT006 a second document in one file");
}

TEST(ReadDocument, RefusesTextBehindTheDocument) {
  EXPECT_EQ(mistakes_in("[a] b\n"), "1:5 DT005 not YAML: text behind the end of the document");
  EXPECT_EQ(mistakes_in("- a\nb: c\n"), "2:1 DT005 not YAML: text behind the end of the document");
}

TEST(ReadDocument, RefusesAnAliasWithoutAnchor) {
  EXPECT_EQ(mistakes_in("a: [1, *nope]\n"), "1:8 DT009 no anchor 'nope' stands before");
}

TEST(ReadDocument, RefusesAnAliasWithinItsOwnAnchor) {
  EXPECT_EQ(mistakes_in("a: &x [1, *x]\n"), "1:11 DT010 the alias stands within its own anchor");
}

TEST(ReadDocument, RefusesKeysThatAreNoWordsAndReadsOn) {
  EXPECT_EQ(mistakes_in("? [a]\n: 1\n? {b: c}\n: 2\n: 3\nd: 4\nd: 5\n"),
            "1:3 DT011 a key that is a list\n"
            "3:3 DT011 a key that is a map\n"
            "5:1 DT011 a key that is empty\n"
            "7:1 DT008 'd' stands here twice");
}

TEST(ReadDocument, RefusesTagsAsTheyWereWritten) {
  EXPECT_EQ(mistakes_in("a: !!int 1\nb: !foo {c: 1}\nc: ! x\nd: !!str \"x\"\ne: [&x !t y]\n"),
            "1:4 DT012 the tag '!!int' is not used here\n"
            "2:4 DT012 the tag '!foo' is not used here\n"
            "3:4 DT012 the tag '!' is not used here\n"
            "4:4 DT012 the tag '!!str' is not used here\n"
            "5:5 DT012 the tag '!t' is not used here");
}

TEST(ReadDocument, TakesAnExclamationMarkWithinAText) {
  EXPECT_EQ(mistakes_in("a: x !y\nb: \"!z\"\n"), "");
}

TEST(ReadDocument, RefusesMergeKeysAlone) {
  EXPECT_EQ(mistakes_in("a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n"),
            "3:3 DT013 merge keys are not used here");
  EXPECT_EQ(mistakes_in("\"<<\": 1\n"), "");
}

TEST(ReadDocument, RefusesALineWithoutAColon) {
  EXPECT_EQ(mistakes_in("a: 1\nb\n"), "2:1 DT016 'b' is a key without a colon");
  EXPECT_EQ(mistakes_in("x: {a:1}\n"), "1:5 DT016 'a:1' is a key without a colon");
  EXPECT_EQ(read("a: 1\nb:2\n").diagnostics[0].hint, "put a space after the colon");
}

}  // namespace
}  // namespace dealterms
