#include "catalogue/file_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../support/shipped.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/file_format.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

Node arranged(const std::string& yaml) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("", yaml), diagnostics);
  EXPECT_TRUE(root) << yaml;
  return in_file_order(root.value_or(Node{}), test::shipped_catalogue());
}

std::string keys_of(const Node& map) {
  std::string keys;
  for (const NodeEntry& entry : map.entries) keys += (keys.empty() ? "" : " ") + entry.key;
  return keys;
}

std::string keys_of_clause(const std::string& clause) {
  const Node root = arranged("clauses: {c: {" + clause + "}}\n");
  return keys_of(*root.find("clauses")->find("c"));
}

bool has(const std::vector<std::string_view>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

TEST(FileOrder, HasAPlaceForEveryKeyOfTheFile) {
  const auto keys = keys_of_file();
  for (const TermSpec& field : head_fields()) {
    EXPECT_TRUE(has(keys, field.name.substr(0, field.name.find('.')))) << field.name;
  }
  for (const SectionSpec& section : sections()) EXPECT_TRUE(has(keys, section.key)) << section.key;
  EXPECT_TRUE(has(keys, "clauses"));
}

TEST(FileOrder, HasAPlaceForAllEvidenceOfAnything) {
  for (const std::string_view key : evidence_key_names(EvidenceOf::anything)) {
    EXPECT_TRUE(has(evidence_in_file_order(), key)) << key;
  }
}

TEST(FileOrder, IsHeadThenPartiesClausesAndSources) {
  EXPECT_EQ(keys_of(arranged("sources: {}\nclauses: {}\nversion: 1\nparties: {}\ndeal: a\n"
                             "dates: {signed: 2025, announced: 2024}\ndealterms: 1\n")),
            "dealterms deal version dates parties clauses sources");
}

TEST(FileOrder, IsRolesThenTermsAsTheCatalogueHasThemThenEvidence) {
  EXPECT_EQ(keys_of_clause("sources: [a], until: 2030, why: w, degree: sole, conditions: {}, "
                           "grantor: a, holder: b, title: t, type: exclusivity, level: major"),
            "type title holder grantor degree until conditions sources level why");
}

TEST(FileOrder, LeavesNamesThatPeopleChooseInTheirOrder) {
  const Node root = arranged("clauses: {z: {type: other, y: 1, x: 2}, a: {type: other}}\n");
  EXPECT_EQ(keys_of(*root.find("clauses")), "z a");
  EXPECT_EQ(keys_of(*root.find("clauses")->find("z")), "type y x");
}

TEST(FileOrder, ReachesRecordsValuesAndTokens) {
  const Node root = arranged(
      "clauses: {c: {flows: {f: {rate: {note: n, value: 20%}, payee: b, payer: a}}, "
      "type: revenue_share}}\n");
  const Node* flow = root.find("clauses")->find("c")->find("flows")->find("f");
  EXPECT_EQ(keys_of(*flow), "payer payee rate");
  EXPECT_EQ(keys_of(*flow->find("rate")), "value note");
}

TEST(FileOrder, SetsADisputeAboveItsReadings) {
  const Node root = arranged(
      "clauses: {c: {type: exclusivity, degree: {sources: [a], readings: [], status: "
      "disputed}}}\n");
  EXPECT_EQ(keys_of(*root.find("clauses")->find("c")->find("degree")), "status readings sources");
}

TEST(FileOrder, TakesQuotesOffProseAndOffNothingElse) {
  const Node root = arranged(
      "title: \"What happened\"\nclauses: {c: {type: other, fee: \"a fee\", note: \"a note\"}}\n"
      "others: {o: {name: \"none\"}}\n");
  EXPECT_EQ(print_yaml(*root.find("title")), "What happened");
  const Node* clause = root.find("clauses")->find("c");
  EXPECT_EQ(print_yaml(*clause->find("note")), "a note");
  // In an open type a text in quotes is no amount and no list; elsewhere a word may be no text.
  EXPECT_EQ(print_yaml(*clause->find("fee")), "\"a fee\"");
  EXPECT_EQ(print_yaml(*root.find("others")->find("o")->find("name")), "\"none\"");
}

}  // namespace
}  // namespace dealterms
