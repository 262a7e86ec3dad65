#include "render/markdown/markdown_history.hpp"

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

const ToldLevel k_critical{Level::critical, "critical"};
const ToldLevel k_minor{Level::minor, "minor"};

ToldFinding lowered() {
  ToldFinding told;
  told.headline = told.line = "Rate lowered";
  told.before = "20%";
  told.after = "10%";
  told.fingerprint = std::string("88cbbd8a8c66");
  told.sources = {{1, "contract"}};
  return told;
}

ToldCell cell(ClauseState state, const std::string& value) {
  ToldCell told;
  told.state = state;
  told.value = value;
  return told;
}

ToldClauseHistory bonus() {
  ToldClauseHistory told;
  told.name = {"bonus", "Revenue share"};
  told.level = k_critical;
  told.cells = {cell(ClauseState::present, "20% of sales"), cell(ClauseState::changed, "10%")};
  told.cells[1].marked = true;
  told.cells[1].level = k_critical;
  told.steps = {{1, "2020 → 2021", k_critical, "", "", {}, {lowered()}, 1}};
  told.has_story = true;
  return told;
}

ToldHistory history() {
  ToldHistory told;
  told.page.deal = "mill-shop";
  told.page.title = "mill-shop: 2020 → 2021";
  told.page.sources = {{1, "contract", {"Mill", "2021-01-01"}, ""}};
  told.versions = {{"2020", "2020-01-01", "Supply of flour", {}}, {"2021", "no date", "", {}}};
  told.clauses = {bonus()};
  told.files = {{"deals/2020.yaml", "70fd"}, {"c.yaml (catalogue)", "05f2"}};
  told.program = "dealterms 0.1.0";
  return told;
}

