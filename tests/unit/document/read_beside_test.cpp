#include "document/read_beside.hpp"

#include <gtest/gtest.h>

#include <string>

#include "../../support/read_both_ways.hpp"

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

const Node& known_root() {
  static const Node root = [] {
    Diagnostics none;
    return *read_document(known_source(), none);
  }();
  return root;
}

KnownDocument known() { return {known_source(), known_root()}; }

std::string rest_of(const std::string& text) {
  const SourceText source("new.yaml", text, FileId{1});
  const auto beside = text_beside(known(), source);
  return beside ? beside->text : "nothing known";
}

// Beside the known document it is read as it is alone: tree, places and mistakes.
void expect_read_alike(const std::string& text, const DocumentLimits& limits = {}) {
  EXPECT_TRUE(test::read_both_ways(std::string(known_source().bytes()), text, limits).is_alike)
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

TEST(ReadBeside, LeavesOnlyTheKeyOfWhatIsKnown) {
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

TEST(ReadBeside, GivesWhatIsKnownThePlacesOfTheFileItIsReadIn) {
  expect_read_alike(k_one_changed);
  const SourceText source("new.yaml", k_one_changed, FileId{1});
  Diagnostics diagnostics;
  const auto root = read_document_beside(known(), source, diagnostics);
  const Node* term = root->find("clauses")->find("term");
  EXPECT_EQ(term->find("until")->text, "2030");
  EXPECT_EQ(term->find("until")->place, (Place{11, ByteColumn{33}, FileId{1}}));
}

TEST(ReadBeside, ReadsTheLastEntryAgainSinceTheEndOfTheFileMayEndItOtherwise) {
  EXPECT_EQ(rest_of("clauses:\n  last:\n    type: other\n"), "nothing known");
}

TEST(ReadBeside, KnowsNothingWhereLinesEndOtherwiseOrTabsStand) {
  EXPECT_EQ(rest_of("clauses:\r\n  fee:\n    type: payment\n    amount: USD 5\n  last: {}\n"),
            "nothing known");
  EXPECT_EQ(rest_of("clauses:\n  fee:\n    type: payment\n    amount: USD 5\n  last: \tx\n"),
            "nothing known");
}

TEST(ReadBeside, ReadsAgainWhatMayReferToAnAnchor) {
  const SourceText source("old.yaml",
                          "a: &x 1\nclauses:\n  one: {b: *x}\n  two: {c: &x 2}\n  three: {d: R&D}\n"
                          "  last: *x\n");
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  const auto beside = text_beside({source, *root}, source);
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->text,
            "a: &x 1\nclauses:\n  one: {b: *x}\n  two: {c: &x 2}\n  three:\n  last: *x\n");
}

constexpr const char* k_fee = "  fee:\n    type: payment\n    amount: USD 5\n";

TEST(ReadBeside, ReadsAsAloneWhateverStandsAroundWhatIsKnown) {
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

TEST(ReadBeside, CountsWhatIsKnownAmongTheNodes) {
  const std::string text = "clauses:\n" + std::string(k_fee) + "  last: 1\n";
  const SourceText source("new.yaml", text, FileId{1});
  const auto can_be_read = [&](const DocumentLimits& limits) {
    Diagnostics diagnostics;
    return read_document_beside(known(), source, diagnostics, limits).has_value();
  };
  // Each key and each value, and the map around them.
  EXPECT_TRUE(can_be_read({.nodes = 11}));
  EXPECT_FALSE(can_be_read({.nodes = 10}));
  EXPECT_FALSE(can_be_read({.bytes = text.size() - 1}));
}

}  // namespace
}  // namespace dealterms
