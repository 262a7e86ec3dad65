// Two sides of one file merged: what stands in the result, written by hand.
#include "document/merge_documents.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

using Kind = DocumentConflict::Kind;

MergedDocument merge(std::string_view base, std::string_view ours, std::string_view theirs,
                     ConflictStyle style = ConflictStyle::merge) {
  return merge_documents({base, ours, theirs}, style);
}

std::string clean(std::string_view base, std::string_view ours, std::string_view theirs) {
  const MergedDocument merged = merge(base, ours, theirs);
  return merged.conflicts.empty() ? merged.text : "in conflict: " + merged.whole_because;
}

constexpr std::string_view k_base = R"(# The supply agreement
dealterms: 1

clauses:

  # What is paid
  price:
    type: price
    amount: USD 5   # a piece
    until: 2030

  liability:
    type: liability_cap
    cap: {amount: EUR 2m, of: fees}
)";

std::string with(std::string text, std::string_view before, std::string_view after) {
  const std::size_t at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return text.replace(at, before.size(), after);
}
std::string with(std::string_view before, std::string_view after) {
  return with(std::string(k_base), before, after);
}

// ---- without a conflict -------------------------------------------------------------------------

TEST(MergeDocuments, TakesTheSideThatChangedSomething) {
  const std::string changed = with("USD 5", "USD 6");
  EXPECT_EQ(clean(k_base, changed, k_base), changed);
  EXPECT_EQ(clean(k_base, k_base, changed), changed);
  EXPECT_EQ(clean(k_base, changed, changed), changed);
}

TEST(MergeDocuments, PutsDifferentTermsOfOneClauseTogether) {
  EXPECT_EQ(clean(k_base, with("USD 5", "USD 6"), with("2030", "2032")),
            with(with("USD 5", "USD 6"), "2030", "2032"));
}

TEST(MergeDocuments, PutsDifferentKeysBetweenBracesTogether) {
  EXPECT_EQ(clean(k_base, with("EUR 2m", "EUR 3m"), with("of: fees", "of: all fees, each: year")),
            with("{amount: EUR 2m, of: fees}", "{amount: EUR 3m, of: all fees, each: year}"));
}

TEST(MergeDocuments, KeepsTheCommentsOfBothSides) {
  EXPECT_EQ(clean(k_base, with("# What is paid", "# The price"), with("USD 5", "USD 6")),
            with(with("# What is paid", "# The price"), "USD 5", "USD 6"));
  EXPECT_EQ(clean(k_base, with("USD 5", "USD 6"), with("# The supply", "# Our supply")),
            with(with("# The supply", "# Our supply"), "USD 5", "USD 6"));
}

TEST(MergeDocuments, PutsANewEntryBehindTheOneThatItStandsBehind) {
  const std::string_view added = "  # New\n  audit:\n    type: audit_right\n\n  liability:";
  EXPECT_EQ(clean(k_base, with("2030", "2031"), with("  liability:", added)),
            with(with("2030", "2031"), "  liability:", added));
}

TEST(MergeDocuments, PutsTheirNewEntriesBehindOursAtTheSamePlace) {
  EXPECT_EQ(clean("a: 1\nz: 2\n", "a: 1\nb: 3\nz: 2\n", "a: 1\nc: 4\nd: 5\nz: 2\n"),
            "a: 1\nb: 3\nc: 4\nd: 5\nz: 2\n");
}

TEST(MergeDocuments, PutsANewFirstEntryFirst) {
  EXPECT_EQ(clean("a: 1\nb: 1\n", "a: 1\nb: 2\n", "n: 0\na: 1\nb: 1\n"), "n: 0\na: 1\nb: 2\n");
  EXPECT_EQ(clean("x: {a: 1, b: 1}\n", "x: {a: 1, b: 2}\n", "x: {n: 0, a: 1, b: 1}\n"),
            "x: {n: 0, a: 1, b: 2}\n");
}