std::string print(const ToldHistory& told, Detail detail) {
  return print_markdown_history(told, detail, test::shipped_words());
}
std::string print(const ToldHistory& told) {
  return print_markdown_report(told, test::shipped_words());
}
bool has(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

TEST(MarkdownReport, TellsAllFromTheVersionsToTheSources) {
  EXPECT_EQ(print(history()),
            "# mill-shop: 2020 → 2021\n"
            "\n"
            "## Balance\n"
            "\n"
            "No clause changed.\n"
            "\n"
            "## The changes that matter most\n"
            "\n"
            "No clause changed.\n"
            "\n"
            "## The terms in every version\n"
            "\n"
            "| Clause | 2020 | 2021 |\n"
            "|---|---|---|\n"
            "| Revenue share | 20% of sales | **10%** !! |\n"
            "\n"
            "## Versions\n"
            "\n"
            "| Version | Date | What happened |\n"
            "|---|---|---|\n"
            "| 2020 | 2020-01-01 | Supply of flour |\n"
            "| 2021 | no date |  |\n"
            "\n"
            "## Clauses\n"
            "\n"
            "### Revenue share (`bonus`)\n"
            "\n"
            "**2020 → 2021** — **critical**\n"
            "\n"
            "- **Rate lowered**: <del>20%</del> → <ins>10%</ins>[^1] <!-- 88cbbd8a8c66 -->\n"
            "\n"
            "## Left out\n"
            "\n"
            "Nothing was left out.\n"
            "\n"
            "<details><summary>What this rests on</summary>\n"
            "\n"
            "| File | SHA-256 |\n"
            "|---|---|\n"
            "| deals/2020.yaml | `70fd` |\n"
            "| c.yaml (catalogue) | `05f2` |\n"
            "\n"
            "dealterms 0.1.0\n"
            "\n"
            "\n"
            "</details>\n"
            "\n"
            "[^1]: `contract`, Mill, 2021-01-01\n");
}

TEST(MarkdownReport, SaysWhatHappenedHowItIsKnownAndWhenItWasPrinted) {
  ToldHistory told = history();
  told.page.subject = "A lower bonus";
  told.page.caveat = "known from reports";
  told.printed_on = "Printed on 2026-01-01.";
  EXPECT_TRUE(has(print(told),
                  "2021\n\nA lower bonus\n\n*known from reports*\n\nPrinted on 2026-01-01.\n\n##"));
}

TEST(MarkdownReport, ListsWhatMattersMost) {
  ToldHistory told = history();
  told.top = {
      {{"bonus", "Bonus"}, "Rate *lowered*", "2020 → 2021", k_critical, "", "", "", 1},
      {{"audit", ""}, "Audit ended", "2020 → 2021", k_minor, "mixed", "undone later", "", 1}};
  EXPECT_TRUE(has(print(told),
                  "1. **Bonus** — Rate \\*lowered\\* *(2020 → 2021, critical)*\n"
                  "2. **`audit`** — Audit ended *(2020 → 2021, minor, mixed, undone later)*\n"));
}

TEST(MarkdownReport, TellsOpenPointsBargainsAndWhatStandsAroundTheClauses) {
  ToldHistory told = history();
  told.open_points = {
      {"Who mills?", "2020", "open (2020)", {}, false, {}},
      {"What is *AGI*?", "2020", "resolved (2021)", {{1, "contract"}}, true, {"1832762108ff"}}};
  told.rest = {{1, "2020 → 2021", {{"bonus and audit", "for *both*"}}, {lowered()}}};
  told.left_out = {"5 editorial changes: below the level shown"};
  const std::string page = print(told);
  EXPECT_TRUE(has(page, "| Who mills? | 2020 | open (2020) |\n\n<details><summary>1 point was"));
  EXPECT_TRUE(
      has(page, "| What is \\*AGI\\*?[^1]<!-- 1832762108ff --> | 2020 | resolved (2021) |\n"));
  EXPECT_TRUE(has(page,
                  "<details><summary>Given for one another</summary>\n\n**2020 → 2021**\n\n- bonus "
                  "and audit: for \\*both\\*\n"));
  EXPECT_TRUE(has(page,
                  "<details><summary>Outside the clauses, 2020 → 2021</summary>\n\n"
                  "- **Rate lowered**"));
  EXPECT_TRUE(has(page, "## Left out\n\n- 5 editorial changes: below the level shown\n\n"));
}

TEST(MarkdownHistory, AsAMatrixMarksWhatChanged) {
  ToldHistory told = history();
  told.clauses[0].cells[1].level = k_minor;
  told.clauses[0].reversions = {"Rate: 20% in 2020, again 20% in 2022"};
  told.clauses[0].cells[1].aside = "split";
  told.value_legend = {"bold: changed by this version", "in & out: began and ended"};
  told.page.caveat = "known from reports";
  EXPECT_EQ(print(told, Detail::matrix),
            "# mill-shop: 2020 → 2021\n"
            "\n"
            "*known from reports*\n"
            "\n"
            "| Clause | 2020 | 2021 |\n"
            "|---|---|---|\n"
            "| Revenue share | 20% of sales | **10%** (split) |\n"
            "\n"
            "*bold: changed by this version; in &amp; out: began and ended*\n"
            "\n"
            "**Back and forth**\n"
            "\n"
            "- Revenue share: Rate: 20% in 2020, again 20% in 2022\n"
            "\n");
}

TEST(MarkdownHistory, SaysThatNothingIsShown) {
  ToldHistory told = history();
  told.clauses.clear();
  told.page.nothing_shown = "Nothing to show at this level.";
  EXPECT_EQ(print(told, Detail::matrix),
            "# mill-shop: 2020 → 2021\n\nNothing to show at this level.\n\n");
  EXPECT_TRUE(has(print(told, Detail::clause_histories), "Nothing to show at this level."));
}

TEST(MarkdownHistory, OfAClauseTellsItStepByStepAndEndsWithSources) {
  ToldHistory told = history();
  ToldClauseHistory& clause = told.clauses[0];
  clause.earlier_ids = "earlier old_bonus";
  clause.net_label = "Net, 2019 → 2021";
  clause.net = "came back to what it was";
  clause.steps.insert(
      clause.steps.begin(),
      {0, "2019 → 2020", std::nullopt, "part of the change of Supply", "supply", {}, {}, 0});
  clause.reversions = {"Rate: 20% in 2020, again 20% in 2022"};
  EXPECT_EQ(print(told, Detail::clause_histories),
            "# mill-shop: 2020 → 2021\n"
            "\n"
            "### Revenue share (`bonus`)\n"
            "\n"
            "earlier old\\_bonus\n"
            "\n"
            "> Net, 2019 → 2021: came back to what it was\n"
            "\n"
            "**2019 → 2020** — part of the change of Supply\n"
            "\n"
            "**2020 → 2021** — **critical**\n"
            "\n"
            "- **Rate lowered**: <del>20%</del> → <ins>10%</ins>[^1] <!-- 88cbbd8a8c66 -->\n"
            "\n"
            "**Back and forth**\n"
            "\n"
            "- Rate: 20% in 2020, again 20% in 2022\n"
            "\n"
            "[^1]: `contract`, Mill, 2021-01-01\n");
}

TEST(MarkdownHistory, TellsTheNetChangeInSentences) {
  ToldHistory told = history();
  told.clauses[0].net_label = "Net, 2019 → 2021";
  told.clauses[0].net = "changed";
  told.clauses[0].net_findings = {lowered(), lowered()};
  EXPECT_TRUE(has(print(told, Detail::clause_histories),
                  "> Net, 2019 → 2021: Rate lowered; Rate lowered\n\n"));
}

TEST(MarkdownReport, BeginsWithTheWholeInAFewSentences) {
  ToldHistory told = history();
  told.summary = {"One of two clauses changed.", "Mill gained: *10%*."};
  EXPECT_TRUE(
      has(print(told), "2021\n\nOne of two clauses changed. Mill gained: \\*10%\\*.\n\n##"));
}

TEST(MarkdownReport, FoldsWhatMattersLessAway) {
  ToldHistory told = history();
  told.clauses[0].steps[0].findings.push_back(lowered());
  told.clauses.push_back(bonus());
  told.clauses[1].is_lesser = true;
  const std::string page = print(told);
  EXPECT_TRUE(has(page, "<details><summary>1 lesser change</summary>\n\n- **Rate lowered**"));
  EXPECT_TRUE(
      has(page, "<details><summary>1 clause with lesser changes</summary>\n\n### Revenue share"));
  EXPECT_FALSE(has(print(told, Detail::clause_histories), "<details>"));
}

TEST(MarkdownReport, NotesWhatAStepRestsOnOnce) {
  ToldHistory told = history();
  told.clauses[0].steps[0].sources = {{1, "contract"}};
  told.clauses[0].steps[0].findings[0].sources.clear();
  EXPECT_TRUE(has(print(told), "**2020 → 2021** — **critical**[^1]\n"));
}

TEST(MarkdownHistory, LeavesOutAClauseWithNothingToTell) {
  ToldHistory told = history();
  told.clauses[0].has_story = false;
  EXPECT_FALSE(has(print(told, Detail::clause_histories), "bonus"));
}

}  // namespace
}  // namespace dealterms
