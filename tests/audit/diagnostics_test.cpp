// docs/diagnostics.md has every code of the table, in its order and in its words; and the table has
// every code once. A line that is missing is printed as it should stand.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_code.hpp"

namespace dealterms {
namespace {

std::string with_gaps(std::string_view message) {
  std::string text(message);
  for (auto gap = text.find("{}"); gap != std::string::npos; gap = text.find("{}")) {
    text.replace(gap, 2, "…");
  }
  return text;
}

std::string line_of(const DiagnosticRow& row) {
  const std::string severity = row.severity == Severity::error ? "error" : "warning";
  return "| " + printed(row.code) + " | " + severity + " | `" + std::string(row.name) + "` | " +
         with_gaps(row.message) + " | " + std::string(row.explanation) + " |";
}

std::vector<std::string> documented_lines() {
  std::ifstream file(std::string(DEALTERMS_SOURCE_DIR) + "/docs/diagnostics.md");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("| DT")) lines.push_back(line);
  }
  return lines;
}

TEST(DiagnosticsAudit, ThePageHasEveryCodeInOrderAndInItsWords) {
  const std::vector<std::string> lines = documented_lines();
  std::size_t at = 0;
  for (const DiagnosticRow& row : diagnostic_rows()) {
    const std::string wanted = line_of(row);
    const std::string found = at < lines.size() ? lines[at] : "";
    EXPECT_EQ(found, wanted);
    ++at;
  }
  EXPECT_EQ(lines.size(), diagnostic_rows().size()) << "a code that is no more";
}

TEST(DiagnosticsAudit, NumbersRiseAndNamesStandOnce) {
  std::set<std::string_view> names;
  int last = 0;
  for (const DiagnosticRow& row : diagnostic_rows()) {
    EXPECT_GT(static_cast<int>(row.code), last) << row.name;
    last = static_cast<int>(row.code);
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_FALSE(row.message.empty() || row.explanation.empty()) << row.name;
    // Numbers from 900 are warnings, below are errors, but for what reading only suspects.
    const bool is_warning = row.severity == Severity::warning;
    EXPECT_EQ(is_warning, last >= 900 || row.code == DiagnosticCode::text_cut_by_comment)
        << row.name;
  }
}

TEST(DiagnosticsAudit, EachRowIsFoundByItsCode) {
  for (const DiagnosticRow& row : diagnostic_rows()) EXPECT_EQ(row_of(row.code).name, row.name);
}

}  // namespace
}  // namespace dealterms
