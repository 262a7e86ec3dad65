// The library as another program sees it: by its public header alone.
#include "dealterms/dealterms.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dealterms::api {
namespace {

File version(const std::string& name, const std::string& rate) {
  return {name + ".yaml",
          "dealterms: 1\ndeal: mill-shop\nversion: \"" + name + "\"\ndates: {effective: " + name +
              "-01-01}\nparties: {mill: {name: Mill}, shop: {name: Shop}}\nclauses:\n"
              "  share: {type: revenue_share, flows: {to-mill: {payer: shop, payee: mill, rate: " +
              rate + "}}}\n"};
}

Version read(const File& file) { return *read_version(file, Catalogue::built_in()).value; }

Comparison lowered() { return compare(read(version("2024", "20%")), read(version("2025", "10%"))); }

TEST(Embedding, ReadsAVersionAndSaysWhatItIs) {
  const Version one = read(version("2024", "20%"));
  EXPECT_EQ(one.deal(), "mill-shop");
  EXPECT_EQ(one.name(), "2024");
  EXPECT_EQ(one.date(), "2024-01-01");
}

TEST(Embedding, GivesNoVersionWithAMistakeButItsPlaceAndASuggestion) {
  const auto bad = read_version({"bad.yaml", version("2024", "20%").bytes + "clause: {}\n"},
                                Catalogue::built_in());
  EXPECT_FALSE(bad.value);
  ASSERT_EQ(bad.problems.size(), 1U);
  EXPECT_EQ(bad.problems[0].severity, Severity::error);
  EXPECT_EQ(bad.problems[0].file, "bad.yaml");
  EXPECT_EQ(bad.problems[0].line, 8U);
  EXPECT_EQ(bad.problems[0].column, 1U);
  EXPECT_EQ(bad.problems[0].suggestion, "clauses");
}

TEST(Embedding, FindsWhatChangedAndWhomItFavours) {
  const auto findings = lowered().findings();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "revenue_share.rate.lowered");
  EXPECT_EQ(findings[0].direction, Direction::favours);
  EXPECT_EQ(findings[0].favours, std::vector<std::string>{"shop"});
  EXPECT_EQ(findings[0].against, std::vector<std::string>{"mill"});
  EXPECT_EQ(findings[0].clause, "share");
  EXPECT_EQ(findings[0].path, "share.flows.to-mill.rate");
  EXPECT_EQ(findings[0].fingerprint.size(), 12U);
}

TEST(Embedding, LeavesOutWhatIsLessThanAskedFor) {
  const Version before = read(version("2024", "20%"));
  const Version after = read(version("2025", "19.8%"));
  EXPECT_EQ(compare(before, after, {.least = Level::minor, .perspective = {}}).findings().size(),
            1U);
  EXPECT_TRUE(
      compare(before, after, {.least = Level::critical, .perspective = {}}).findings().empty());
}

TEST(Embedding, PrintsEveryFormat) {
  const Comparison comparison = lowered();
  EXPECT_NE(print(comparison, Format::text).find("rate cut from"), std::string::npos);
  EXPECT_TRUE(print(comparison, Format::markdown).starts_with("## mill-shop"));
  EXPECT_TRUE(print(comparison, Format::html).starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(print(comparison, Format::json).starts_with("{\n  \"schema\": \"dealterms/diff/1\""));
}

TEST(Embedding, SaysInJsonWhichVersionOfTheProgramItIs) {
  const std::string json = print(lowered(), Format::json);
  const std::string before = R"("program": {"name": "dealterms", "version": ")";
  const std::size_t at = json.find(before);
  ASSERT_NE(at, std::string::npos) << json;
  EXPECT_NE(json[at + before.size()], '"') << json;
}

TEST(Embedding, PrintsInFrenchWhereAskedAndJsonInEnglishAlways) {
  const PrintOptions french{.language = "fr", .width = 80, .colour = false};
  const Comparison comparison = lowered();
  EXPECT_NE(print(comparison, Format::text, french).find("baisse"), std::string::npos);
  EXPECT_EQ(print(comparison, Format::json, french), print(comparison, Format::json));
}

TEST(Embedding, PutsACatalogueOverTheProgramsOwn) {
  const File own{"own.yaml",
                 "catalogue: 1\ntypes:\n  baking: {title: Baking, about: Who bakes, group: own, "
                 "level: minor, roles: [baker], favours: baker, terms: {loaves: {kind: quantity, "
                 "more_favours: baker}}}\n"};
  const auto over = read_catalogue(own, Catalogue::built_in());
  ASSERT_TRUE(over.value);
  const File file{"1.yaml",
                  "dealterms: 1\ndeal: d\nversion: \"1\"\nparties: {mill: {name: Mill}}\n"
                  "clauses: {bread: {type: baking, baker: mill, loaves: 3}}\n"};
  EXPECT_TRUE(read_version(file, *over.value).value);
  EXPECT_FALSE(read_version(file, Catalogue::built_in()).value);
}

}  // namespace
}  // namespace dealterms::api
