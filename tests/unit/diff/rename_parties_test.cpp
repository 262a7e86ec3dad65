// A party is a party under any key.
#include "diff/rename_parties.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped.hpp"
#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string parties(const std::string& list) { return "parties: {" + list + "}\n"; }

std::string use(const std::string& licensor, const std::string& more = "") {
  return "clauses:\n  use: {type: licence, licensor: " + licensor + ", licensee: bolt" + more +
         "}\n";
}

const std::string k_acme_and_bolt = parties("acme: {name: Acme}, bolt: {name: Bolt}");

TEST(RenameParties, FollowsAPartyOfTheSameNameInEveryRole) {
  EXPECT_EQ(told_changes(k_acme_and_bolt + use("acme"),
                         parties("acme-inc: {name: Acme}, bolt: {name: Bolt}") + use("acme-inc")),
            "acme-inc renamed (from acme)\n");
}

TEST(RenameParties, FollowsItIntoEntriesTermsAndOtherSections) {
  const auto body = [](const std::string& key) {
    return "others: {lab: {name: Lab, of: " + key + "}}\n" +
           "open_points: {price: {about: the price, positions: {" + key + ": less}}}\n" +
           use(key, ", decider: " + key + ", flows: {f: {payer: " + key +
                        ", payee: bolt, rate: 1%}}" +
                        ", exceptions: {e: {what: research, for: " + key + "}}");
  };
  EXPECT_EQ(told_changes(k_acme_and_bolt + body("acme"),
                         parties("acme-inc: {name: Acme}, bolt: {name: Bolt}") + body("acme-inc")),
            "acme-inc renamed (from acme)\n");
}

TEST(RenameParties, FollowsTheOneThatIsLeftWhereTheFileSaysHow) {
  EXPECT_EQ(
      told_changes(k_acme_and_bolt + use("acme"),
                   parties("apex: {name: Apex, how: rename}, bolt: {name: Bolt}") + use("apex")),
      "apex renamed (from acme)\n"
      "  how added: - → rename\n"
      "  name changed: Acme → Apex\n");
}

TEST(RenameParties, GuessesNobodyWhereTheFileDoesNotSayHow) {
  const std::string told =
      told_changes(k_acme_and_bolt + use("acme"),
                   parties("apex: {name: Apex}, bolt: {name: Bolt}") + use("apex"));
  EXPECT_NE(told.find("acme removed"), std::string::npos) << told;
  EXPECT_NE(told.find("apex added"), std::string::npos) << told;
  EXPECT_NE(told.find("licensor changed varied: [acme] → [apex]"), std::string::npos) << told;
}

TEST(RenameParties, TellsTwoOfOneNameNotApart) {
  const std::string told = told_changes(
      parties("one: {name: Acme}, two: {name: Acme}, bolt: {name: Bolt}") + use("one"),
      parties("new: {name: Acme}, two: {name: Acme}, bolt: {name: Bolt}") + use("new"));
  // `two` stands on both sides, so that one is left on each.
  EXPECT_EQ(told, "new renamed (from one)\n");
  const std::string unclear = told_changes(
      parties("one: {name: Acme}, two: {name: Acme}, bolt: {name: Bolt}") + use("one"),
      parties("new: {name: Acme}, other: {name: Acme}, bolt: {name: Bolt}") + use("new"));
  EXPECT_EQ(unclear.find("renamed"), std::string::npos) << unclear;
}

// One of `others` that becomes a party keeps its key: that is no rename.
TEST(RenameParties, LeavesWhoJoinsAlone) {
  const std::string before = k_acme_and_bolt + "others: {cell: {name: Cell}}\n" + use("acme");
  const std::string after =
      parties("acme: {name: Acme}, bolt: {name: Bolt}, cell: {name: Cell}") + use("acme");
  const std::string told = told_changes(before, after);
  EXPECT_EQ(told.find("renamed"), std::string::npos) << told;
}

TEST(RenameParties, ChangesNothingButThePartyItselfInAWholeFile) {
  const std::string text =
      "dealterms: 1\ndeal: acme-bolt\nversion: \"1\"\ndates: {signed: 2026-01-01}\nparties:\n"
      "  acme: {name: Acme Inc.}\n  bolt: {name: Bolt Ltd.}\nclauses:\n"
      "  e: {type: exclusivity, holder: bolt, grantor: acme, scope: [training]}\n"
      "  s: {type: revenue_share, flows: {f: {payer: acme, payee: bolt, rate: 20%}}}\n";
  const std::string other =
      "dealterms: 1\ndeal: acme-bolt\nversion: \"2\"\ndates: {signed: 2027-01-01}\nparties:\n"
      "  acme-inc: {name: Acme Inc., how: rename}\n  bolt: {name: Bolt Ltd.}\nclauses:\n"
      "  e: {type: exclusivity, holder: bolt, grantor: acme-inc, scope: [training]}\n"
      "  s: {type: revenue_share, flows: {f: {payer: acme-inc, payee: bolt, rate: 20%}}}\n";
  const Comparison comparison = compare_versions(read_bytes(text), read_bytes(other));
  std::string lines;
  for (const Change& change : comparison.changes) {
    if (change.subject != Subject::head) lines += told(change);
  }
  EXPECT_EQ(lines,
            "acme-inc renamed (from acme)\n"
            "  how added: - → rename\n");
}

}  // namespace
}  // namespace dealterms::test
