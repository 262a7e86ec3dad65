#include "cli/explained_names.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "agreements.hpp"
#include "assess/rules.hpp"
#include "base/diagnostic_code.hpp"
#include "cli/language.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

// The catalogue that the program carries.
const Catalogue& catalogue() {
  static MemoryWorld world;
  static ParseCount parsed;
  static const auto loaded = [] {
    const auto files = embedded_files();
    world.carried.assign(files.begin(), files.end());
    return CatalogueReader("", "en", world, parsed).read_own();
  }();
  return *loaded->merged;
}

std::string title_of(const std::string& name) {
  const auto told = find_explanation(name, catalogue(), words_in("en"));
  return told ? told->name + ": " + told->title : "nothing";
}

TEST(ExplainedNames, AMessageGoesByItsCodeInAnyCaseOrByItsName) {
  EXPECT_EQ(title_of("DT107"), "DT107: unknown_term");
  EXPECT_EQ(title_of("dt107"), "DT107: unknown_term");
  EXPECT_EQ(title_of("unknown_term"), "DT107: unknown_term");
  EXPECT_EQ(title_of("DT999"), "nothing");
}

TEST(ExplainedNames, ATermOfAnEntryNeedsNotTheNameOfItsRecords) {
  EXPECT_EQ(title_of("revenue_share.flows.rate"), "revenue_share.flows.rate: Rate");
  EXPECT_EQ(title_of("revenue_share.rate"), "revenue_share.flows.rate: Rate");
  EXPECT_EQ(title_of("revenue_share.nothing.rate"), "nothing");
}

TEST(ExplainedNames, ARuleHasItsSubject) {
  EXPECT_EQ(title_of("revenue_share.rate.lowered"),
            "revenue_share.rate.lowered: Revenue share: rate");
  EXPECT_EQ(title_of("exclusivity.clause.added"), "exclusivity.clause.added: Exclusivity");
  EXPECT_EQ(title_of("exclusivity.degree.lowere"), "nothing");
}

TEST(ExplainedNames, ARuleMayNameTheRecordsOfItsTerm) {
  EXPECT_EQ(title_of("fees.charges.fee_amount.raised"), "fees.fee_amount.raised: Fees: amount");
  EXPECT_EQ(title_of("fees.nothing.fee_amount.raised"), "nothing");
}

TEST(ExplainedNames, AWordMayBeWrittenWithASpace) {
  EXPECT_EQ(title_of("in part"), "in part: what a balance says");
}

TEST(ExplainedNames, AWordOfFindingsSaysWhatItIs) {
  EXPECT_EQ(title_of("editorial"), "editorial: a level");
  EXPECT_EQ(title_of("size"), "size: what moves a level");
  EXPECT_EQ(title_of("presumed"), "presumed: a status");
  for (const Level level : k_levels) {
    const auto told = find_explanation(name_of(level), catalogue(), words_in("en"));
    ASSERT_TRUE(told) << name_of(level);
    EXPECT_EQ(told->level, level);
    EXPECT_FALSE(told->about.empty());
  }
  std::set<JudgementReason> reasons;
  for (const Rule& rule : implied_rules(catalogue())) {
    reasons.insert(rule.adjusts.begin(), rule.adjusts.end());
  }
  EXPECT_GT(reasons.size(), 10U);
  for (const JudgementReason reason : reasons) {
    EXPECT_EQ(title_of(std::string(name_of(reason))),
              std::string(name_of(reason)) + ": what moves a level");
  }
}

TEST(ExplainedNames, ATermAloneIsTakenForOneOfItsType) {
  EXPECT_EQ(what_was_meant("fee_amount", catalogue()), "; did you mean 'fees.charges.fee_amount'?");
  EXPECT_EQ(what_was_meant("editoral", catalogue()), "; did you mean 'editorial'?");
}

