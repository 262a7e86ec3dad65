#include "document/find_slips.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using testing::mistakes_in;
using testing::read;
using testing::tree_of;

TEST(FindSlips, RefusesEachSecondUseOfAKeyAndNamesTheFirst) {
  EXPECT_EQ(mistakes_in("a: 1\nb: {c: 1, c: 2}\n\"a\": 3\na: 4\n"),
            "2:11 DT008 'c' stands here twice\n"
            "3:1 DT008 'a' stands here twice\n"
            "4:1 DT008 'a' stands here twice");
  EXPECT_EQ(read("x: 0\na: 1\na: 2\n").diagnostics[0].hint, "the first stands in line 2");
  EXPECT_EQ(tree_of("a: 1\na: 2\n"), "{a: 1}");
}

TEST(FindSlips, WarnsOfANumberSignThatCutsAText) {
  EXPECT_EQ(mistakes_in("a: Exhibit #4\n"),
            "1:4 DT014 ' #' ends the text 'Exhibit' and starts a comment");
  EXPECT_EQ(mistakes_in("a: x # 4\nb: y #see below\nc: 'z' #4\nd: C#4\n"), "");
  EXPECT_EQ(tree_of("a: Exhibit #4\n"), "{a: Exhibit}");
}

TEST(FindSlips, TakesOffTheQuotesOfAWordProcessor) {
  EXPECT_EQ(mistakes_in("“a”: ‘b’\n"),
            "1:1 DT018 the quotes around “a” are none of YAML's\n"
            "1:10 DT018 the quotes around ‘b’ are none of YAML's");
  EXPECT_EQ(tree_of("“a”: [„b“]\n"), "{a: ['b']}");
}

TEST(FindSlips, SeesThatACommaCutWhatStoodInCurlyQuotes) {
  EXPECT_EQ(mistakes_in("[“a, b”]\n"), "1:2 DT018 the quotes around “a are none of YAML's");
}

TEST(FindSlips, LeavesCurlyQuotesWithinATextAlone) {
  EXPECT_EQ(mistakes_in("a: “Fees” and “Services” differ\nb: the “Fees”\nc: \"“d”\"\n"), "");
}

TEST(FindSlips, TellsOnceThatACommaCutAnAmount) {
  EXPECT_EQ(mistakes_in("a: {amount: USD 1,000,000, b: EUR 2,500.50 per unit, c: 3}\n"),
            "1:13 DT015 the comma in 'USD 1,000,000' ends the value\n"
            "1:31 DT015 the comma in 'EUR 2,500.50 per unit' ends the value");
  EXPECT_EQ(tree_of("{a: USD 1,000, b: 2}"), "{a: USD 1,000, b: 2}");
}

TEST(FindSlips, FindsCutAmountsInListsAndLeavesNumbersAlone) {
  EXPECT_EQ(mistakes_in("[USD 1,000, USD 2,000,000]\n"),
            "1:2 DT015 the comma in 'USD 1,000' ends the value\n"
            "1:13 DT015 the comma in 'USD 2,000,000' ends the value");
  EXPECT_EQ(mistakes_in("[1, 100, 200]\n"), "");
  EXPECT_EQ(mistakes_in("[\"USD 1\", 100]\n"), "");
}

// 1,0000 and 1,00 are no amounts that a comma could have cut.
TEST(FindSlips, TakesOnlyGroupsOfThreeDigitsForTheRestOfAnAmount) {
  EXPECT_EQ(mistakes_in("[USD 1, 0000]\n"), "");
  EXPECT_EQ(mistakes_in("[USD 1, 00]\n"), "");
  EXPECT_EQ(mistakes_in("[USD 1, 000 per unit]\n"),
            "1:2 DT015 the comma in 'USD 1,000 per unit' ends the value");
}

TEST(FindSlips, EndsAnAmountWhereItsDecimalsOrItsUnitEndIt) {
  EXPECT_EQ(tree_of("[USD 1,000.50, 200]"), "[USD 1,000.50, 200]");
  EXPECT_EQ(tree_of("[USD 1,000 per unit, 200]"), "[USD 1,000 per unit, 200]");
}

}  // namespace
}  // namespace dealterms
