// The XML of JUnit as Jenkins' schema has it, which GitLab and others read too: there is no
// standard.
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/ci/ci_results.hpp"
#include "render/ci/ci_text.hpp"

namespace dealterms {
namespace {

// U+FFFE and U+FFFF, which XML 1.0 forbids (production 2) and terminals ignore. All else that it
// forbids was made visible.
std::string without_noncharacters(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    if (text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF")) {
      kept += text[2] == '\xBE' ? "\\u{fffe}" : "\\u{ffff}";
      text.remove_prefix(3);
    } else {
      kept += text.front();
      text.remove_prefix(1);
    }
  }
  return kept;
}

std::string escaped(std::string_view text) {
  std::string xml;
  for (const char c : without_noncharacters(visible_lines(text))) {
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      default:
        xml += c;
    }
  }
  return xml;
}

// In an attribute an end of line would be read as a space.
std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, escaped(visible(value)));
}

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  return fmt::format("      <{}{}>{}</{}>\n", name, attributes, escaped(text), name);
}

std::string place_line(const CiResult& result) {
  if (!result.place) return {};
  std::string line = visible(path_in_repository(result.place->file));
  if (result.place->line > 0) line += ":" + std::to_string(result.place->line);
  if (result.place->column > 0) line += ":" + std::to_string(result.place->column);
  return line + "\n";
}

// What happened in a test that stands for a result.
std::string outcome_of(const CiResult& result) {
  const std::string told = place_line(result) + message_and_details(result);
  if (!result.waived.empty()) {
    return element("skipped", "", "waived: " + result.waived + "\n" + told);
  }
  switch (result.severity) {
    case CiSeverity::error:
      return element("failure",
                     attribute("message", result.message) + attribute("type", result.rule), told);
    case CiSeverity::warning:
      return element("system-out", "", "warning: " + told);
    case CiSeverity::note:
      return element("system-out", "", "note: " + told);
  }
  return {};
}

bool fails(const CiResult& result) {
  return result.waived.empty() && result.severity == CiSeverity::error;
}

struct Suite {
  std::string name;
  std::vector<const CiResult*> results;
};

// As they were looked at, each once.
std::vector<Suite> suites_of(const CiResults& results) {
  std::vector<Suite> suites;
  std::map<std::string, std::size_t> index;
  const auto suite = [&](const std::string& name) -> Suite& {
    const auto [found, is_new] = index.try_emplace(name, suites.size());
    if (is_new) suites.push_back({name, {}});
    return suites[found->second];
  };
  for (const std::string& name : results.suites) suite(name);
  for (const CiResult& result : results.results) suite(result.suite).results.push_back(&result);
  return suites;
}

std::string print_test(const std::string& suite, const std::string& name,
                       const std::string& outcome) {
  const std::string attributes = attribute("classname", suite) + attribute("name", name);
  if (outcome.empty()) return fmt::format("    <testcase{}/>\n", attributes);
  return fmt::format("    <testcase{}>\n{}    </testcase>\n", attributes, outcome);
}

std::string print_suite(const Suite& suite) {
  const auto failed = std::ranges::count_if(suite.results, fails, [](auto* it) { return *it; });
  const auto waived = std::ranges::count_if(
      suite.results, [](const CiResult* result) { return !result->waived.empty(); });
  std::string tests;
  std::map<std::string, std::size_t> times;  // GitLab takes tests of one name for one
  for (const CiResult* result : suite.results) {
    std::string name = result->rule + ": " + result->message;
    const std::size_t time = ++times[name];
    if (time > 1) name += fmt::format(" ({})", time);
    tests += print_test(suite.name, name, outcome_of(*result));
  }
  if (suite.results.empty()) tests = print_test(suite.name, "nothing found", "");
  const std::size_t count = std::max<std::size_t>(suite.results.size(), 1);
  return fmt::format("  <testsuite{} tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n",
                     attribute("name", suite.name), count, failed, waived) +
         tests + "  </testsuite>\n";
}

}  // namespace

std::string print_junit(const CiResults& results) {
  std::string suites;
  std::size_t tests = 0;
  for (const Suite& suite : suites_of(results)) {
    suites += print_suite(suite);
    tests += std::max<std::size_t>(suite.results.size(), 1);
  }
  const auto failed = std::ranges::count_if(results.results, fails);
  return fmt::format(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<testsuites name=\"dealterms\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
             tests, failed) +
         suites + "</testsuites>\n";
}

}  // namespace dealterms
