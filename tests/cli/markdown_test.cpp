// Markdown as GitHub's own renderer reads it: the structure of the page, and hostile texts as text.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

// What would act on a page, a mention, a table or a terminal.
constexpr const char* k_hostile =
    R"(<script>alert(1)</script><img src=x onerror=y> [l](http://evil.example) ![i](x) | `c` *b* )"
    R"(@someone #1 https://evil.example www.evil.example a@evil.example <!-- \u202e $x$ [^1] ~~s~~ </details>)";

std::string agreement(const std::string& version, const std::string& rate) {
  const std::string text(k_hostile);
  return "dealterms: 1\ndeal: acme-bolt\nversion: \"" + version +
         "\"\ndates: {effective: " + version + "-01-01}\ntitle: '" + text +
         "'\nparties:\n  acme: {name: '" + text +
         "'}\n  bolt: {name: Bolt}\nsources:\n  s: {publisher: '" + text + "', title: '- " + text +
         "'}\nclauses:\n  fee:\n    type: revenue_share\n    title: '" + text +
         "'\n    sources: [s]\n    flows:\n      to-acme: {payer: bolt, payee: acme, rate: " +
         rate + "}\n    conditions:\n      c: {what: '" + text + " in " + version + "'}\n";
}

class Markdown : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("command -v cmark-gfm >/dev/null 2>&1") != 0) {
      GTEST_SKIP() << "no cmark-gfm here";
    }
    std::string name = (fs::temp_directory_path() / "dealterms-md.XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    place_ = name;
  }
  void TearDown() override {
    if (!place_.empty()) fs::remove_all(place_);
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(place_ / name, std::ios::binary) << bytes;
  }

  // The page that GitHub would make of what the program prints, before its sanitizer.
  std::string page_of(const std::string& words) const {
    const std::string line = "cd '" + place_.string() + "' && '" + DEALTERMS_BINARY + "' " + words +
                             " 2>err | cmark-gfm --unsafe -e table -e strikethrough -e autolink "
                             "-e tagfilter -e footnotes >page 2>&1";
    EXPECT_EQ(std::system(line.c_str()), 0);
    std::ostringstream bytes;
    bytes << std::ifstream(place_ / "page", std::ios::binary).rdbuf();
    EXPECT_FALSE(bytes.str().empty());
    return bytes.str();
  }

  static std::size_t count(const std::string& page, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) {
      ++found;
    }
    return found;
  }

 private:
  fs::path place_;
};

TEST_F(Markdown, ReportHasItsHeadingsTablesAndFootnotes) {
  const std::string page = page_of("report");
  EXPECT_EQ(count(page, "<h1>"), 1U);
  EXPECT_EQ(count(page, "<h2>Balance</h2>"), 1U);
  EXPECT_EQ(count(page, "<h2>The changes that matter most</h2>"), 1U);
  EXPECT_EQ(count(page, "<h2>Open points</h2>"), 1U);
  // Balance, matrix, versions, open points that were settled, digests.
  EXPECT_EQ(count(page, "<table>"), 5U);
  EXPECT_GT(count(page, "class=\"footnote-ref\""), 10U);
  EXPECT_EQ(count(page, "[^"), 0U);  // each has its note
  EXPECT_EQ(count(page, "<details>"), count(page, "</details>"));
  EXPECT_GT(count(page, "<del>"), 5U);
}

TEST_F(Markdown, CommentFoldsAClauseEach) {
  const std::string page = page_of("diff 2023 2025 --format markdown");
  EXPECT_EQ(count(page, "<h2>"), 1U);
  EXPECT_GT(count(page, "<summary><b>"), 5U);
  EXPECT_EQ(count(page, "<details>"), count(page, "</details>"));
}

TEST_F(Markdown, WritesHostileTextsAsText) {
  write("2023.yaml", agreement("2023", "20%"));
  write("2024.yaml", agreement("2024", "10%"));
  for (const char* words : {"report ./2023.yaml ./2024.yaml --all",
                            "diff ./2023.yaml ./2024.yaml --format markdown --all",
                            "history --terms . --format markdown --all fee"}) {
    const std::string page = page_of(words);
    for (const char* element : {"<script", "<img", "<a href=\"http", "<a href=\"mailto", "<em>l",
                                "<strong>b", "<code>c</code>", "\u202e"}) {
      EXPECT_EQ(count(page, element), 0U) << words << ": " << element;
    }
    EXPECT_GT(count(page, "alert(1)"), 0U) << words;
    EXPECT_EQ(count(page, "<details>"), count(page, "</details>")) << words;
    // No row of a table is longer or shorter than its head by a bar in a text.
    EXPECT_EQ(count(page, "<td></td>\n<td></td>\n<td></td>"), 0U) << words;
  }
}

}  // namespace
