// Holds the pages of tests/golden/expected-*.md to their own sums: what a lawyer expects of an
// example is numbered row by row, and each tally of a run scores every row once.
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_prefix = "expected-";

fs::path root_folder() { return DEALTERMS_SOURCE_DIR; }

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

// The cells of a row of a Markdown table; none where the line is no such row.
std::vector<std::string> cells_of(const std::string& line) {
  if (!line.starts_with('|')) return {};
  std::vector<std::string> cells;
  std::istringstream rest{line.substr(1)};
  for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(trimmed(cell));
  return cells;
}

std::optional<int> number_in(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

// The rows that a cell of a tally lists, "1, 2, 5"; none where it lists none.
std::vector<int> rows_in(const std::string& cell) {
  std::vector<int> rows;
  std::istringstream rest{cell};
  for (std::string row; std::getline(rest, row, ',');) {
    if (const auto number = number_in(trimmed(row))) rows.push_back(*number);
  }
  return rows;
}

struct Page {
  std::vector<int> expected;              // the numbers of the rows
  std::vector<std::vector<int>> tallies;  // of each run, the rows that it scores
};

Page read_page(const fs::path& path) {
  Page page;
  std::ifstream lines{path};
  bool is_tally = false;
  for (std::string line; std::getline(lines, line);) {
    const auto cells = cells_of(line);
    if (cells.size() < 3) {
      is_tally = false;
    } else if (cells.front() == "outcome") {
      is_tally = true;
      page.tallies.emplace_back();
    } else if (!is_tally) {
      if (const auto number = number_in(cells.front())) page.expected.push_back(*number);
    } else if (const auto rows = rows_in(cells[1]); !rows.empty()) {
      EXPECT_EQ(number_in(cells[2]), static_cast<int>(rows.size())) << path << ": " << line;
      page.tallies.back().insert(page.tallies.back().end(), rows.begin(), rows.end());
    }
  }
  return page;
}

// By the deal of which they tell. The reading of the partnership that is built in has no rows.
std::map<std::string, Page> pages() {
  std::map<std::string, Page> pages;
  for (const auto& entry : fs::directory_iterator{root_folder() / "tests" / "golden"}) {
    const std::string name = entry.path().stem().string();
    if (!name.starts_with(k_prefix) || name == "expected-reading") continue;
    pages[name.substr(k_prefix.size())] = read_page(entry.path());
  }
  return pages;
}

TEST(ExpectedPages, ScoreEachRowOnceInEachRun) {
  for (const auto& [deal, page] : pages()) {
    std::vector<int> counted(page.expected.size());
    std::iota(counted.begin(), counted.end(), 1);
    EXPECT_EQ(page.expected, counted) << deal;
    EXPECT_FALSE(page.tallies.empty()) << deal << " was never run";
    for (auto tally : page.tallies) {
      std::ranges::sort(tally);
      EXPECT_EQ(tally, page.expected) << deal;
    }
  }
}

TEST(ExpectedPages, TellOfTwoVersionsThatShip) {
  const auto all = pages();
  EXPECT_GE(all.size(), 8U);
  for (const auto& [deal, page] : all) {
    const fs::path folder = root_folder() / "examples" / deal;
    ASSERT_TRUE(fs::exists(folder)) << deal;
    const auto versions = std::distance(fs::directory_iterator{folder}, {});
    EXPECT_GE(versions, 2) << deal;
  }
}

}  // namespace
}  // namespace dealterms::test
