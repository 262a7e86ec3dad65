#include "render/ci/ci_diagnostics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace dealterms {
namespace {

Diagnostic unknown_key(std::uint32_t line, const std::string& key) {
  return {DiagnosticCode::unknown_key, {line, {1}}, {key, "the file"}, {}, {}};
}

std::vector<std::string> fingerprints_of(const std::string& file,
                                         const std::vector<Diagnostic>& diagnostics) {
  const SourceText source(file, "a: 1\nb: 2\nc: 3\n");
  const std::vector<CheckedFile> files{{source, diagnostics}};
  std::vector<std::string> fingerprints;
  for (const CiResult& result : ci_results_of(files).results) {
    fingerprints.push_back(result.fingerprint);
  }
  return fingerprints;
}

TEST(CiDiagnostics, HaveARuleForEveryRowOfDiagnostics) {
  const CiResults results = ci_results_of({});
  ASSERT_EQ(results.rules.size(), diagnostic_rows().size());
  const auto rule = std::ranges::find(results.rules, "DT100", &CiRule::id);
  ASSERT_NE(rule, results.rules.end());
  EXPECT_EQ(rule->title, "unknown key");
  EXPECT_EQ(rule->help, row_of(DiagnosticCode::unknown_key).explanation);
  EXPECT_EQ(rule->severity, CiSeverity::error);
}

TEST(CiDiagnostics, SayWhatTheTextSays) {
  const SourceText source("terms/a.yaml", "\u5951: 1\n");
  const std::vector<Diagnostic> diagnostics{
      {DiagnosticCode::unknown_key,
       {1, {4}},
       {"sorces", "the file"},
       "Every key counts.",
       "sources"},
      {DiagnosticCode::unused_source, {1, {1}}, {"web"}, {}, {}}};
  const std::vector<CheckedFile> files{{source, diagnostics}};
  const CiResults results = ci_results_of(files);
  EXPECT_EQ(results.suites, std::vector<std::string>{"terms/a.yaml"});
  ASSERT_EQ(results.results.size(), 2u);
  const CiResult& first = results.results[0];
  EXPECT_EQ(first.rule, "DT100");
  EXPECT_EQ(first.severity, CiSeverity::error);
  EXPECT_EQ(first.message, message_of(diagnostics[0]));
  EXPECT_EQ(first.details, "did you mean 'sources'?\nEvery key counts.");
  EXPECT_EQ(first.place, (CiPlace{"terms/a.yaml", 1, 2}));
  EXPECT_EQ(first.suite, "terms/a.yaml");
  EXPECT_EQ(results.results[1].severity, CiSeverity::warning);
  EXPECT_EQ(results.results[1].details, "");
}

TEST(CiDiagnostics, KeepTheirFingerprintsWhereLinesMove) {
  EXPECT_EQ(fingerprints_of("a.yaml", {unknown_key(1, "x"), unknown_key(2, "x")}),
            fingerprints_of("./a.yaml", {unknown_key(2, "x"), unknown_key(3, "x")}));
}

TEST(CiDiagnostics, HaveFingerprintsByFileCodeArgumentsAndNumberAmongEquals) {
  std::vector<std::string> all =
      fingerprints_of("a.yaml", {unknown_key(1, "x"), unknown_key(2, "x"), unknown_key(3, "y")});
  for (const std::string& of_another : fingerprints_of("b.yaml", {unknown_key(1, "x")})) {
    all.push_back(of_another);
  }
  const Diagnostic other{DiagnosticCode::missing_key, {1, {1}}, {"x", "the file"}, {}, {}};
  all.push_back(fingerprints_of("a.yaml", {other}).front());
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), 5u);
  EXPECT_EQ(all.front().size(), 12u);
}

}  // namespace
}  // namespace dealterms
