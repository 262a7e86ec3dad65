// What is printed as JSON fits the schema that the program prints, holds nothing that the schema
// does not declare, and says the same as the report; what the schema of the file takes is what
// ships.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "../unit/cli/arguments.hpp"
#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"
#include "render/json/schema.hpp"
#include "schema_walk.hpp"

namespace dealterms {
namespace {

using Json = nlohmann::json;

std::string output_of(const Arguments& arguments) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  EXPECT_LE(run(arguments, world), 1) << world.err;  // 1: what a gate is there for
  return world.out;
}

Json page_of(Arguments arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return Json::parse(output_of(arguments));
}

struct Command {
  std::string schema;
  Arguments arguments;
};
const std::vector<Command> k_commands{
    {"diff", {"diff", "2019", "2023", "--all"}},
    {"diff", {"diff", "2023", "2025"}},
    {"diff", {"diff", "2025", "2025-10", "--for", "openai", "--min-level", "major"}},
    {"diff", {"diff", "2026", "2019", "--clause", "ip"}},
    {"diff", {"diff", "2025", "2025"}},
    {"history", {"history", "--all"}},
    {"history", {"history", "revenue-share", "--min-level", "critical"}},
    {"report", {"report", "--date", "2026-05-01"}},
    {"report", {"report", "2023", "2025", "--type", "exclusivity"}},
    {"show", {"show", "2025"}},
    {"show", {"show", "2025-10", "ip"}},
    {"list", {"list"}},
    {"validate", {"validate", "2025"}},
    {"catalogue", {"catalogue"}},
    {"catalogue", {"catalogue", "exclusivity"}},
    {"rules", {"rules", "exclusivity"}},
    {"check", {"check", "2023", "2025", "--fail-on", "minor,against:openai"}},
};

TEST(Schema, FitsEveryPageThatIsPrinted) {
  std::set<std::string> tried;
  for (const Command& command : k_commands) {
    test::SchemaWalk walk(Json::parse(output_of({"schema", command.schema})));
    const auto faults = walk.faults_of(page_of(command.arguments));
    EXPECT_TRUE(faults.empty()) << command.schema << " " << faults.front();
    tried.insert(command.schema);
  }
  tried.insert({"agreement", "policy"});
  const std::vector<std::string> names = schema_names();
  EXPECT_EQ(tried, std::set<std::string>(names.begin(), names.end()));
}

// No deal inside has its text beside it.
TEST(Schema, FitsWhereEachQuoteStands) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  const auto version = [](const std::string& name, const std::string& notice) {
    return "dealterms: 1\ndeal: d\nversion: " + name +
           "\ntext: contract.md\nparties: {acme: {name: Acme}}\nclauses:\n"
           "  exit:\n    type: termination_for_convenience\n    holder: each\n"
           "    counterparty: each\n    quote: may end this agreement\n"
           "    notice: {value: " +
           notice + ", quote: by notice}\n";
  };
  world.files["a.yaml"] = version("a", "30 days");
  world.files["b.yaml"] = version("b", "60 days");
  world.files["contract.md"] = "# 2 Term\n\nEach may end this agreement\nby notice.\n";
  for (const Arguments& arguments : {Arguments{"show", "a.yaml"}, {"diff", "a.yaml", "b.yaml"}}) {
    Arguments words = arguments;
    words.insert(words.end(), {"--format", "json"});
    world.out.clear();
    EXPECT_EQ(run(words, world), 0) << world.err;
    const Json page = Json::parse(world.out);
    test::SchemaWalk walk(Json::parse(output_of({"schema", arguments.front()})));
    const auto faults = walk.faults_of(page);
    EXPECT_TRUE(faults.empty()) << faults.front();
    const std::string place = R"("quote_location":{"column":1,"file":"contract.md","line":4})";
    EXPECT_NE(page.dump().find(place + R"(,"quote_section":"2")"), std::string::npos) << page;
  }
}

TEST(Schema, FindsWhatDoesNotFit) {
  test::SchemaWalk walk(Json::parse(output_of({"schema", "diff"})));
  Json page = page_of({"diff", "2023", "2025"});
  page["changes"][0]["level"] = "enormous";
  page["changes"][1].erase("rule");
  page["balance"]["score"] = 7;
  EXPECT_EQ(walk.faults_of(page).size(), 3U);
}

