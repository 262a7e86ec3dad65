#include <gtest/gtest.h>

#include <fmt/format.h>

#include "../../../support/shipped_words.hpp"
#include "render/markdown/markdown_history.hpp"

namespace dealterms {
namespace {

ToldFinding finding(std::size_t source) {
  ToldFinding told;
  told.headline = told.line = "Rate raised";
  told.after = "20%";
  told.fingerprint = std::string("88cbbd8a8c66");
  told.sources = {{source, "s"}};
  return told;
}

// As many clauses; each rests on a source of its own.
ToldReport report(std::size_t clauses) {
  ToldReport told;
  told.page.deal = "mill-shop";
  told.page.subject = "A lower bonus";
  told.page.caveat = "known from reports, not from the contract";
  told.comparison.from_to = "2020 (2020-01-01) → 2021";
  told.comparison.counts = {"1 critical change", "2 minor changes hidden"};
  for (std::size_t i = 1; i <= clauses; ++i) {
    told.comparison.clauses.push_back(
        {{fmt::format("c_{}", i), "Bonus"}, {Level::critical, "critical"}, {finding(i)}});
    told.page.sources.push_back({i, "s", {"Mill"}, ""});
  }
  return told;
}

std::string print(const ToldReport& told, std::size_t limit = CommentOptions{}.limit) {
  return print_markdown_report(told, test::shipped_words(), {.limit = limit});
}
bool has(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

TEST(MarkdownComment, LeadsFromARowToItsFindingInTheReport) {
  const std::string page = print_markdown_report(report(1), test::shipped_words(),
                                                 {.report_url = "https://ci.example/r.html"});
  EXPECT_TRUE(has(page, "| [Rate raised](https://ci.example/r.html#finding-88cbbd8a8c66) |"))
      << page;
}

TEST(MarkdownComment, FoldsAClauseAndEndsWithCountsAndSources) {
  EXPECT_EQ(print(report(1)),
            "## mill-shop: 2020 (2020-01-01) → 2021\n"
            "\n"
            "A lower bonus\n"
            "\n"
            "*known from reports, not from the contract*\n"
            "\n"
            "No clause changed.\n"
            "\n"
            "| Clause | What changed | For whom | Level |\n"
            "|---|---|---|---|\n"
            "| **Bonus** | Rate raised |  | **critical** |\n"
            "\n"
            "<details><summary><b>Bonus</b> c&#95;1 — critical</summary>\n"
            "\n"
            "- **Rate raised**: <ins>20%</ins>[^1] <!-- 88cbbd8a8c66 -->\n"
            "\n"
            "</details>\n"
            "\n"
            "1 critical change; 2 minor changes hidden\n"
            "\n"
            "[^1]: `s`, Mill\n");
}

TEST(MarkdownComment, NamesAClauseWithoutATitleByItsId) {
  ToldReport told = report(1);
  told.comparison.clauses[0].name.title.clear();
  EXPECT_TRUE(has(print(told), "<summary><b>c&#95;1</b> — critical</summary>"));
}

TEST(MarkdownComment, SaysThatNothingDiffers) {
  ToldReport told = report(0);
  told.comparison.identical = "No change: 2020 and 2021 say the same.";
  told.page.nothing_shown = "Nothing to show at this level.";
  const std::string page = print(told);
  EXPECT_TRUE(page.ends_with("contract*\n\nNo change: 2020 and 2021 say the same.\n"));
}

TEST(MarkdownComment, SaysThatNothingIsShown) {
  ToldReport told = report(0);
  told.page.nothing_shown = "Nothing to show at this level.";
  EXPECT_TRUE(has(print(told), "\n\nNothing to show at this level.\n\n1 critical change;"));
}

TEST(MarkdownComment, ShowsWhatStandsAroundTheClausesAndWhatWasGivenForWhat) {
  ToldReport told = report(1);
  told.comparison.outside_clauses = {finding(1)};
  told.comparison.bargains = {{"a and b", "*both*"}};
  const std::string page = print(told);
  EXPECT_TRUE(has(page, "<details><summary>Outside the clauses</summary>\n\n- **Rate raised**"));
  EXPECT_TRUE(has(page, "**Given for one another**\n\n- a and b: \\*both\\*\n\n"));
}

TEST(MarkdownComment, IsCutToItsLimitAndSaysSo) {
  constexpr std::size_t k_limit = 6'000;
  const std::string page = print(report(40), k_limit);
  EXPECT_LE(page.size(), k_limit);
  EXPECT_TRUE(has(page, "<b>Bonus</b> c&#95;1 "));
  EXPECT_FALSE(has(page, "<b>Bonus</b> c&#95;40 "));
  EXPECT_TRUE(has(page, "**Without their details, to stay within 6000 characters: "));
  EXPECT_FALSE(has(print(report(40)), "to stay within"));
}

TEST(MarkdownComment, KeepsALineOfEachClauseBeforeAnyDetails) {
  ToldReport told = report(40);
  for (auto& clause : told.comparison.clauses) clause.name.title = "Title " + clause.name.id;
  const std::string page = print(told, 4'500);
  EXPECT_LE(page.size(), 4'500u);
  EXPECT_TRUE(has(page, "| **Title c\\_40** | Rate raised |"));
  EXPECT_FALSE(has(page, "<b>Title c&#95;40</b>"));
}

TEST(MarkdownComment, CountsTheLinesForWhichThereIsNoRoom) {
  const std::string page = print(report(400), 6'000);
  EXPECT_LE(page.size(), 6'000u);
  EXPECT_FALSE(has(page, "<details>"));
  EXPECT_TRUE(has(page, "**Not shown here, to stay within 6000 characters: ")) << page;
}

TEST(MarkdownComment, TellsInItsTableWhomTheWeightiestChangeFavoursAndHowManyThereAre) {
  ToldReport told = report(1);
  ToldClause& clause = told.comparison.clauses[0];
  clause.findings[0].side = "favours Mill";
  clause.more = "and 3 more";
  clause.name.shares_title = true;
  told.comparison.outside_clauses = {finding(1), finding(1)};
  EXPECT_TRUE(
      has(print(told),
          "| **Bonus (c\\_1)** | Rate raised; *and 3 more* | favours Mill | **critical** |\n"
          "| Outside the clauses | 2 changes |  |  |\n"));
}

TEST(MarkdownSummary, IsTheCommentWithoutItsDetails) {
  const std::string page = print_markdown_summary(report(1), test::shipped_words());
  EXPECT_TRUE(has(page, "| **Bonus** | Rate raised |"));
  EXPECT_FALSE(has(page, "<details>"));
  EXPECT_FALSE(has(page, "[^1]"));
  EXPECT_TRUE(page.ends_with("1 critical change; 2 minor changes hidden\n"));
}

// A mark without its note would be read as text; a note without a mark takes room for nothing.
TEST(MarkdownComment, HasTheNotesOfWhatIsLeft) {
  const std::string page = print(report(40), 6'000);
  for (std::size_t i = 1; i <= 40; ++i) {
    EXPECT_EQ(has(page, fmt::format("</ins>[^{}] ", i)), has(page, fmt::format("\n[^{}]: ", i)))
        << i;
  }
  EXPECT_TRUE(has(page, "[^1]: `s`"));
  EXPECT_FALSE(has(page, "[^40]"));
}

TEST(MarkdownComment, HasRoomForChangesWhateverTheTitle) {
  ToldReport told = report(1);
  told.page.subject = std::string(100'000, 'x');
  EXPECT_TRUE(has(print(told), "Rate raised"));
}

}  // namespace
}  // namespace dealterms