TEST(MergeDocuments, TakesOutWhatOneSideRemovedWithItsComments) {
  EXPECT_EQ(
      clean("a: 1\n\n# of b\nb: 2\n\nc: 3\n", "a: 9\n\n# of b\nb: 2\n\nc: 3\n", "a: 1\n\nc: 3\n"),
      "a: 9\n\nc: 3\n");
  EXPECT_EQ(clean("x: {a: 1, b: 2, c: 3}\n", "x: {a: 9, b: 2, c: 3}\n", "x: {a: 1, b: 2}\n"),
            "x: {a: 9, b: 2}\n");
  EXPECT_EQ(clean("x: {a: 1, b: 2}\n", "x: {a: 1}\n", "x: {b: 2}\n"), "x: {}\n");
}

TEST(MergeDocuments, KeepsOurOrderWhereTheirsMovedEntries) {
  EXPECT_EQ(clean("a: 1\nb: 2\nc: 3\n", "a: 9\nb: 2\nc: 3\n", "c: 3\nb: 8\na: 1\n"),
            "a: 9\nb: 8\nc: 3\n");
}

TEST(MergeDocuments, TakesTheSameEntryOfBothOnce) {
  EXPECT_EQ(clean("a: 1\n", "a: 1\n\n# new\nb: 2\nc: 3\n", "a: 1\n# new\nb: 2\nd: 4\n"),
            "a: 1\n\n# new\nb: 2\nc: 3\nd: 4\n");
}

TEST(MergeDocuments, MergesRecordsWithinRecords) {
  EXPECT_EQ(clean("a:\n  b:\n    c: {d: {e: 1, f: 2}}\n    g: 3\n",
                  "a:\n  b:\n    c: {d: {e: 9, f: 2}}\n    g: 3\n",
                  "a:\n  b:\n    c: {d: {e: 1, f: 8}, h: 7}\n    g: 3\n    i: 6\n"),
            "a:\n  b:\n    c: {d: {e: 9, f: 8}, h: 7}\n    g: 3\n    i: 6\n");
}

TEST(MergeDocuments, TakesBlockTextsWhole) {
  const std::string_view base = "a:\n  quote: |\n    # no comment\n\n    two\n  b: 1\n";
  const std::string_view ours = "a:\n  quote: |\n    # no comment\n\n    three\n  b: 1\n";
  const std::string_view theirs = "a:\n  quote: |\n    # no comment\n\n    two\n  b: 2\n";
  EXPECT_EQ(clean(base, ours, theirs), "a:\n  quote: |\n    # no comment\n\n    three\n  b: 2\n");
}

TEST(MergeDocuments, TakesQuotedTextOverSeveralLinesWhole) {
  EXPECT_EQ(clean("a: \"one\n# two\"\nb: 1\nc: 1\n", "a: \"one\n# two\"\nb: 2\nc: 1\n",
                  "a: \"one\n# two\"\nb: 1\nc: 2\n"),
            "a: \"one\n# two\"\nb: 2\nc: 2\n");
}

TEST(MergeDocuments, KnowsQuotesCommasAndBracketsBetweenBraces) {
  EXPECT_EQ(clean("x: {a: \"1, {2\", 'b': 'it''s }', c: [1, {d: 2}], e: it's}\n",
                  "x: {a: \"1, {3\", 'b': 'it''s }', c: [1, {d: 2}], e: it's}\n",
                  "x: {a: \"1, {2\", 'b': 'it''s }', c: [1, {d: 2}], e: 9}\n"),
            "x: {a: \"1, {3\", 'b': 'it''s }', c: [1, {d: 2}], e: 9}\n");
}

TEST(MergeDocuments, KeepsTheLinesOfBraces) {
  EXPECT_EQ(clean("x:\n  {a: 1,\n   b: 2}\n", "x:\n  {a: 9,\n   b: 2}\n",
                  "x:\n  {a: 1,\n   b: 2,\n   c: 3}\n"),
            "x:\n  {a: 9,\n   b: 2,\n   c: 3}\n");
}

TEST(MergeDocuments, LeavesCharactersOfManyBytesAsTheyAre) {
  EXPECT_EQ(clean("ä: {ö: ü; é, 条: 1}\nb: 1\n", "ä: {ö: ß; é, 条: 1}\nb: 1\n",
                  "ä: {ö: ü; é, 条: 二}\nb: 1\n"),
            "ä: {ö: ß; é, 条: 二}\nb: 1\n");
}

