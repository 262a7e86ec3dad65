// Enforces the house: a floor includes lower floors only, a library is known to one file, the world
// is met on the top floor, and no file grows past what is read in one sitting.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 9> k_floors{
    "base", "document", "catalogue", "agreement", "diff", "assess", "render", "embedding", "cli"};
constexpr std::string_view k_public_header = "dealterms/dealterms.hpp";
constexpr std::size_t k_no_floor = k_floors.size();
constexpr std::size_t k_cli = k_floors.size() - 1;

// Longer than this, a file wants splitting by meaning.
constexpr std::size_t k_longest_header = 150;
constexpr std::size_t k_longest_source = 400;

// Libraries whose types and exceptions end in the one file that includes them.
constexpr std::array<std::string_view, 2> k_confined_libraries{"yaml-cpp/", "CLI/"};

struct Forbidden {
  std::string_view pattern;
  std::string_view why;
};

// What no floor below cli may touch.
constexpr std::array k_worldly{
    Forbidden{R"(std::(cout|cerr|cin|clog)\b)", "a stream"},
    Forbidden{R"(<(iostream|fstream|filesystem|unistd\.h)>)", "the world's header"},
    Forbidden{R"(\b(getenv|isatty|setlocale)\b)", "the environment"},
    Forbidden{R"(_clock::now\b)", "the clock"},
    Forbidden{R"(\b(double|float)\b)", "a binary float: values are exact"},
};

struct File {
  std::string path;
  std::string text;
};

std::size_t floor_named(std::string_view name) {
  const auto* const at = std::find(k_floors.begin(), k_floors.end(), name);
  return static_cast<std::size_t>(at - k_floors.begin());
}

std::size_t floor_of(const std::string& path) {
  if (path == "src/main.cpp") return k_cli;
  if (path == "include/dealterms/dealterms.hpp") return floor_named("embedding");
  static const std::regex place(R"(src/([^/]+)/.+)");
  std::smatch parts;
  return std::regex_match(path, parts, place) ? floor_named(parts[1].str()) : k_no_floor;
}

// A line without its comment. Slashes within a text (an address, say) are no comment.
std::string without_comment(const std::string& line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && line.compare(i, 2, "//") == 0) {
      return line.substr(0, i);
    }
  }
  return line;
}

// With its quotes or angles, which tell our own headers from a library's.
std::string included_by(const std::string& line) {
  static const std::regex include(R"(\s*#\s*include\s*("[^"]+"|<[^>]+>).*)");
  std::smatch parts;
  return std::regex_match(line, parts, include) ? parts[1].str() : "";
}

std::string wrong_include(std::size_t floor, const std::string& header) {
  static const std::regex ours(R"("([a-z]+)/.+\.hpp")");
  std::smatch parts;
  if (!header.starts_with('"')) return "";
  const std::string name = header.substr(1, header.size() - 2);
  if (name.find("..") != std::string::npos) return "climbs out of its folder with " + name;
  if (!std::regex_match(header, parts, ours)) return "";
  // The public header is the face of its floor.
  const std::size_t below = floor_named(name == k_public_header ? "embedding" : parts[1].str());
  if (below == k_no_floor) return "includes from no known floor: " + name;
  if (below > floor) return "includes a higher floor: " + name;
  return "";
}

std::string worldly_line(const std::string& line) {
  for (const Forbidden& forbidden : k_worldly) {
    if (std::regex_search(line, std::regex(std::string(forbidden.pattern)))) {
      return "touches " + std::string(forbidden.why) + " below cli";
    }
  }
  return "";
}

// What the files do against the rules, each as "path:line: what".
std::vector<std::string> violations(const std::vector<File>& files) {
  std::vector<std::string> found;
  std::map<std::string_view, std::set<std::string>> includers;
  for (const File& file : files) {
    const std::size_t floor = floor_of(file.path);
    std::istringstream lines(file.text);
    std::string line;
    std::size_t number = 0;
    const auto add = [&](const std::string& what) {
      if (!what.empty()) found.push_back(file.path + ":" + std::to_string(number) + ": " + what);
    };
    if (floor == k_no_floor) add("stands on no floor");
    while (std::getline(lines, line)) {
      ++number;
      line = without_comment(line);
      const std::string header = included_by(line);
      add(wrong_include(floor, header));
      if (floor < k_cli) add(worldly_line(line));
      for (const std::string_view library : k_confined_libraries) {
        if (!header.starts_with("<" + std::string(library))) continue;
        includers[library].insert(file.path);
        if (includers[library].size() > 1) add("a second file includes " + std::string(library));
      }
    }
    const std::size_t longest = file.path.ends_with(".hpp") ? k_longest_header : k_longest_source;
    if (number > longest) add("longer than " + std::to_string(longest) + " lines");
  }
  return found;
}

