// scripts/changelog-section makes the text of a release, from a changelog in the form that it
// expects.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <string>

#include "repository.hpp"

namespace dealterms {
namespace {

constexpr const char* k_changelog = R"(# Changelog

What users see.

## [Unreleased]

## [1.10.0] - 2026-03-01

### Added

- A thing with a [link].

### Fixed

- Another.

## [1.1.0] - 2026-02-01
- First.

## [1.0.0] - 2026-01-01

[Unreleased]: https://example.org/compare/1.10.0
[link]: https://example.org/
)";

class ChangelogSection : public Repository {
 protected:
  int section(const std::string& arguments) {
    write("CHANGELOG.md", k_changelog);
    return shell(DEALTERMS_SOURCE_DIR "/scripts/changelog-section " + arguments);
  }
};

TEST_F(ChangelogSection, IsWhatStandsBetweenTwoHeadings) {
  EXPECT_EQ(section("1.10.0 CHANGELOG.md"), 0) << err_;
  EXPECT_EQ(out_, "### Added\n\n- A thing with a [link].\n\n### Fixed\n\n- Another.\n");
}

TEST_F(ChangelogSection, TakesTheWholeNumber) {
  EXPECT_EQ(section("1.1.0 CHANGELOG.md"), 0) << err_;
  EXPECT_EQ(out_, "- First.\n");
  EXPECT_EQ(section("1.1 CHANGELOG.md"), 2);
  EXPECT_EQ(out_, "");
}

TEST_F(ChangelogSection, IsRefusedWhereItIsEmptyOrMissing) {
  for (const char* version : {"Unreleased", "1.0.0", "2.0.0"}) {
    EXPECT_EQ(section(version + std::string(" CHANGELOG.md")), 2) << version;
    EXPECT_NE(err_.find(std::string("says nothing of ") + version), std::string::npos) << err_;
  }
  EXPECT_EQ(section(""), 2);
}

// What is not released yet stands first.
TEST(Changelog, NamesEachVersionWithItsDay) {
  static const std::regex released(R"(## \[[0-9]+\.[0-9]+\.[0-9]+\] - \d{4}-\d\d-\d\d)");
  std::ifstream file(DEALTERMS_SOURCE_DIR "/CHANGELOG.md");
  std::size_t headings = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("## ")) continue;
    const bool first = headings++ == 0;
    EXPECT_TRUE((first && line == "## [Unreleased]") || std::regex_match(line, released)) << line;
  }
  EXPECT_GE(headings, 1U);
}

}  // namespace
}  // namespace dealterms
