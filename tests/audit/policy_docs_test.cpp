// docs/policy.md explains every key of the file, and its example is read without a mistake beside
// the agreements that ship, and fits the schema.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "../support/shipped.hpp"
#include "assess/policy/policy_format.hpp"
#include "assess/policy/read_policy.hpp"
#include "document/read_document.hpp"
#include "render/json/schema.hpp"
#include "schema_walk.hpp"

namespace dealterms::test {
namespace {

using Json = nlohmann::json;

std::string page() {
  std::ifstream in{std::string{DEALTERMS_SOURCE_DIR} + "/docs/policy.md", std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string example() {
  const std::string text = page();
  constexpr std::string_view k_fence = "```yaml\n";
  const auto start = text.find(k_fence) + k_fence.size();
  return text.substr(start, text.find("```", start) - start);
}

Node parsed(const std::string& text) {
  Diagnostics diagnostics;
  const SourceText source{"policy.yaml", text};
  auto root = read_document(source, diagnostics);
  EXPECT_TRUE(root) << text;
  return root.value_or(Node{});
}

Json json_of_node(const Node& node) {
  if (node.is_empty_scalar()) return nullptr;
  if (node.is_scalar()) return node.text;
  Json json = node.is_list() ? Json::array() : Json::object();
  for (const Node& item : node.items) json.push_back(json_of_node(item));
  for (const NodeEntry& entry : node.entries) json[entry.key] = json_of_node(entry.value);
  return json;
}

template <Enumeration Key>
void expect_explained(const std::string& text) {
  for (const Key key : all_values<Key>()) {
    const std::string name = "`" + std::string{key_of(key)};
    EXPECT_NE(text.find(name), std::string::npos) << name;
  }
}

TEST(PolicyDocs, ExplainEveryKey) {
  const std::string text = page();
  expect_explained<PolicyKey>(text);
  expect_explained<ClaimKey>(text);
  expect_explained<ThresholdKey>(text);
  expect_explained<ConditionKey>(text);
  expect_explained<PositionKey>(text);
  expect_explained<WaiverKey>(text);
}

TEST(PolicyDocs, ShowAPolicyWithEveryKey) {
  const Node root = parsed(example());
  for (const PolicyKey key : all_values<PolicyKey>()) {
    const bool is_shown = root.find(key_of(key)) != nullptr || key == PolicyKey::against;
    EXPECT_TRUE(is_shown) << key_of(key);
  }
}

TEST(PolicyDocs, ShowAPolicyWithoutAMistake) {
  std::vector<const Agreement*> agreements;
  for (const ShippedFile& file : shipped_versions()) agreements.push_back(file.agreement.get());
  Diagnostics diagnostics;
  const Node root = parsed(example());
  ASSERT_TRUE(is_policy(root));
  const Policy policy = read_policy(root, {shipped_catalogue(), agreements}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    ADD_FAILURE() << diagnostic.place.line << ": " << message_of(diagnostic) << " "
                  << diagnostic.suggestion << diagnostic.hint;
  }
  EXPECT_EQ(policy.waivers.size(), 2U);
}

TEST(PolicySchema, TakesTheExampleAndRefusesWhatTheReaderRefuses) {
  SchemaWalk walk(Json::parse(print_schema("policy", shipped_catalogue())));
  Json policy = json_of_node(parsed(example()));
  EXPECT_EQ(walk.faults_of(policy), std::vector<std::string>{});
  policy["fail_on"] = "severe";
  policy["waivers"][0]["rule"] = "exclusivity.degree.lowered";
  policy["lvels"] = Json::object();
  policy["thresholds"]["api"] = Json::object({{"fell", "5%"}});
  EXPECT_EQ(walk.faults_of(policy).size(), 4U);
}

}  // namespace
}  // namespace dealterms::test