TEST(MergeDocuments, KeepsCommentsAtTheEnd) {
  EXPECT_EQ(clean("m:\n  a: 1\n  # end of m\n# end\n", "m:\n  a: 1\n  b: 2\n  # end of m\n# end\n",
                  "m:\n  a: 1\n  c: 3\n  # end of m\n# the end\n"),
            "m:\n  a: 1\n  b: 2\n  c: 3\n  # end of m\n# the end\n");
}

TEST(MergeDocuments, KeepsWhatStandsAboveADocument) {
  EXPECT_EQ(clean("%YAML 1.2\n---\na: 1\nb: 1\n", "%YAML 1.2\n---\na: 2\nb: 1\n",
                  "%YAML 1.2\n---\na: 1\nb: 2\n"),
            "%YAML 1.2\n---\na: 2\nb: 2\n");
}

TEST(MergeDocuments, LeavesTabsAloneWhereTheyMayStand) {
  EXPECT_EQ(clean("a:\t1\t# one\n\t\nb: {c:\t1,\td: 2}\n", "a:\t2\t# one\n\t\nb: {c:\t1,\td: 2}\n",
                  "a:\t1\t# one\n\t\nb: {c:\t1,\td: 3}\n"),
            "a:\t2\t# one\n\t\nb: {c:\t1,\td: 3}\n");
}

// ---- the form of the file -----------------------------------------------------------------------

TEST(MergeDocuments, KeepsCarriageReturns) {
  EXPECT_EQ(clean("a: 1\r\nb: 1\r\n", "a: 2\r\nb: 1\r\n", "a: 1\r\nb: 2\r\n"), "a: 2\r\nb: 2\r\n");
}

TEST(MergeDocuments, TakesLineEndsFromTheSideThatChangedThem) {
  EXPECT_EQ(clean("a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\r\nb: 2\r\n"), "a: 2\r\nb: 2\r\n");
  EXPECT_EQ(clean("a: 1\r\nb: 1\r\n", "a: 2\nb: 1\n", "a: 1\r\nb: 2\r\n"), "a: 2\nb: 2\n");
}

TEST(MergeDocuments, TakesTheEndOfTheLastLineFromTheSideThatChangedIt) {
  EXPECT_EQ(clean("a: 1\nb: 1", "a: 2\nb: 1", "a: 1\nb: 1\nc: 3"), "a: 2\nb: 1\nc: 3");
  EXPECT_EQ(clean("a: 1\nb: 1", "a: 2\nb: 1", "a: 1\nb: 2\n"), "a: 2\nb: 2\n");
}

TEST(MergeDocuments, KeepsAByteOrderMark) {
  EXPECT_EQ(clean("\xEF\xBB\xBF"
                  "a: 1\nb: 1\n",
                  "\xEF\xBB\xBF"
                  "a: 2\nb: 1\n",
                  "a: 1\nb: 2\n"),
            "a: 2\nb: 2\n");
}

// ---- conflicts ----------------------------------------------------------------------------------

TEST(MergeDocuments, ShowsBothValuesOfATermThatBothChanged) {
  const MergedDocument merged = merge(k_base, with("USD 5", "USD 6"), with("USD 5", "USD 7"));
  EXPECT_EQ(merged.text, with("    amount: USD 5   # a piece\n",
                              "<<<<<<< ours\n"
                              "    amount: USD 6   # a piece\n"
                              "=======\n"
                              "    amount: USD 7   # a piece\n"
                              ">>>>>>> theirs\n"));
  ASSERT_EQ(merged.conflicts.size(), 1U);
  const DocumentConflict& conflict = merged.conflicts.front();
  EXPECT_EQ(conflict.kind, Kind::changed_by_both);
  EXPECT_EQ(conflict.path, (KeyPath{"clauses", "price", "amount"}));
  EXPECT_EQ(conflict.values.base, "USD 5   # a piece");
  EXPECT_EQ(conflict.values.ours, "USD 6   # a piece");
  EXPECT_EQ(conflict.values.theirs, "USD 7   # a piece");
  EXPECT_EQ(conflict.line, 9U);
}

