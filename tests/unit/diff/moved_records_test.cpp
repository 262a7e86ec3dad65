// A record that stands in another clause now: one move, not an end and a beginning.
#include "diff/moved_records.hpp"

#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string clause(const std::string& id, const std::string& terms,
                   const std::string& roles = "licensor: acme, licensee: bolt") {
  return "  " + id + ": {type: licence, " + roles + (terms.empty() ? "" : ", " + terms) + "}\n";
}

std::string told_clauses(const std::string& before, const std::string& after) {
  return told_changes("clauses:\n" + before, "clauses:\n" + after);
}

const std::string k_flow = "flows: {f: {payer: acme, payee: bolt, rate: 1%}}";
const std::string k_exception = "exceptions: {lab: {what: research}}";

TEST(MovedRecords, TellsOneMoveWhereTheRecordCameTo) {
  EXPECT_EQ(told_clauses(clause("one", k_flow) + clause("two", ""),
                         clause("one", "") + clause("two", k_flow)),
            "two changed\n"
            "  f moved (from one)\n");
}

TEST(MovedRecords, TakesAnExceptionAlong) {
  EXPECT_EQ(told_clauses(clause("one", k_exception) + clause("two", ""),
                         clause("one", "") + clause("two", k_exception)),
            "two changed\n"
            "  lab moved (from one)\n");
}

TEST(MovedRecords, KeepsWhatElseChangedInTheClauseThatItLeft) {
  EXPECT_EQ(told_clauses(clause("one", k_flow + ", place: here") + clause("two", ""),
                         clause("one", "place: there") + clause("two", k_flow)),
            "one changed\n"
            "  place changed: here → there\n"
            "two changed\n"
            "  f moved (from one)\n");
}

TEST(MovedRecords, TakesWhatSaysSomethingElseForAnotherRecord) {
  const std::string told = told_clauses(
      clause("one", k_flow) + clause("two", ""),
      clause("one", "") + clause("two", "flows: {f: {payer: acme, payee: bolt, rate: 2%}}"));
  EXPECT_EQ(told.find(" moved"), std::string::npos) << told;
  EXPECT_NE(told.find("f removed"), std::string::npos) << told;
  EXPECT_NE(told.find("f added"), std::string::npos) << told;
}

TEST(MovedRecords, MovesNothingOutOfAClauseThatEnded) {
  const std::string told =
      told_clauses(clause("one", k_flow) + clause("two", ""), clause("two", k_flow));
  EXPECT_EQ(told.find(" moved"), std::string::npos) << told;
}

// An entry that names nobody serves whom its clause names: elsewhere that may be somebody else.
TEST(MovedRecords, MovesNoEntryToAClauseThatBindsOthersInItsPlace) {
  const std::string bare = "flows: {f: {rate: 1%}}";
  const std::string other = "licensor: bolt, licensee: acme";
  EXPECT_EQ(told_clauses(clause("one", bare) + clause("two", ""),
                         clause("one", "") + clause("two", bare)),
            "two changed\n"
            "  f moved (from one)\n");
  const std::string told = told_clauses(clause("one", bare) + clause("two", "", other),
                                        clause("one", "") + clause("two", bare, other));
  EXPECT_EQ(told.find(" moved"), std::string::npos) << told;
}

TEST(MovedRecords, TellsEachOfSeveralOnce) {
  const std::string both =
      "flows: {f: {payer: acme, payee: bolt, rate: 1%}, "
      "g: {payer: acme, payee: bolt, rate: 1%}}";
  EXPECT_EQ(told_clauses(clause("one", both) + clause("two", "") + clause("zwei", ""),
                         clause("one", "") + clause("two", k_flow) + clause("zwei", both)),
            "two changed\n"
            "  f moved (from one)\n"
            "zwei changed\n"
            "  f added\n"
            "    payee added: - → [bolt]\n"
            "    payer added: - → [acme]\n"
            "    rate added: - → 1%\n"
            "  g moved (from one)\n");
}

}  // namespace
}  // namespace dealterms::test
