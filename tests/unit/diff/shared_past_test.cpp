// What is held against what where clauses were split or merged: nothing is lost that lives on in
// another part, and nothing is kept for want of looking.
#include "diff/shared_past.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped.hpp"
#include "told_changes.hpp"

namespace dealterms::test {
namespace {

std::string clause(const std::string& id, const std::string& terms,
                   const std::string& roles = "licensor: acme, licensee: bolt") {
  return "  " + id + ": {type: licence, " + roles + (terms.empty() ? "" : ", " + terms) + "}\n";
}

std::string told_clauses(const std::string& before, const std::string& after,
                         const std::string& basis = "contract") {
  return told_changes("clauses:\n" + before, "clauses:\n" + after, basis);
}

// ---- splits: lists ------------------------------------------------------------------------------

TEST(SharedPast, FindsNothingLostThatLivesOnInAnotherPart) {
  EXPECT_EQ(told_clauses(clause("a", "subject: [x, y]"),
                         clause("a", "subject: [x]") + clause("z", "subject: [y], continues: [a]")),
            "z split (from a)\n"
            "  continues added: - → [a]\n");
}

TEST(SharedPast, FindsNothingLostThatLivesOnInOtherCapitals) {
  const std::string told = told_clauses(
      clause("a", "subject: [apps, Banking]"),
      clause("a", "subject: [apps]") + clause("z", "subject: [banking], continues: [a]"));
  EXPECT_EQ(told.find("narrowed"), std::string::npos) << told;
  EXPECT_EQ(told.find("widened"), std::string::npos) << told;
}

TEST(SharedPast, TellsWhatNoneOfThemHasOnceOfTheOneThatKeptItsId) {
  EXPECT_EQ(told_clauses(clause("m", "subject: [x, y, lost]"),
                         clause("a", "subject: [y], continues: [m]") + clause("m", "subject: [x]")),
            "a split (from m)\n"
            "  continues added: - → [m]\n"
            "m changed\n"
            "  subject changed narrowed: [lost, x] → [x]\n");
}

TEST(SharedPast, TellsWhatNoneOfThemHasOfTheFirstWhereNoneKeptTheId) {
  EXPECT_EQ(told_clauses(clause("m", "subject: [x, y, lost]"),
                         clause("b", "subject: [x], continues: [m]") +
                             clause("c", "subject: [y], continues: [m]")),
            "b split (from m)\n"
            "  continues added: - → [m]\n"
            "  subject changed narrowed: [lost, x] → [x]\n"
            "c split (from m)\n"
            "  continues added: - → [m]\n");
}

TEST(SharedPast, CallsWhatIsNewInOnePartWidened) {
  EXPECT_EQ(
      told_clauses(clause("a", "subject: [x]"),
                   clause("a", "subject: [x]") + clause("z", "subject: [new], continues: [a]")),
      "z split (from a)\n"
      "  continues added: - → [a]\n"
      "  subject changed widened: [] → [new]\n");
}

TEST(SharedPast, TellsWhatIsNewInSeveralPartsOnce) {
  EXPECT_EQ(told_clauses(clause("a", "subject: [x, y]"),
                         clause("a", "subject: [x, new]") +
                             clause("z", "subject: [y, new], continues: [a]")),
            "a changed\n"
            "  subject changed widened: [x] → [new, x]\n"
            "z split (from a)\n"
            "  continues added: - → [a]\n");
}

TEST(SharedPast, TakesAWordThatEndedForLost) {
  EXPECT_EQ(told_clauses(clause("a", "subject: [x, y]"),
                         clause("a", "subject: [x]") +
                             clause("z", "subject: [{value: y, ended: yes}, x], continues: [a]"),
                         "reports"),
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  subject changed narrowed: [x, y] → [x, {value: y, ended: yes}]\n");
}

// ---- splits: other terms ------------------------------------------------------------------------

TEST(SharedPast, ComparesStepsAndDaysPartByPart) {
  EXPECT_EQ(told_clauses(clause("a", "degree: exclusive, subject: [x, y]"),
                         clause("a", "degree: exclusive, subject: [x]") +
                             clause("z", "degree: shared, subject: [y], continues: [a]")),
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  degree changed lowered: exclusive → shared\n");
}

TEST(SharedPast, LetsASumLiveOnInOnePart) {
  EXPECT_EQ(told_clauses(clause("a", "fee: USD 1m, subject: [x, y]"),
                         clause("a", "fee: USD 1m, subject: [x]") +
                             clause("z", "subject: [y], continues: [a]")),
            "z split (from a)\n"
            "  continues added: - → [a]\n");
}

TEST(SharedPast, SaysOfADividedSumNeitherMoreNorLess) {
  EXPECT_EQ(told_clauses(clause("a", "fee: USD 10m"),
                         clause("a", "fee: USD 6m") + clause("z", "fee: USD 4m, continues: [a]")),
            "a changed\n"
            "  fee changed undetermined (divided): USD 10m → USD 6m\n"
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  fee changed undetermined (divided): USD 10m → USD 4m\n");
}

TEST(SharedPast, SaysThatASumFellWhereAllPartsTogetherHaveLess) {
  EXPECT_EQ(told_clauses(clause("a", "fee: USD 10m"),
                         clause("a", "fee: USD 6m") + clause("z", "fee: USD 1m, continues: [a]")),
            "a changed\n"
            "  fee changed lowered: USD 10m → USD 6m\n"
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  fee changed lowered: USD 10m → USD 1m\n");
}

TEST(SharedPast, AddsUpNoPricesAndNoShares) {
  const auto flow = [](const std::string& rate) {
    return "flows: {f: {payer: acme, payee: bolt, rate: " + rate + "}}";
  };
  EXPECT_EQ(told_clauses(clause("a", flow("20%")),
                         clause("a", flow("10%")) + clause("z", flow("10%") + ", continues: [a]")),
            "a changed\n"
            "  f changed\n"
            "    rate changed lowered: 20% → 10%\n"
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  f changed\n"
            "    rate changed lowered: 20% → 10%\n");
}

// ---- splits: roles and entries ------------------------------------------------------------------

TEST(SharedPast, FindsNobodyGoneWhoIsBoundInAnotherPart) {
  const std::string parties =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}, cell: {name: Cell}}\nclauses:\n";
  EXPECT_EQ(told_changes(parties + clause("a", "", "licensor: [acme, cell], licensee: bolt"),
                         parties + clause("a", "", "licensor: acme, licensee: bolt") +
                             clause("z", "continues: [a]", "licensor: cell, licensee: bolt")),
            "z split (from a)\n"
            "  continues added: - → [a]\n");
}

TEST(SharedPast, TellsWhoTookAnothersPlaceInOnePart) {
  const std::string parties =
      "parties: {acme: {name: Acme}, bolt: {name: Bolt}, cell: {name: Cell}}\nclauses:\n";
  EXPECT_EQ(told_changes(parties + clause("a", ""),
                         parties + clause("a", "") +
                             clause("z", "continues: [a]", "licensor: cell, licensee: bolt")),
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  licensor changed varied: [acme] → [cell]\n");
}

TEST(SharedPast, FindsNoEntryLostThatStandsInAnotherPart) {
  const std::string one = "x: {payer: acme, payee: bolt, rate: 1%}";
  const std::string two = "y: {payer: bolt, payee: acme, rate: 2%}";
  const std::string whole = clause("a", "flows: {" + one + ", " + two + "}");
  const std::string rest = clause("a", "flows: {" + one + "}");
  EXPECT_EQ(told_clauses(whole, rest + clause("z", "flows: {" + two + "}, continues: [a]")),
            "z split (from a)\n"
            "  continues added: - → [a]\n");
  // Also under another id.
  const std::string other = "other: {payer: bolt, payee: acme, rate: 2%}";
  EXPECT_EQ(told_clauses(whole, rest + clause("z", "flows: {" + other + "}, continues: [a]")),
            "z split (from a)\n"
            "  continues added: - → [a]\n"
            "  other renamed (from y)\n");
}

// ---- several origins ----------------------------------------------------------------------------

TEST(SharedPast, HoldsAPartOfTwoAgainstBothWithoutWhatTheyKeep) {
  EXPECT_EQ(
      told_clauses(clause("a", "subject: [x, y]") + clause("b", "subject: [w]"),
                   clause("a", "subject: [x]") + clause("z", "subject: [w, y], continues: [a, b]")),
      "z split (from a) (from b)\n"
      "  continues added: - → [a, b]\n");
}

TEST(SharedPast, TellsOfEachOriginWhatIsInNone) {
  EXPECT_EQ(
      told_clauses(clause("a", "subject: [x, y]") + clause("b", "subject: [w, gone]"),
                   clause("a", "subject: [x]") + clause("z", "subject: [w, y], continues: [a, b]")),
      "z split (from a) (from b)\n"
      "  continues added: - → [a, b]\n"
      "  subject changed narrowed: [gone, w, y] → [w, y]\n");
}

TEST(SharedPast, JoinsListsAndEntriesOfAMerge) {
  EXPECT_EQ(told_clauses(clause("a", "subject: [x], flows: {f: {payer: acme, rate: 1%}}") +
                             clause("b", "subject: [y], flows: {g: {payer: bolt, rate: 2%}}"),
                         clause("z",
                                "subject: [x, y], flows: {f: {payer: acme, rate: 1%}, g: "
                                "{payer: bolt, rate: 2%}}, continues: [a, b]")),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n");
}

TEST(SharedPast, JoinsListsInWhateverCapitals) {
  const auto merged = [](const std::string& one, const std::string& other, const std::string& now) {
    return told_clauses(clause("a", "subject: " + one) + clause("b", "subject: " + other),
                        clause("z", "subject: " + now + ", continues: [a, b]"));
  };
  const std::string nothing_else =
      "z merged (from a) (from b)\n"
      "  continues added: - → [a, b]\n";
  EXPECT_EQ(merged("[apps]", "[Banking]", "[apps, Banking]"), nothing_else);
  EXPECT_EQ(merged("[API]", "[api, x]", "[API, x]"), nothing_else) << "one thing, set in two ways";
}

TEST(SharedPast, HoldsATermAgainstEachOriginThatSaysSomethingElse) {
  const auto merged = [](const std::string& one, const std::string& other, const std::string& now) {
    return told_clauses(clause("a", one) + clause("b", other),
                        clause("z", now + ", continues: [a, b]"));
  };
  // Equal to one source: what it was in the other tells which way it went.
  EXPECT_EQ(merged("degree: sole", "degree: shared", "degree: sole"),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n"
            "  degree changed raised: shared → sole\n");
  // Up from one and down from the other.
  EXPECT_EQ(merged("degree: exclusive", "degree: none", "degree: shared"),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n"
            "  degree changed varied: exclusive → shared\n");
}

TEST(SharedPast, DoesNotTakeWhatOneOriginSaysForWhatAllSay) {
  const auto merged = [](const std::string& basis) {
    return told_clauses(clause("a", "cap: USD 5m") + clause("b", ""),
                        clause("z", "cap: USD 5m, continues: [a, b]"), basis);
  };
  EXPECT_EQ(merged("contract"),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n"
            "  cap added: - → USD 5m\n");
  // Reports that are silent say nothing against it.
  EXPECT_EQ(merged("reports"),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n");
}

TEST(SharedPast, SaysOfSumsThatWereAddedUpNeitherMoreNorLess) {
  EXPECT_EQ(told_clauses(clause("a", "fee: USD 6m") + clause("b", "fee: USD 4m"),
                         clause("z", "fee: USD 10m, continues: [a, b]")),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n"
            "  fee changed undetermined (divided): USD 6m → USD 10m\n");
}

TEST(SharedPast, LosesNoEntryOfAnIdThatTwoOriginsHave) {
  const auto flow = [](const std::string& rate) {
    return "flows: {f: {payer: acme, payee: bolt, rate: " + rate + "}}";
  };
  EXPECT_EQ(told_clauses(clause("a", flow("10%")) + clause("b", flow("5%")),
                         clause("z", flow("10%") + ", continues: [a, b]")),
            "z merged (from a) (from b)\n"
            "  continues added: - → [a, b]\n"
            "  f changed\n"
            "    rate changed raised: 5% → 10%\n");
}

TEST(SharedPast, TakesWhatGoesIntoAClauseThatKeepsItsIdForAMerge) {
  EXPECT_EQ(told_clauses(clause("a", "subject: [x]") + clause("b", "subject: [y]"),
                         clause("a", "subject: [x, y], continues: [b]")),
            "a merged (from a) (from b)\n"
            "  continues added: - → [b]\n");
}

// ---- what nobody declared -----------------------------------------------------------------------

std::string exclusivity(const std::string& id, const std::string& scope,
                        const std::string& more = "") {
  return "  " + id + ": {type: exclusivity, " + more +
         "holder: bolt, grantor: acme, degree: exclusive, scope: [" + scope +
         "], until: through 2030}\n";
}

std::string head(int version) {
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"" + std::to_string(version) +
         "\"\ndates: {signed: 202" + std::to_string(5 + version) +
         "-01-01}\nparties:\n  acme: {name: Acme Inc.}\n  bolt: {name: Bolt Ltd.}\nclauses:\n";
}

std::string told_shipped(const std::string& before, const std::string& after) {
  const Comparison comparison =
      compare_versions(read_bytes(head(1) + before), read_bytes(head(2) + after));
  std::string lines;
  for (const Change& change : comparison.changes) {
    if (change.subject == Subject::clause) lines += told(change);
  }
  return lines;
}

TEST(SharedPast, SeesASplitThatNobodyDeclared) {
  const std::string parts =
      exclusivity("cloud-training", "training") + exclusivity("cloud-hosting", "hosting");
  EXPECT_EQ(told_shipped(exclusivity("cloud", "training, hosting"), parts),
            "cloud-hosting split (from cloud)\n"
            "cloud-training split (from cloud)\n");
  // And the other way round.
  EXPECT_EQ(told_shipped(parts, exclusivity("cloud", "training, hosting")),
            "cloud merged (from cloud-hosting) (from cloud-training)\n");
}

TEST(SharedPast, SeesNoSplitWhereThePartsDoNotAddUp) {
  const std::string told = told_shipped(
      exclusivity("cloud", "training, hosting, storage"),
      exclusivity("cloud-training", "training") + exclusivity("cloud-hosting", "hosting"));
  EXPECT_EQ(told.find("split"), std::string::npos) << told;
}

// An exclusive place goes on in two weaker ones, each for a part of what it covered.
TEST(SharedPast, FindsNothingLostThatLivesOnInAPartOfAnotherType) {
  const std::string told = told_shipped(
      exclusivity("cloud", "training, hosting"),
      "  price: {type: most_favoured_nation, holder: bolt, bound: acme, continues: [cloud], "
      "scope: [training]}\n"
      "  refusal: {type: right_of_first_refusal, holder: bolt, grantor: acme, "
      "continues: [cloud], subject: [hosting]}\n");
  EXPECT_NE(told.find("price converted"), std::string::npos) << told;
  EXPECT_NE(told.find("refusal converted"), std::string::npos) << told;
  EXPECT_EQ(told.find("narrowed"), std::string::npos) << told;
}

TEST(SharedPast, TellsADeclaredMergeOnceUnderItsNewId) {
  EXPECT_EQ(told_shipped(
                exclusivity("cloud-training", "training") + exclusivity("cloud-hosting", "hosting"),
                exclusivity("cloud", "training, hosting",
                            "continues: [cloud-training, cloud-hosting], ")),
            "cloud merged (from cloud-hosting) (from cloud-training)\n"
            "  continues added: - → [cloud-hosting, cloud-training]\n");
}

}  // namespace
}  // namespace dealterms::test