TEST(MergeDocuments, ShowsWhatTheSidesBeganWithWhereAsked) {
  EXPECT_EQ(merge("a: 1\n", "a: 2\n", "a: 3\n", ConflictStyle::diff3).text,
            "<<<<<<< ours\na: 2\n||||||| base\na: 1\n=======\na: 3\n>>>>>>> theirs\n");
}

TEST(MergeDocuments, MergesWhatStandsBesideAConflict) {
  EXPECT_EQ(merge("a: 1\nb: 1\nc: 1\n", "a: 2\nb: 2\nc: 1\n", "a: 3\nb: 1\nc: 3\n").text,
            "<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\nb: 2\nc: 3\n");
}

TEST(MergeDocuments, TakesTheLinesOfTheEntryForAClashBetweenBraces) {
  const MergedDocument merged =
      merge("m:\n  x: {a: 1, b: {c: 1}}\n  y: 1\n", "m:\n  x: {a: 2, b: {c: 2}}\n  y: 1\n",
            "m:\n  x: {a: 3, b: {c: 3}}\n  y: 2\n");
  EXPECT_EQ(merged.text,
            "m:\n<<<<<<< ours\n  x: {a: 2, b: {c: 2}}\n=======\n  x: {a: 3, b: {c: 3}}\n"
            ">>>>>>> theirs\n  y: 2\n");
  ASSERT_EQ(merged.conflicts.size(), 2U);
  EXPECT_EQ(merged.conflicts[0].path, (KeyPath{"m", "x", "a"}));
  EXPECT_EQ(merged.conflicts[1].path, (KeyPath{"m", "x", "b", "c"}));
  EXPECT_EQ(merged.conflicts[1].values.theirs, "3");
  EXPECT_EQ(merged.conflicts[1].line, 2U);
}

TEST(MergeDocuments, RefusesToRemoveWhatTheOtherSideChanged) {
  const MergedDocument theirs = merge("a: 1\n# of b\nb: 1\n", "a: 1\n# of b\nb: 2\n", "a: 1\n");
  EXPECT_EQ(theirs.text, "a: 1\n<<<<<<< ours\n# of b\nb: 2\n=======\n>>>>>>> theirs\n");
  ASSERT_EQ(theirs.conflicts.size(), 1U);
  EXPECT_EQ(theirs.conflicts.front().kind, Kind::removed_by_theirs);
  EXPECT_EQ(theirs.conflicts.front().values.theirs, std::nullopt);

  const MergedDocument ours = merge("a: 1\nb: 1\nc: 1\n", "a: 1\nc: 1\n", "a: 1\nb: 2\nc: 1\n");
  EXPECT_EQ(ours.text, "a: 1\n<<<<<<< ours\n=======\nb: 2\n>>>>>>> theirs\nc: 1\n");
  ASSERT_EQ(ours.conflicts.size(), 1U);
  EXPECT_EQ(ours.conflicts.front().kind, Kind::removed_by_ours);
}

TEST(MergeDocuments, KeepsAConflictOfAnEntryThatBothAdded) {
  const MergedDocument merged = merge("a: 1\n", "a: 1\nb: {c: 1}\n", "a: 1\nb: {d: 1}\n");
  EXPECT_EQ(merged.text, "a: 1\n<<<<<<< ours\nb: {c: 1}\n=======\nb: {d: 1}\n>>>>>>> theirs\n");
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts.front().kind, Kind::added_by_both);
}

TEST(MergeDocuments, KeepsAConflictOfListsThatBothChanged) {
  const MergedDocument merged = merge("a: [x]\n", "a: [x, y]\n", "a: [x, z]\n");
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts.front().values.theirs, "[x, z]");
}

TEST(MergeDocuments, KeepsAConflictOfCommentsThatBothChanged) {
  const MergedDocument merged =
      merge("# one\na: 1\nb: 1\n", "# two\na: 1\nb: 2\n", "# three\na: 3\nb: 1\n");
  EXPECT_EQ(merged.text, "<<<<<<< ours\n# two\n=======\n# three\n>>>>>>> theirs\na: 3\nb: 2\n");
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts.front().kind, Kind::comments);
  EXPECT_EQ(merged.conflicts.front().path, KeyPath{"a"});
}