TEST(ExplainedNames, ATermOfSeveralTypesIsListed) {
  const std::string meant = what_was_meant("cap", catalogue());
  EXPECT_TRUE(meant.starts_with("; several types have that term: expenses.cap, ")) << meant;
  EXPECT_NE(meant.find(" more"), std::string::npos) << meant;
}

TEST(ExplainedNames, OfAFingerprintTheGateTells) {
  EXPECT_EQ(what_was_meant("9a7904ccbc37", catalogue()),
            "; of a fingerprint 'dealterms check --explain 9a7904ccbc37' tells");
}

// One name means one thing, whichever is looked up first.
TEST(ExplainedNames, NoRuleTermTypeOrMessageHasTheNameOfAnother) {
  std::set<std::string> names;
  for (const auto& [id, type] : catalogue().types) {
    EXPECT_TRUE(names.insert(id).second) << id;
    for (const TermSpec& term : type.terms) names.insert(id + "." + term.name);
  }
  for (const DiagnosticRow& row : diagnostic_rows()) {
    EXPECT_EQ(catalogue().find_type_called(row.name), nullptr) << row.name;
  }
  for (const Rule& rule : implied_rules(catalogue())) {
    EXPECT_FALSE(names.contains(rule.id)) << rule.id;
  }
}

TEST(ExplainedNames, WhatWasMeantIsOfTheSameKind) {
  EXPECT_EQ(what_was_meant("exclusivty", catalogue()), "; did you mean 'exclusivity'?");
  EXPECT_EQ(what_was_meant("exclusivty.degre", catalogue()),
            "; did you mean 'exclusivity.degree'?");
  EXPECT_EQ(what_was_meant("zebra", catalogue()),
            "; 'dealterms explain' alone says what can be named");
}

// ---- examples -----------------------------------------------------------------------------------

// What no piece of one file can show: bytes, sizes, several files, and messages of other languages.
constexpr std::array k_without_example{1,   2,   3,   4,   7,   17,  19,  117, 400, 401,
                                       402, 403, 404, 405, 406, 501, 907, 916, 917, 918,
                                       920, 921, 922, 923, 924, 925, 930, 931, 932};

// With the head that the example leaves out.
std::string whole(const std::string& piece) {
  const bool is_whole = piece.starts_with("dealterms") || piece.starts_with("catalogue:");
  if (is_whole) return piece;
  const std::string head = "dealterms: 1\ndeal: acme-bolt\nversion: \"2025\"\n";
  if (piece.starts_with("parties:")) return head + piece;
  return head + "parties: {acme: {name: Acme Ltd}, bolt: {name: Bolt Inc}}\n" + piece;
}

// Beside the text of a contract.
std::string mistakes_of(const std::string& piece) {
  MemoryWorld world;
  const auto files = embedded_files();
  world.carried.assign(files.begin(), files.end());
  world.files["piece.yaml"] = whole(piece);
  world.files["contract.md"] =
      "1.1 Acme shall buy all that it needs from Bolt alone.\n\n"
      "1.2 Either party may end this agreement by thirty (30) days' notice.\n";
  const std::vector<std::string> words{"validate", "piece.yaml"};
  (void)run(words, world);
  return world.out;
}

TEST(Examples, OfEachMistakeHasItAndIsMendedWithoutAnother) {
  for (const DiagnosticRow& row : diagnostic_rows()) {
    const DiagnosticExample example = example_of(row);
    const auto code = static_cast<int>(row.code);
    const bool is_exempt = std::find(k_without_example.begin(), k_without_example.end(), code) !=
                           k_without_example.end();
    ASSERT_EQ(example.wrong.empty(), is_exempt) << printed(row.code);
    if (is_exempt) continue;
    EXPECT_NE(mistakes_of(example.wrong).find("[" + printed(row.code) + "]"), std::string::npos)
        << printed(row.code) << "\n"
        << mistakes_of(example.wrong);
    EXPECT_EQ(mistakes_of(example.right), "1 file: no mistakes\n") << printed(row.code);
  }
}

}  // namespace
}  // namespace dealterms