std::vector<File> files_of_the_house() {
  const fs::path root(DEALTERMS_SOURCE_DIR);
  std::vector<File> files;
  for (const char* folder : {"include", "src"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".hpp" && extension != ".cpp") continue;
      const std::ifstream stream(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << stream.rdbuf();
      files.push_back({fs::relative(entry.path(), root).generic_string(), text.str()});
    }
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

using Violations = std::vector<std::string>;

TEST(Floors, TheHouseKeepsItsRules) {
  const std::vector<File> files = files_of_the_house();
  ASSERT_GT(files.size(), k_floors.size());
  for (const std::string& violation : violations(files)) ADD_FAILURE() << violation;
}

TEST(Floors, EveryFloorIsInhabited) {
  std::set<std::size_t> inhabited;
  for (const File& file : files_of_the_house()) inhabited.insert(floor_of(file.path));
  EXPECT_EQ(inhabited.size(), k_floors.size());
}

TEST(Floors, ThePublicHeaderIsForThoseWhoEmbedAndNeedsNothingOfOurs) {
  EXPECT_EQ(violations({{"src/render/a.cpp", "#include \"dealterms/dealterms.hpp\"\n"}}),
            Violations{"src/render/a.cpp:1: includes a higher floor: dealterms/dealterms.hpp"});
  EXPECT_EQ(violations({{"src/embedding/a.cpp", "#include \"dealterms/dealterms.hpp\"\n"}}),
            Violations{});
}

TEST(Floors, AHigherFloorIncludedIsNamedWithItsLine) {
  const std::vector<File> files{{"src/diff/change.hpp",
                                 "#pragma once\n#include \"base/place.hpp\"\n"
                                 "#include \"assess/finding.hpp\"\n"}};
  EXPECT_EQ(violations(files), Violations{"src/diff/change.hpp:3: includes a higher "
                                          "floor: assess/finding.hpp"});
}

TEST(Floors, TheSameAndALowerFloorAreFine) {
  EXPECT_EQ(violations({{"src/diff/compare.cpp",
                         "#include \"diff/compare.hpp\"\n"
                         "#include \"base/place.hpp\"\n"
                         "#include <vector>\n"}}),
            Violations{});
}

TEST(Floors, AFolderThatIsNoFloorIsRefused) {
  EXPECT_EQ(violations({{"src/utils/strings.cpp", ""}}),
            Violations{"src/utils/strings.cpp:0: stands on no floor"});
}

TEST(Floors, APrivateHeaderOfAnotherFolderIsRefused) {
  EXPECT_EQ(violations({{"src/diff/compare.cpp", "#include \"../agreement/fault.hpp\"\n"}}),
            Violations{"src/diff/compare.cpp:1: climbs out of its folder with "
                       "../agreement/fault.hpp"});
}

TEST(Floors, AConfinedLibraryHasOneHome) {
  EXPECT_EQ(violations({{"src/document/a.cpp", "#include <yaml-cpp/mark.h>\n"},
                        {"src/document/b.cpp", "#include <yaml-cpp/yaml.h>\n"}}),
            Violations{"src/document/b.cpp:1: a second file includes yaml-cpp/"});
}

TEST(Floors, TheWorldIsMetOnTheTopFloorOnly) {
  const std::string text = "void f() { std::cout << getenv(\"HOME\"); }  // std::cerr\n";
  EXPECT_EQ(violations({{"src/render/text.cpp", text}}),
            Violations{"src/render/text.cpp:1: touches a stream below cli"});
  EXPECT_EQ(violations({{"src/cli/real_world.cpp", text}}), Violations{});
}

TEST(Floors, WhatACommentSaysTouchesNothing) {
  EXPECT_EQ(violations({{"src/render/text.cpp", "// not std::cout, and no double\n"}}),
            Violations{});
}

TEST(Floors, AFileTooLongToReadIsRefused) {
  const std::string longest(k_longest_header, '\n');
  EXPECT_EQ(violations({{"src/base/text.hpp", longest}}), Violations{});
  EXPECT_EQ(violations({{"src/base/text.hpp", longest + '\n'}}),
            Violations{"src/base/text.hpp:151: longer than 150 lines"});
}

}  // namespace
}  // namespace dealterms