TEST(MergeDocuments, LeavesNoKeyWithoutTheEntriesThatBothSidesRemoved) {
  const MergedDocument merged = merge("m:\n  a: 1\n  b: 2\n", "m:\n  a: 1\n", "m:\n  b: 2\n");
  EXPECT_EQ(merged.text, "<<<<<<< ours\nm:\n  a: 1\n=======\nm:\n  b: 2\n>>>>>>> theirs\n");
}

TEST(MergeDocuments, KeepsMarkersInWholeLinesWithTheirEnds) {
  EXPECT_EQ(merge("b: 1\r\na: 1", "b: 1\r\na: 2", "b: 1\r\na: 3").text,
            "b: 1\r\n<<<<<<< ours\r\na: 2\r\n=======\r\na: 3\r\n>>>>>>> theirs\r\n");
}

// ---- whole files --------------------------------------------------------------------------------

std::string whole_because(std::string_view base, std::string_view ours, std::string_view theirs) {
  const MergedDocument merged = merge(base, ours, theirs);
  const bool is_whole =
      merged.conflicts.size() == 1 && merged.conflicts.front().kind == Kind::whole_file;
  return is_whole ? merged.whole_because : "no conflict of the whole";
}

TEST(MergeDocuments, KeepsAConflictOfTheWholeWhereASideCannotBeRead) {
  EXPECT_EQ(whole_because("a: 1\n", "a: 2\n", "a: [\n"),
            "theirs cannot be read as YAML without mistakes");
  EXPECT_EQ(whole_because("a: 1\n", "a: 2\na: 3\n", "a: 4\n"),
            "ours cannot be read as YAML without mistakes");
  EXPECT_EQ(merge("a: 1", "a: 2", "a: [").text,
            "<<<<<<< ours\na: 2\n=======\na: [\n>>>>>>> theirs\n");
}

TEST(MergeDocuments, KeepsAConflictOfTheWholeWhereAliasesReachFromOneEntryToAnother) {
  EXPECT_EQ(
      whole_because("a: &x 1\nb: *x\nc: 1\n", "a: &x 1\nb: *x\nc: 2\n", "a: &x 2\nb: *x\nc: 1\n"),
      "base has anchors or aliases");
}

TEST(MergeDocuments, KeepsAConflictOfTheWholeWhereBothWroteIt) {
  EXPECT_EQ(whole_because("", "a: 1\n", "a: 2\n"), "both sides wrote it, and there is no base");
  EXPECT_EQ(clean("", "a: 1\n", "a: 1\n"), "a: 1\n");
}

TEST(MergeDocuments, KeepsAConflictOfTheWholeWhereTheSidesAreBuiltDifferently) {
  EXPECT_EQ(whole_because("a: 1\nb: 1\n", "a: 2\nb: 1\n", "{a: 1, b: 2}\n"),
            "it is built too differently on the two sides");
  EXPECT_EQ(whole_because("- a\n", "- b\n", "- c\n"),
            "it is built too differently on the two sides");
}

// The blank line behind a text that keeps it belongs to the text, and not to what follows: moved
// with that, it would make another text.
TEST(MergeDocuments, KeepsAConflictOfTheWholeWhereTheResultWouldSayAnythingElse) {
  EXPECT_EQ(whole_because("a: |+\n  x\n\nb: 1\nc: 1\n", "a: |+\n  x\n\nb: 1\nc: 2\n",
                          "b: 1\na: |+\n  x\n\nc: 1\n"),
            "it is built too differently on the two sides");
}

TEST(MergeDocuments, KeepsAConflictWhereOneSideIndentsOtherwise) {
  const MergedDocument merged =
      merge("m:\n  a: 1\n  b: 1\n", "m:\n  a: 2\n  b: 1\n", "m:\n    a: 1\n    b: 2\n");
  ASSERT_EQ(merged.conflicts.size(), 1U);
  EXPECT_EQ(merged.conflicts.front().path, KeyPath{"m"});
}

}  // namespace
}  // namespace dealterms
