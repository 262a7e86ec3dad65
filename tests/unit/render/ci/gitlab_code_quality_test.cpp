#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "render/ci/ci_results.hpp"
#include "results.hpp"

namespace dealterms {
namespace {

using Json = nlohmann::json;

Json issues_of(const CiResults& results) { return Json::parse(print_gitlab_code_quality(results)); }

TEST(GitlabCodeQuality, IsAListOfIssues) {
  EXPECT_EQ(print_gitlab_code_quality({}), "[]\n");
  Json issues = issues_of(of_one(rate_lowered()));
  const std::string fingerprint = issues.at(0).at("fingerprint");
  EXPECT_EQ(fingerprint.size(), 64u);
  issues.at(0).erase("fingerprint");
  EXPECT_EQ(issues, Json::parse(R"([{
    "description": "rate cut from 20% to 10%",
    "check_name": "rate.lowered",
    "severity": "major",
    "location": {"path": "terms/2025.yaml", "lines": {"begin": 12}}
  }])"));
}

TEST(GitlabCodeQuality, HasNoTwoIssuesOfOneFingerprint) {
  CiResults results = of_one(rate_lowered());
  results.results.assign(2, rate_lowered());
  for (CiResult other : {rate_lowered(), rate_lowered(), rate_lowered()}) {
    other.fingerprint.clear();
    results.results.push_back(other);
  }
  results.results.back().suite = "umbrella";
  std::set<std::string> fingerprints;
  for (const Json& issue : issues_of(results)) fingerprints.insert(issue.at("fingerprint"));
  EXPECT_EQ(fingerprints.size(), 5u);
}

TEST(GitlabCodeQuality, KeepsTheFingerprintOfWhatMovedToAnotherLine) {
  CiResult moved = rate_lowered();
  moved.place->line = 40;
  EXPECT_EQ(issues_of(of_one(moved)).at(0).at("fingerprint"),
            issues_of(of_one(rate_lowered())).at(0).at("fingerprint"));
}

TEST(GitlabCodeQuality, HasASeverityForEachOfOurs) {
  const auto printed = [](CiSeverity severity, const std::string& waived) {
    CiResult result = rate_lowered();
    result.severity = severity;
    result.waived = waived;
    return issues_of(of_one(result)).at(0).at("severity").get<std::string>();
  };
  EXPECT_EQ(printed(CiSeverity::error, ""), "major");
  EXPECT_EQ(printed(CiSeverity::warning, ""), "minor");
  EXPECT_EQ(printed(CiSeverity::note, ""), "info");
  EXPECT_EQ(printed(CiSeverity::error, "agreed"), "info");
}

TEST(GitlabCodeQuality, SaysWhyAnIssueWasWaived) {
  CiResult waived = rate_lowered();
  waived.waived = "agreed with finance";
  EXPECT_EQ(issues_of(of_one(waived)).at(0).at("description"),
            "rate cut from 20% to 10% (waived: agreed with finance)");
}

TEST(GitlabCodeQuality, NamesTheSuiteWhereThereIsNoPlace) {
  CiResult result = rate_lowered();
  result.place.reset();
  EXPECT_EQ(issues_of(of_one(result)).at(0).at("location"),
            Json::parse(R"({"path": "acme", "lines": {"begin": 1}})"));
}

TEST(GitlabCodeQuality, LetsNoTextOfAFileAct) {
  const Json issue = issues_of(of_one(hostile())).at(0);
  EXPECT_EQ(issue.at("description"),
            "::error::x ::stop-commands::y]]>\\x1b[2J\\u{202e}{0} [a](1)\uffff");
  EXPECT_EQ(issue.at("content").at("body"), "::set-output name=a::b\n<!--&\"\\x01");
}

}  // namespace
}  // namespace dealterms
