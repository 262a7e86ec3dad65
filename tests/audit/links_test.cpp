// Every link of a page that stays in the repository leads to a file that is there, and to a heading
// that it has; and each page is found by whoever starts at README.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <queue>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms::test {
namespace {

namespace fs = std::filesystem;

// What no fence, no code of a line and no comment holds; empty lines stay.
std::string prose_of(std::istream& page) {
  std::string text;
  bool is_inside = false;
  for (std::string line; std::getline(page, line);) {
    const bool is_fence = line.starts_with("```");
    if (is_fence) is_inside = !is_inside;
    const bool is_code = is_inside || is_fence || line.starts_with("    ");
    text += (is_code ? "" : line) + "\n";
  }
  static const std::regex k_code{"`[^`]*`"};
  return std::regex_replace(text, k_code, "`code`");
}

std::string prose_of(const fs::path& path) {
  std::ifstream page(path);
  return prose_of(page);
}

// As GitHub makes it of a heading: `## What is never run` is `what-is-never-run`.
std::string anchor_of(std::string_view heading) {
  static const std::regex k_link{R"(\[([^\]]*)\]\([^)]*\))"};
  std::string anchor;
  for (const char c : std::regex_replace(std::string(heading), k_link, "$1")) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') anchor += '-';
    if (c == '-' || c == '_' || byte >= 0x80) anchor += c;
    if (byte < 0x80 && std::isalnum(byte) != 0) anchor += static_cast<char>(std::tolower(byte));
  }
  return anchor;
}

// Headings keep the code within them.
std::set<std::string> anchors_of(const fs::path& path) {
  std::set<std::string> anchors;
  std::map<std::string, int> times;
  std::ifstream page(path);
  bool is_inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("```")) is_inside = !is_inside;
    const auto level = line.find_first_not_of('#');
    if (is_inside || level == 0 || level == std::string::npos || line[level] != ' ') continue;
    const std::string anchor = anchor_of(std::string_view(line).substr(level + 1));
    const int before = times[anchor]++;
    anchors.insert(before == 0 ? anchor : anchor + "-" + std::to_string(before));
  }
  return anchors;
}

struct Link {
  fs::path file;       // the page itself, where the link names a heading alone
  std::string anchor;  // empty: the whole page
  std::string text;    // as it is written
};

// The links of a page that lead to no other site.
std::vector<Link> links_of(const fs::path& page) {
  static const std::regex k_link{R"(\]\(([^)\s]+)\))"};
  const std::string text = prose_of(page);
  std::vector<Link> links;
  for (std::sregex_iterator at{text.begin(), text.end(), k_link}, end; at != end; ++at) {
    const std::string target = (*at)[1];
    if (target.find(':') != std::string::npos) continue;
    const auto hash = target.find('#');
    const std::string file = target.substr(0, hash);
    links.push_back({file.empty() ? page : (page.parent_path() / file).lexically_normal(),
                     hash == std::string::npos ? "" : target.substr(hash + 1), target});
  }
  return links;
}

// All pages that people write; transcripts are the program's.
std::vector<fs::path> pages() {
  static const std::set<std::string> k_not_ours{"build", "node_modules", "golden"};
  std::vector<fs::path> found;
  fs::recursive_directory_iterator at{DEALTERMS_SOURCE_DIR};
  for (const fs::directory_entry& entry : at) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && (k_not_ours.contains(name) || name.starts_with(".git"))) {
      at.disable_recursion_pending();
    }
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

TEST(Links, LeadToAFileAndAHeading) {
  std::size_t count = 0;
  for (const fs::path& page : pages()) {
    for (const Link& link : links_of(page)) {
      ++count;
      EXPECT_TRUE(fs::exists(link.file)) << page << " leads to " << link.text;
      if (link.anchor.empty() || link.file.extension() != ".md") continue;
      EXPECT_TRUE(anchors_of(link.file).contains(link.anchor)) << page << " leads to " << link.text;
    }
  }
  EXPECT_GT(count, 100U);
}

TEST(Links, ReachEveryPageFromReadme) {
  std::set<fs::path> reached;
  std::queue<fs::path> next;
  next.push(fs::path(DEALTERMS_SOURCE_DIR) / "README.md");
  while (!next.empty()) {
    const fs::path page = next.front();
    next.pop();
    if (page.extension() != ".md" || !fs::exists(page) || !reached.insert(page).second) continue;
    for (const Link& link : links_of(page)) next.push(link.file);
  }
  for (const fs::path& page : pages()) EXPECT_TRUE(reached.contains(page)) << page;
}

TEST(Links, MakeAnchorsOfHeadingsAsGitHubDoes) {
  EXPECT_EQ(anchor_of("6. Contracts and reports"), "6-contracts-and-reports");
  EXPECT_EQ(anchor_of("`a_b`, and [c](d.md)"), "a_b-and-c");
  std::istringstream page{"see [a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n"};
  EXPECT_EQ(prose_of(page), "see [a](b.md) `code`\n\n\n\n");
}

}  // namespace
}  // namespace dealterms::test
