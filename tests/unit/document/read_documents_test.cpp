#include "document/read_documents.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../support/read_together.hpp"

namespace dealterms {
namespace {

const SourceText& known_source() {
  static const SourceText source("old.yaml",
                                 "deal: acme\n"
                                 "clauses:\n"
                                 "  fee:\n"
                                 "    type: payment\n"
                                 "    amount: USD 5\n"
                                 "  seat:  # on the board\n"
                                 "    quote: |\n"
                                 "      one seat\n"
                                 "\n"
                                 "  term: {type: duration, until: 2030}\n"
                                 "  last:\n"
                                 "    type: other\n");
  return source;
}

std::string rest_of(const std::string& text) {
  const std::vector<SourceText> both{known_source(), SourceText("new.yaml", text, FileId{1})};
  return texts_to_parse(both).back().front();
}

// With the known document it is read as it is alone: tree, places and mistakes.
void expect_read_alike(const std::string& text, const DocumentLimits& limits = {}) {
  EXPECT_TRUE(test::read_together(std::string(known_source().bytes()), text, limits).is_alike)
      << text;
}

constexpr const char* k_one_changed =
    "deal: acme\n"
    "title: one line more\n"
    "clauses:\n"
    "  fee:\n"
    "    type: payment\n"
    "    amount: USD 6\n"
    "  seat:  # on the board\n"
    "    quote: |\n"
    "      one seat\n"
    "\n"
    "  term: {type: duration, until: 2030}\n"
    "  last:\n"
    "    type: other\n";

TEST(ReadDocuments, LeavesOnlyTheKeyOfWhatIsKnown) {
  EXPECT_EQ(rest_of(k_one_changed),
            "deal: acme\n"
            "title: one line more\n"
            "clauses:\n"
            "  fee:\n"
            "    type: payment\n"
            "    amount: USD 6\n"
            "  seat:\n"
            "\n"
            "\n"
            "\n"
            "  term:\n"
            "  last:\n"
            "    type: other\n");
}

TEST(ReadDocuments, GivesWhatIsKnownThePlacesOfTheFileItIsReadIn) {
  expect_read_alike(k_one_changed);
  const std::vector<SourceText> both{known_source(),
                                     SourceText("new.yaml", k_one_changed, FileId{1})};
  const auto read = read_documents(both);
  const Node* term = read[1].root->find("clauses")->find("term");
  EXPECT_EQ(term->find("until")->text, "2030");
  EXPECT_EQ(term->find("until")->place, (Place{11, ByteColumn{33}, FileId{1}}));
}

TEST(ReadDocuments, ReadsTheLastEntryAgainSinceTheEndOfTheFileMayEndItOtherwise) {
  const std::string text = "clauses:\n  last:\n    type: other\n";
  EXPECT_EQ(rest_of(text), text);
}

TEST(ReadDocuments, KnowsNothingWhereLinesEndOtherwiseOrTabsStand) {
  for (const std::string text :
       {"clauses:\r\n  fee:\n    type: payment\n    amount: USD 5\n  last: {}\n",
        "clauses:\n  fee:\n    type: payment\n    amount: USD 5\n  last: \tx\n"}) {
    EXPECT_EQ(rest_of(text), text);
  }
}

TEST(ReadDocuments, ReadsAgainWhatMayReferToAnAnchor) {
  const SourceText source("old.yaml",
                          "a: &x 1\nclauses:\n  one: {b: *x}\n  two: {c: &x 2}\n  three: {d: R&D}\n"
                          "  last: *x\n");
  EXPECT_EQ(texts_to_parse(std::vector{source, source}).back().front(),
            "a: &x 1\nclauses:\n  one: {b: *x}\n  two: {c: &x 2}\n  three:\n  last: *x\n");
}

constexpr const char* k_fee = "  fee:\n    type: payment\n    amount: USD 5\n";

TEST(ReadDocuments, ReadsAsAloneWhateverStandsAroundWhatIsKnown) {
  for (const std::string& text : {
           // a quote, a bracket and a block that reach over it
           "clauses:\n  a: \"x\n" + std::string(k_fee) + "  b: y\"\n",
           "clauses:\n  a: \"x\n" + std::string(k_fee) + "  b: y\"\n  c: 1\n",
           "clauses:\n  a: \"x\n" + std::string(k_fee) + "  b: y\"\n  c:\n  d: 1\n  e: 1\n",
           "a: 'x\nclauses:\n" + std::string(k_fee) + "  last: 1'\n",
           "clauses:\n  a: [x,\n" + std::string(k_fee) + "  b: 1]\n  c: 2\n",
           "x: |\n  y\nclauses:\n" + std::string(k_fee) + "  last: 1\n",
           "clauses: |\n" + std::string(k_fee) + "  last: 1\n",
           "clauses:\n  a: |+\n    x\n\n\n" + std::string(k_fee) + "  last: 1\n",
           "clauses:\n  a: x\n    y\n" + std::string(k_fee) + "  last: 1\n",
           "clauses:\n  a:\n" + std::string(k_fee) + "  b:\n  last:\n",
           // twice, and in another section
           "clauses:\n" + std::string(k_fee) + std::string(k_fee) + "  last: 1\n",
           "clauses:\n" + std::string(k_fee) + "  last: 1\nclauses:\n" + std::string(k_fee) +
               "  last: 1\n",
           "sources:\n" + std::string(k_fee) + "  last: 1\n",
           // a second document, a directive, a mistake beside it
           "clauses:\n" + std::string(k_fee) + "  last: 1\n---\nclauses:\n" + std::string(k_fee) +
               "  last: 1\n",
           "---\nclauses:\n" + std::string(k_fee) + "  last: 1\n...\n",
           "clauses:\n  a b\n" + std::string(k_fee) + "  last: 1\n",
           "clauses:\n  - x\n" + std::string(k_fee) + "  last: 1\n",
           "clauses:\n" + std::string(k_fee) + " less: 1\n",
           "clauses:\n" + std::string(k_fee) + "  last: !!str 1\n",
           "clauses:\n" + std::string(k_fee) + "  last: *unknown\n",
           "\xEF\xBB\xBF"
           "clauses:\n" +
               std::string(k_fee) + "  last: 1\n",
           "clauses:\n# remark\n" + std::string(k_fee) + "# another\n\n  last: 1\n",
       }) {
    expect_read_alike(text);
  }
}

TEST(ReadDocuments, CountsWhatIsKnownAmongTheNodes) {
  const std::string text = "clauses:\n" + std::string(k_fee) + "  last: 1\n";
  const std::vector<SourceText> both{SourceText("old.yaml", text), SourceText("new.yaml", text)};
  const auto can_be_read = [&](const DocumentLimits& limits) {
    return read_documents(both, limits).back().root.has_value();
  };
  // Each key and each value, and the map around them.
  EXPECT_TRUE(can_be_read({.nodes = 11}));
  EXPECT_FALSE(can_be_read({.nodes = 10}));
  EXPECT_FALSE(can_be_read({.bytes = text.size() - 1}));
}

TEST(ReadDocuments, ReadsTheWholeBesideOneThatHasMistakes) {
  const std::string text = "clauses:\n" + std::string(k_fee) + "  last: 1\n";
  const std::vector<SourceText> both{SourceText("old.yaml", text + "a b\n"),
                                     SourceText("new.yaml", text)};
  const auto read = read_documents(both);
  EXPECT_FALSE(read[0].diagnostics.empty());
  EXPECT_TRUE(read[1].diagnostics.empty());
  EXPECT_EQ(read[1].root->find("clauses")->find("fee")->find("amount")->text, "USD 5");
}

// ---- in parts -----------------------------------------------------------------------------------

using Texts = std::vector<std::string>;

// So that a part ends as soon as it has so many bytes.
Texts cut(const std::string& text, std::size_t bytes) {
  return texts_to_parse(std::vector{SourceText("terms.yaml", text)},
                        {.most = 1000, .bytes_each = bytes})
      .front();
}

constexpr const char* k_deal =
    "deal: acme\n"
    "clauses:\n"
    "  fee:\n"
    "    amount: USD 5\n"
    "  seat:\n"
    "    quote: |+\n"
    "      one\n"
    "\n"
    "  term:\n"
    "    until: 2030\n"
    "\n"
    "sources:\n"
    "  press:\n"
    "    url: a\n"
    "  paper:\n"
    "    url: b\n";

TEST(ReadDocuments, EachHasTheLinesOfTheWholeAndTheKeysOfItsSections) {
  EXPECT_EQ(cut(k_deal, 25), (Texts{"deal: acme\n"
                                    "clauses:\n"
                                    "  fee:\n"
                                    "    amount: USD 5\n"
                                    "  seat:\n\n\n\n"
                                    "  term:\n"
                                    "    until: 2030\n"
                                    "\n"
                                    "sources:\n"
                                    "  press:\n\n"
                                    "  paper:\n"
                                    "    url: b\n",

                                    "\n"
                                    "clauses:\n"
                                    "  fee:\n\n"
                                    "  seat:\n"
                                    "    quote: |+\n"
                                    "      one\n"
                                    "\n"
                                    "  term:\n\n\n"
                                    "\n\n\n\n\n",

                                    "\n\n\n\n\n\n\n\n\n\n\n"
                                    "sources:\n"
                                    "  press:\n"
                                    "    url: a\n"
                                    "  paper:\n\n"}));
}

TEST(ReadDocuments, PutsTogetherWhatThePartsRead) {
  const std::vector<SourceText> one{SourceText("terms.yaml", k_deal, FileId{2})};
  const auto root = read_documents(one, {}, {.most = 1000, .bytes_each = 25}).front().root;
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("clauses")->find("seat")->find("quote")->text, "one\n\n");
  const Node* url = root->find("sources")->find("press")->find("url");
  EXPECT_EQ(url->text, "a");
  EXPECT_EQ(url->place, (Place{14, ByteColumn{10}, FileId{2}}));
}

TEST(ReadDocuments, ReadsTheWholeWhereNothingCanBeCut) {
  EXPECT_EQ(cut("deal: acme\nclauses: {a: {b: 1}, c: {d: 2}}\n", 1).size(), 1u);
  EXPECT_EQ(cut("clauses:\r\n  a:\n    b: 1\n  c:\n    d: 2\n  e: 3\n", 1).size(), 1u);
  // What may be an anchor or an alias stays with all the others.
  EXPECT_EQ(cut("clauses:\n  a: &x 1\n  b: *x\n  c: *x\n  d: *x\n", 1).size(), 1u);
}

TEST(ReadDocuments, ReadsAsAloneWhateverReachesOverTheCut) {
  for (const char* text : {
           "clauses:\n  a: \"x\n  b: 1\n  c: 2\n  d: y\"\n  e: 3\n",
           "clauses:\n  a: 1\n  b: 2\n  c: 'x\n  d: 3\n  e: y'\n",
           "clauses:\n  a: [x,\n  b: 1,\n  c: 2]\n  d: 3\n  e: 4\n",
           "clauses:\n  a: 1\n  b: 2\n  a: 3\n  d: 4\n  b: 5\n",
           "clauses: |\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n",
           "clauses:\n  a: 1\n  b: |+\n    x\n\n\n  c: 3\n\n\n  d: 4\nend: 1\n",
           "clauses:\n  a: 1\n  b: 2\n  c d\n  e: 3\n  f: 4\n",
           "clauses:\n  a: 1\n  b: 2\n  c: !t 3\n  d: 4\n---\nx: 1\n",
           "clauses:\n  a: 1\n  b: 2\nclauses:\n  c: 3\n  d: 4\n  e: 5\n",
           "x: \"\nclauses:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\ny: \"\n",
       }) {
    EXPECT_TRUE(test::read_together("deal: acme\n", text).is_alike) << text;
  }
}

TEST(ReadDocuments, CountsTheNodesOfAll) {
  const std::vector<SourceText> one{
      SourceText("terms.yaml", "clauses:\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n")};
  const auto can_be_read = [&](const DocumentLimits& limits) {
    return read_documents(one, limits, {.most = 2, .bytes_each = 1}).front().root.has_value();
  };
  EXPECT_TRUE(can_be_read({.nodes = 11}));
  EXPECT_FALSE(can_be_read({.nodes = 10}));
  EXPECT_FALSE(can_be_read({.bytes = one.front().bytes().size() - 1}));
}

}  // namespace
}  // namespace dealterms
