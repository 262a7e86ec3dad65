#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "render/ci/ci_results.hpp"
#include "results.hpp"

namespace dealterms {
namespace {

using Json = nlohmann::json;

Json run_of(const CiResults& results) { return Json::parse(print_sarif(results)).at("runs").at(0); }

Json result_of(CiResult result) { return run_of(of_one(std::move(result))).at("results").at(0); }

TEST(Sarif, IsTheWholePageThatTheStandardDescribes) {
  CiResult result = rate_lowered();
  result.details = "of net revenue";
  result.related = {{"terms/2023.yaml", 10, 0}};
  EXPECT_EQ(print_sarif(of_one(result)), R"({
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "dealterms",
          "semanticVersion": "1.2.3",
          "rules": [
            {
              "id": "rate.lowered",
              "shortDescription": {"text": "rate lowered"},
              "fullDescription": {"text": "A rate is lower than it was."},
              "help": {"text": "A rate is lower than it was."},
              "defaultConfiguration": {"level": "warning"}
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "rate.lowered",
          "ruleIndex": 0,
          "level": "error",
          "message": {"text": "rate cut from 20% to 10%\nof net revenue\nSee also [terms/2023.yaml:10](1)."},
          "locations": [
            {
              "physicalLocation": {"artifactLocation": {"uri": "terms/2025.yaml"}, "region": {"startLine": 12, "startColumn": 5}}
            }
          ],
          "relatedLocations": [
            {
              "id": 1,
              "physicalLocation": {"artifactLocation": {"uri": "terms/2023.yaml"}, "region": {"startLine": 10}}
            }
          ],
          "partialFingerprints": {"dealterms/v1": "0123456789abcdef"}
        }
      ]
    }
  ]
}
)");
}

TEST(Sarif, LetsNoTextOfAFileBeAPlaceholderOrALink) {
  EXPECT_EQ(result_of(hostile()).at("message").at("text"),
            "::error::x ::stop-commands::y]]>\\x1b[2J\\u{{202e}}{{0}} [a] (1)\uffff\n"
            "::set-output name=a::b\n<!--&\"\\x01");
}

TEST(Sarif, WritesAPathAsAReferenceOfUris) {
  const auto uri = [](const std::string& file) {
    CiResult result = rate_lowered();
    result.place = CiPlace{file, 1, 1};
    const Json location = result_of(result).at("locations").at(0).at("physicalLocation");
    return location.at("artifactLocation").at("uri").get<std::string>();
  };
  EXPECT_EQ(uri("terms/a b#1?.yaml"), "terms/a%20b%231%3F.yaml");
  EXPECT_EQ(uri("HEAD:a.yaml"), "HEAD%3Aa.yaml");
  EXPECT_EQ(uri("\u5951.yaml"), "%E5%A5%91.yaml");
  EXPECT_EQ(uri("bad\xff.yaml"), "bad%FF.yaml");
  EXPECT_EQ(uri("/srv/a.yaml"), "file:///srv/a.yaml");
}

TEST(Sarif, EscapesBracketsInTheTextOfItsOwnLinks) {
  CiResult result = rate_lowered();
  result.related = {{"a[1].yaml", 2, 1}, {"b.yaml", 0, 0}};
  EXPECT_EQ(result_of(result).at("message").at("text"),
            "rate cut from 20% to 10%\nSee also [a\\[1\\].yaml:2](1), [b.yaml](2).");
}

TEST(Sarif, GivesAWholeFileItsFirstLine) {
  CiResult result = rate_lowered();
  result.place = CiPlace{"a.yaml", 0, 0};
  const Json region = result_of(result).at("locations").at(0).at("physicalLocation").at("region");
  EXPECT_EQ(region, Json({{"startLine", 1}}));
}

TEST(Sarif, NamesTheSuiteWhereThereIsNoPlace) {
  CiResult result = rate_lowered();
  result.place.reset();
  EXPECT_EQ(result_of(result).at("locations"),
            Json::parse(R"([{"logicalLocations": [{"name": "acme"}]}])"));
}

TEST(Sarif, SuppressesWhatWasWaivedAndSaysOfTheRestThatItIsNot) {
  CiResult waived = rate_lowered();
  waived.waived = "agreed with finance";
  CiResults results = of_one(waived);
  results.results.push_back(rate_lowered());
  const Json run = run_of(results);
  EXPECT_EQ(run.at("results").at(0).at("suppressions"),
            Json::parse(R"([{"kind": "external", "justification": "agreed with finance"}])"));
  EXPECT_EQ(run.at("results").at(1).at("suppressions"), Json::array());
  EXPECT_FALSE(result_of(rate_lowered()).contains("suppressions"));
}

TEST(Sarif, HasALevelForEachSeverity) {
  const auto level = [](CiSeverity severity) {
    CiResult result = rate_lowered();
    result.severity = severity;
    return result_of(result).at("level").get<std::string>();
  };
  EXPECT_EQ(level(CiSeverity::error), "error");
  EXPECT_EQ(level(CiSeverity::warning), "warning");
  EXPECT_EQ(level(CiSeverity::note), "note");
}

TEST(Sarif, WithoutResultsStillHasARun) {
  const Json run = run_of({});
  EXPECT_EQ(run.at("results"), Json::array());
  EXPECT_EQ(run.at("tool").at("driver").at("name"), "dealterms");
}

}  // namespace
}  // namespace dealterms
