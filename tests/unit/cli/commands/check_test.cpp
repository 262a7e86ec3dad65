// What the shell is told, and where the reason stands. What a policy makes of a change is tested in
// assess/policy.
#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

constexpr const char* k_for_bolt = "dealterms-policy: 1\nfor: bolt\n";
constexpr const char* k_for_acme = "dealterms-policy: 1\nfor: acme\n";

// From one to two the exclusivity that Bolt holds is extended.
class Check : public testing::Test {
 protected:
  Check() { fill(world_); }

  int status_of(const Arguments& words) {
    world_.out.clear();
    world_.err.clear();
    return run(words, world_);
  }

  MemoryWorld world_;
};

TEST_F(Check, FailsOnWhatGoesAgainstThePartyOfThePolicyAlone) {
  world_.files["bolt.yaml"] = k_for_bolt;
  world_.files["acme.yaml"] = k_for_acme;
  EXPECT_EQ(status_of({"check", "one", "two", "--policy", "bolt.yaml"}), 0);
  EXPECT_EQ(status_of({"check", "two", "one", "--policy", "bolt.yaml"}), 1);
  EXPECT_EQ(status_of({"check", "one", "two", "--policy", "acme.yaml"}), 1);
}

TEST_F(Check, TakesThePolicyBesideTheFilesOrAbove) {
  world_.files["terms/.dealterms.yaml"] = k_for_acme;
  EXPECT_EQ(status_of({"check", "terms/d/one.yaml", "terms/d/two.yaml"}), 1);
  EXPECT_NE(world_.out.find("terms/.dealterms.yaml"), std::string::npos) << world_.out;
  world_.files["terms/d/.dealterms.yaml"] = k_for_bolt;
  EXPECT_EQ(status_of({"check", "terms/d/one.yaml", "terms/d/two.yaml"}), 0);
}

TEST_F(Check, HasAPolicyOfItsOwnWhereThereIsNone) {
  EXPECT_EQ(status_of({"check", "one", "two"}), 1);
  EXPECT_EQ(status_of({"check", "one", "one"}), 0);
}

TEST_F(Check, AWaiverThatHasDoneItsWorkFailsNoOtherChange) {
  const Arguments strict{"check", "one", "two", "--policy", "bolt.yaml", "--warnings-as-errors"};
  world_.files["bolt.yaml"] = k_for_bolt;
  EXPECT_EQ(status_of(strict), 0) << world_.out;
  world_.files["bolt.yaml"] =
      std::string(k_for_bolt) +
      "waivers:\n  - {fingerprint: 0123456789ab, reason: merged, approved_by: A}\n";
  EXPECT_EQ(status_of(strict), 0) << world_.out;
  EXPECT_NE(world_.out.find("waives nothing that was found"), std::string::npos) << world_.out;
}

TEST_F(Check, SaysWhyWhereverTheResultGoes) {
  const auto is_told = [&](const std::string& log) {
    return log.find("The gate fails") != std::string::npos;
  };
  for (const Arguments& page :
       {Arguments{}, Arguments{"--output", "-"}, Arguments{"--output", "page"},
        Arguments{"--format", "json"}, Arguments{"--format", "sarif", "--output", "page"},
        Arguments{"--also", "junit=page"}}) {
    Arguments words{"check", "one", "two"};
    words.insert(words.end(), page.begin(), page.end());
    EXPECT_EQ(status_of(words), 1);
    EXPECT_NE(is_told(world_.err), is_told(world_.out)) << testing::PrintToString(page);
  }
}

TEST_F(Check, EndsAsBadlyAsTheWorstOfManyFiles) {
  world_.files["old/a.yaml"] = world_.files["new/a.yaml"] = agreement_text("one");
  EXPECT_EQ(status_of({"check", "old", "new"}), 0);
  world_.files["new/a.yaml"] = agreement_text("one", "2031-01-01");
  EXPECT_EQ(status_of({"check", "old", "new"}), 1);
  world_.files["new/b.yaml"] = head_text("e", "one") + "clauses: {a: {type: nobodys}}\n";
  EXPECT_EQ(status_of({"check", "old", "new"}), 2);
  EXPECT_NE(world_.out.find("The gate fails"), std::string::npos) << "of the others it is told";
}

TEST_F(Check, LetsAWaiverEndWithItsDay) {
  world_.files["p.yaml"] = std::string(k_for_acme) +
                           "waivers:\n  - {rule: exclusivity.until.raised, clause: cells, reason: "
                           "agreed, approved_by: J. Doe, until: 2027-03-31}\n";
  const Arguments words{"check", "one", "two", "--policy", "p.yaml"};
  world_.day = *parse_day("2027-03-31");
  EXPECT_EQ(status_of(words), 0) << world_.out;
  world_.day = *parse_day("2027-04-01");
  EXPECT_EQ(status_of(words), 1);
  Arguments dated = words;
  dated.insert(dated.end(), {"--date", "2027-03-31"});
  EXPECT_EQ(status_of(dated), 0);
}

TEST_F(Check, KeepsFingerprintsUnderRenumberingReorderingAndSpelling) {
  const auto fingerprint_of = [&](const std::string& after) {
    world_.files["after.yaml"] = after;
    EXPECT_EQ(status_of({"check", "terms/d/one.yaml", "after.yaml", "--format", "json"}), 1);
    const std::string key = "\"fingerprint\": \"";
    return world_.out.substr(world_.out.find(key) + key.size(), 12);
  };
  const std::string head = head_text("d", "two") + "clauses:\n  cells: ";
  const std::string tail = "\nparties: {bolt: {name: Bolt}, acme: {name: Acme}}\n";
  const std::string plain = fingerprint_of(
      head + "{type: exclusivity, holder: bolt, grantor: acme, until: 2031-12-31}" + tail);
  EXPECT_EQ(plain, fingerprint_of(head +
                                  "{until: through 2031, section: \"9.9\", grantor: [acme], "
                                  "holder: bolt, type: exclusivity}" +
                                  tail));
  EXPECT_NE(plain, fingerprint_of(head +
                                  "{type: exclusivity, holder: bolt, grantor: acme, until: "
                                  "2032-12-31}" +
                                  tail));
}

TEST_F(Check, RefusesAPolicyWithMistakesAndJudgesNothing) {
  world_.files["p.yaml"] = "dealterms-policy: 1\nfor: nobody\n";
  EXPECT_EQ(status_of({"check", "one", "one", "--policy", "p.yaml"}), 2);
  EXPECT_EQ(world_.out, "");
}

TEST_F(Check, WritesWaiversThatCountOnceTheyAreFilledIn) {
  EXPECT_EQ(status_of({"check", "one", "two", "--baseline-out", "w.yaml"}), 1);
  std::string& waivers = world_.files["w.yaml"];
  EXPECT_EQ(status_of({"check", "one", "two", "--policy", "w.yaml"}), 1) << "nobody approved them";
  const auto fill_in = [&](const std::string& key) {
    const auto at = waivers.find(key + ": \"\"");
    ASSERT_NE(at, std::string::npos) << waivers;
    waivers.replace(at, key.size() + 4, key + ": yes");
  };
  fill_in("reason");
  fill_in("approved_by");
  EXPECT_EQ(status_of({"check", "one", "two", "--policy", "w.yaml"}), 0) << world_.out;
}

}  // namespace
}  // namespace dealterms
