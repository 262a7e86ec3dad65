// docs/judgement.md shows the tables that the judges read: what it says of levels and directions is
// held to them. A table that changed is printed as it should stand.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <fmt/format.h>

#include "assess/rule_table.hpp"
#include "base/enum_names.hpp"

namespace dealterms::test {
namespace {

std::string page() {
  std::ifstream in{std::string{DEALTERMS_SOURCE_DIR} + "/docs/judgement.md", std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void expect_on_page(const std::string& table) {
  EXPECT_NE(page().find(table), std::string::npos) << "docs/judgement.md lacks:\n" << table;
}

// `one_below_clause` as the page says it.
std::string in_words(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string text;
  for (const auto& piece : pieces) text += (text.empty() ? "" : ", ") + piece;
  return text;
}

TEST(JudgementDocs, ShowEveryRow) {
  std::string table =
      "| what | happened | starts | moved by | direction |\n|---|---|---|---|---|\n";
  for (const auto& row : rule_rows()) {
    std::vector<std::string> words;
    std::vector<std::string> moves;
    for (const auto word : row.words) words.push_back(fmt::format("`{}`", word));
    for (const auto& adjustment : row.adjustments) {
      moves.push_back(fmt::format("`{}`", name_of(adjustment.reason)));
    }
    table +=
        fmt::format("| {} | {} | {} | {} | `{}` |\n", in_words(name_of(row.subject)), joined(words),
                    in_words(name_of(row.level)), joined(moves), name_of(row.direction));
  }
  expect_on_page(table);
}

TEST(JudgementDocs, ShowEverySection) {
  std::string table = "| section | an entry comes | an entry goes | a field |\n|---|---|---|---|\n";
  for (const auto& section : section_rules()) {
    table += fmt::format("| `{}` | {} | {} | {} |\n", word_of(section), name_of(section.coming),
                         name_of(section.going), name_of(section.field));
  }
  expect_on_page(table);
}

// The page says in words what each means.
TEST(JudgementDocs, SayWhatMovesALevelAndWhereTo) {
  std::map<JudgementReason, std::vector<std::string>> moves;
  for (const auto& row : rule_rows()) {
    for (const auto& [reason, step] : row.adjustments) {
      auto& steps = moves[reason];
      const std::string name = in_words(name_of(step));
      if (std::ranges::find(steps, name) == steps.end()) steps.push_back(name);
    }
  }
  const std::string text = page();
  for (auto& [reason, steps] : moves) {
    const std::string line = fmt::format("| `{}` | ", name_of(reason));
    const auto at = text.find(line);
    ASSERT_NE(at, std::string::npos) << "docs/judgement.md does not explain " << name_of(reason);
    const std::string row = text.substr(at, text.find('\n', at) - at);
    EXPECT_TRUE(row.ends_with(fmt::format("| {} |", joined(steps)))) << row << "\n"
                                                                     << joined(steps);
  }
}

TEST(JudgementDocs, SayWhatEachStartAndDirectionMeans) {
  const std::string text = page();
  for (const auto rule : all_values<DirectionRule>()) {
    EXPECT_NE(text.find(fmt::format("\n| `{}` | ", name_of(rule))), std::string::npos)
        << name_of(rule);
  }
  for (const auto rule : all_values<LevelRule>()) {
    const std::string name = in_words(name_of(rule));
    EXPECT_NE(text.find(fmt::format("\n| {} | ", name)), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace dealterms::test