TEST(Json, LeavesOutOfAPartWhatItRestsOnAsTheWholeDoes) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  const auto version = [](const std::string& name, const std::string& clauses) {
    return "dealterms: 1\ndeal: d\nversion: " + name +
           "\nparties: {acme: {name: Acme}}\nsources: {deed: {title: D}, letter: {title: L}}\n" +
           clauses;
  };
  world.files["a.yaml"] = version("a", "");
  world.files["b.yaml"] =
      version("b",
              "clauses:\n  exit:\n    type: termination_for_convenience\n    holder: each\n"
              "    counterparty: each\n    sources: [deed]\n    notice: {value: 30 days, sources: "
              "[letter]}\n"
              "    exit_fee: USD 100\n");
  const Arguments arguments{"diff", "a.yaml", "b.yaml", "--format", "json", "--all"};
  ASSERT_EQ(run(arguments, world), 0) << world.err;
  const Json change = Json::parse(world.out).at("changes").at(0);
  EXPECT_EQ(change.at("evidence"), Json::parse(R"({"old": null, "new": {"sources": ["deed"]}})"));
  std::map<std::string, Json> evidence;
  for (const Json& part : change.at("parts")) {
    evidence[part.at("path").get<std::string>()] = part.value("evidence", Json());
  }
  EXPECT_EQ(evidence,
            (std::map<std::string, Json>{
                {"exit.counterparty", nullptr},
                {"exit.exit_fee", nullptr},
                {"exit.holder", nullptr},
                {"exit.notice", Json::parse(R"({"old": null, "new": {"sources": ["letter"]}})")}}));
}

// The fingerprints of the findings, in order, of what stands under `changes`.
std::vector<std::string> fingerprints_of(const Json& changes) {
  std::vector<std::string> fingerprints;
  for (const Json& change : changes) fingerprints.push_back(change.at("fingerprint"));
  return fingerprints;
}

std::vector<std::string> fingerprints_of_lines(const std::string& lines) {
  std::vector<std::string> fingerprints;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    fingerprints.push_back(Json::parse(lines.substr(at, end - at)).at("fingerprint"));
    at = end + 1;
  }
  return fingerprints;
}

TEST(Json, HoldsTheSameFindingsPageByPageAndLineByLine) {
  const auto of_diff = fingerprints_of(page_of({"diff", "2023", "2025"}).at("changes"));
  EXPECT_GT(of_diff.size(), 10U);
  EXPECT_EQ(fingerprints_of_lines(output_of({"diff", "2023", "2025", "--format", "jsonl"})),
            of_diff);
  const Json report = page_of({"report"});
  std::vector<std::string> of_steps;
  for (const Json& step : report.at("steps")) {
    for (auto& one : fingerprints_of(step.at("changes"))) of_steps.push_back(std::move(one));
  }
  EXPECT_EQ(fingerprints_of(report.at("steps").at(1).at("changes")), of_diff);
  EXPECT_EQ(fingerprints_of_lines(output_of({"report", "--format", "jsonl"})), of_steps);
  EXPECT_EQ(report.at("shown"), of_steps.size());
}

TEST(Json, ListsTheVersionsOfAReportOnceAndNamesThemInItsSteps) {
  const Json report = page_of({"report"});
  std::vector<Json> names;
  for (const Json& version : report.at("versions")) names.push_back(version.at("version"));
  ASSERT_GT(names.size(), 2U);
  const Json& steps = report.at("steps");
  ASSERT_EQ(steps.size() + 1, names.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    EXPECT_EQ(steps[i].at("old"), names[i]);
    EXPECT_EQ(steps[i].at("new"), names[i + 1]);
    EXPECT_EQ(steps[i].at("between"), Json::array());
  }
  EXPECT_EQ(report.at("net").at("old"), names.front());
  EXPECT_EQ(report.at("net").at("new"), names.back());
  EXPECT_EQ(report.at("net").at("between"), Json(std::vector(names.begin() + 1, names.end() - 1)));
}

TEST(Json, IsTheSameInEveryLanguage) {
  EXPECT_EQ(output_of({"report", "--format", "json", "--lang", "fr"}),
            output_of({"report", "--format", "json"}));
}

TEST(Json, GivesEveryValueInPrintAndNoNumberThatIsNotACount) {
  const Json report = page_of({"report"});
  std::size_t values = 0;
  const auto check = [&](const auto& self, const Json& json) -> void {
    EXPECT_FALSE(json.is_number_float()) << json;
    if (json.is_object() && json.contains("kind") && json.contains("printed")) ++values;
    for (const Json& inner : json) {
      if (json.is_structured()) self(self, inner);
    }
  };
  check(check, report);
  EXPECT_GT(values, 100U);
}

}  // namespace
}  // namespace dealterms
