// What a clause relates to, and what the file says of it against the catalogue.
#include <gtest/gtest.h>

#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string told_event(const std::string& before, const std::string& after,
                       const std::string& basis = "contract") {
  const auto with = [](const std::string& keys) {
    return "clauses:\n  base: {type: event}\n  side: {type: event}\n  e: {type: event" +
           (keys.empty() ? keys : ", " + keys) + "}\n";
  };
  return told_changes(with(before), with(after), basis);
}

TEST(CompareRelations, TellsEachRelationByItself) {
  EXPECT_EQ(told_event("because: [base]", "because: [base, side]"),
            "e changed\n  because changed widened: [base] → [base, side]\n");
  EXPECT_EQ(told_event("level: minor, why: w", "level: major, why: v"),
            "e changed\n  level changed: minor → major\n  why changed: w → v\n");
  EXPECT_EQ(told_event("favours: acme, why: w", "favours: bolt, why: w"),
            "e changed\n  favours changed: acme → bolt\n");
}

// The author of a file wrote them: what is not written is not meant, in reports as well.
TEST(CompareRelations, TakesSilenceForAbsenceWhateverTheBasis) {
  for (const char* basis : {"contract", "reports"}) {
    EXPECT_EQ(told_event("", "because: [base]", basis), "e changed\n  because added: - → [base]\n");
    EXPECT_EQ(told_event("level: major, why: w", "", basis),
              "e changed\n  level removed: major → -\n  why removed: w → -\n");
  }
}

TEST(CompareRelations, HasNoOrderAmongClausesThatAreNamed) {
  EXPECT_EQ(told_event("because: [side, base]", "because: [base, side]"), "");
}

std::string tombstone(const std::string& keys) { return "clauses: {use: {" + keys + "}}\n"; }

TEST(CompareRelations, TellsWhenAnEndingIsDatedOtherwise) {
  EXPECT_EQ(told_changes(tombstone("ended: 2020-01-01"), tombstone("ended: 2020-02-01")),
            "use changed\n  ended changed raised: 2020-01-01 → 2020-02-01\n");
  EXPECT_EQ(told_changes(tombstone("ended: 2020"), tombstone("ended: 2020-02-01")),
            "use changed\n  ended sharpened: 2020 → 2020-02-01\n");
}

TEST(CompareRelations, TellsTheTypeOfATombstoneOnlyBetweenTombstones) {
  EXPECT_EQ(told_changes(tombstone("ended: 2020"), tombstone("ended: 2020, type: licence")),
            "use changed\n  type added: - → licence\n");
}

// It ended here and goes on elsewhere; what it was judged by need not be said again.
TEST(CompareRelations, ExpectsNoJudgementOfATombstone) {
  const std::string heir =
      "  heir: {type: option, licensor: acme, licensee: bolt, continues: [use]}\n";
  const std::string told =
      told_changes(licence("level: minor, why: w"), "clauses:\n  use: {ended: 2021}\n" + heir);
  EXPECT_TRUE(told.ends_with("use changed\n  ended added: - → 2021\n")) << told;
}

}  // namespace
}  // namespace dealterms::test
