// Every command that a page shows can be typed as it stands, one after the other: in a repository
// of term files, or, where the page has its reader write files, in a folder with these. Where a
// page shows what a command says, tests/audit holds the program to that (readme_test.cpp,
// walk_test.cpp).
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "repository.hpp"

namespace dealterms {
namespace {

// Lines beside commands that are not run, and why.
struct NotRun {
  std::string_view line;
  std::string_view why;
};
constexpr std::array k_not_run{
    NotRun{"dealterms COMMAND [OPTIONS]", "its words stand for others"},
    NotRun{"dealterms merge BASE OURS THEIRS", "its words stand for others"},
    NotRun{"dealterms generate fish | source", "for fish: see shells_test.cpp"},
    NotRun{"source <(dealterms generate zsh)", "for zsh: see shells_test.cpp"},
    NotRun{"for page in $(dealterms generate man --list); do ...", "its dots stand for others"},
    NotRun{"dealterms generate man diff | man -l -", "wants man: see manual_pages_test.cpp"},
};

bool is_run(std::string_view line) {
  return std::ranges::find(k_not_run, line, &NotRun::line) == k_not_run.end();
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

struct Page {
  struct Saved {
    std::string name;
    std::string text;
  };
  std::vector<Saved> files;           // what the reader saves
  std::vector<std::string> commands;  // each one line, or several that belong together
};

// `dealterms fmt terms      what it does`: the command alone.
std::string command_of(const std::string& line) {
  const auto begin = line.find_first_not_of(' ');
  return line.substr(begin, line.find("    ", begin) - begin);
}

// Of a block that holds a command of ours, all of its lines; of others, none.
void add_commands(const std::vector<std::string>& block, std::vector<std::string>& commands) {
  const auto is_ours = [](const std::string& line) { return line.starts_with("dealterms "); };
  if (std::ranges::none_of(block, is_ours)) return;
  std::string command;
  for (const std::string& line : block) {
    command += (command.empty() ? "" : "\n") + line;
    const bool goes_on =
        line.ends_with('|') || line.ends_with('\\') || std::ranges::count(command, '\'') % 2 == 1;
    if (goes_on) continue;
    commands.push_back(command);
    command.clear();
  }
}

Page read_page(const fs::path& path) {
  constexpr std::string_view k_file = "<!-- file: ";
  Page page;
  std::string file;
  std::string fence;      // what the block begins with that one is within
  bool is_shown = false;  // the block, with what its commands say
  bool is_walk = false;   // the page has such blocks: its files are theirs
  std::vector<std::string> block;
  const auto end_block = [&] {
    add_commands(block, page.commands);
    block.clear();
  };
  for (const std::string& line : lines_of(path)) {
    if (line.starts_with("```")) {
      end_block();
      if (!fence.empty()) file.clear();
      fence = fence.empty() ? line : "";
      if (fence.empty()) is_shown = false;
      if (!file.empty()) page.files.push_back({file, ""});
    } else if (!fence.empty()) {
      if (!file.empty()) page.files.back().text += line + "\n";
      if (fence == "```console" && !is_shown && line.starts_with("$ ")) {
        block.push_back(line.substr(2));
      }
      if (fence == "```") block.push_back(command_of(line));
    } else if (line.starts_with("    ")) {
      block.push_back(command_of(line));
    } else {
      end_block();
      if (line == "<!-- run -->") is_shown = is_walk = true;
      if (line.starts_with(k_file))
        file = line.substr(k_file.size(), line.size() - k_file.size() - 4);
    }
  }
  end_block();
  if (is_walk) page.files.clear();
  return page;
}

std::vector<std::string> pages() {
  const fs::path root = DEALTERMS_SOURCE_DIR;
  std::vector<std::string> names{"README.md", "examples/README.md"};
  for (const auto& entry : fs::directory_iterator(root / "docs")) {
    if (entry.path().extension() != ".md") continue;
    const std::string name = "docs/" + entry.path().filename().string();
    if (!read_page(root / name).commands.empty()) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

std::string agreement(const std::string& version, const std::string& cap) {
  return "dealterms: 1\ndeal: acme\nversion: \"" + version +
         "\"\nparties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n"
         "  liability: {type: liability_cap, liable: acme, claimant: bolt, cap: USD " +
         cap + "}\n";
}

class Pages : public Repository, public testing::WithParamInterface<std::string> {
 protected:
  // What the pages that write nothing themselves speak of.
  void set_up_repository() {
    write("terms/acme/2023.yaml", agreement("2023", "3m"));
    write("terms/acme/2024.yaml", agreement("2024", "4m"));
    commit("one");
    git("branch main && git update-ref refs/remotes/origin/main HEAD");
    write("terms/acme/2024.yaml", agreement("2024", "5m"));
    commit("two");
    write("terms/acme/2025.yaml", agreement("2025", "6m"));
    write("draft.yaml", agreement("2026", "7m"));
    fs::copy(fs::path(DEALTERMS_SOURCE_DIR) / "examples", place() / "examples",
             fs::copy_options::recursive);
  }

  // Status 1 is an answer too, where an example asks for one.
  bool runs(const std::string& command) {
    write("../line", command);
    return shell("PATH=$PWD/../bin:$PATH HOME=$PWD/.. bash -o pipefail ../line") <= 1;
  }
};

TEST_P(Pages, ShowCommandsThatRun) {
  if (shell("command -v bash jq") != 0) GTEST_SKIP() << "no bash or jq here";
  write("../bin/dealterms", "#!/bin/sh\nexec \"$D\" \"$@\"\n");
  ASSERT_EQ(shell("chmod +x ../bin/dealterms"), 0);
  const Page page = read_page(fs::path(DEALTERMS_SOURCE_DIR) / GetParam());
  if (page.files.empty()) set_up_repository();
  for (const Page::Saved& file : page.files) write(file.name, file.text);
  EXPECT_FALSE(page.commands.empty());
  for (const std::string& command : page.commands) {
    EXPECT_TRUE(!is_run(command) || runs(command)) << command << "\n" << out_ << err_;
  }
}

INSTANTIATE_TEST_SUITE_P(Every, Pages, testing::ValuesIn(pages()), [](const auto& page) {
  std::string name = page.param;
  std::ranges::replace_if(name, [](char c) { return c == '/' || c == '.'; }, '_');
  return name;
});

TEST(NotRunFromPages, IsOnSomePage) {
  std::vector<std::string> shown;
  for (const std::string& page : pages()) {
    for (const std::string& command : read_page(fs::path(DEALTERMS_SOURCE_DIR) / page).commands) {
      shown.push_back(command);
    }
  }
  for (const NotRun& row : k_not_run) {
    EXPECT_NE(std::ranges::find(shown, row.line), shown.end()) << row.line;
  }
  EXPECT_GT(shown.size(), 50U);
}

}  // namespace
}  // namespace dealterms
