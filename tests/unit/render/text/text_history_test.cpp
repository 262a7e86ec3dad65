#include "render/text/text_history.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

std::string printed(const ToldHistory& told, Detail detail, std::size_t width = 60) {
  return print_text_history(told, detail, test::shipped_words(),
                            {ScreenColumn{width}, Colour::off});
}

ToldCell cell(ClauseState state, std::string word) {
  ToldCell told;
  told.state = state;
  told.words = told.word = std::move(word);
  return told;
}

ToldCell marked(ClauseState state, std::string word, Level level) {
  ToldCell told = cell(state, std::move(word));
  told.marked = true;
  told.level = ToldLevel{level, std::string(name_of(level))};
  return told;
}

ToldFinding finding(std::string headline, std::vector<ToldSource> sources) {
  ToldFinding told;
  told.headline = told.line = std::move(headline);
  told.sources = std::move(sources);
  return told;
}

ToldHistory history() {
  ToldHistory told;
  told.page.deal = "mill-shop";
  told.from_to = "2020 → 2021";
  told.versions = {{"2020", "2020-01-01", "", {}}, {"2021", "2021-01-01", "", {}}};
  ToldClauseHistory bonus;
  bonus.name = {"bonus", "Revenue share"};
  bonus.level = {Level::critical, "critical"};
  bonus.changed = true;
  bonus.net = "changed";
  bonus.cells = {cell(ClauseState::present, "there"),
                 marked(ClauseState::changed, "changed", Level::critical)};
  told.clauses = {bonus};
  told.has_high_levels = true;
  told.clause_count = "1 clause";
  return told;
}

constexpr std::string_view k_head =
    "mill-shop                                        2020 → 2021\n";

// ---- the matrix ---------------------------------------------------------------------------------

TEST(PrintTextHistory, ShowsWordsWhereTheyFit) {
  ToldHistory told = history();
  told.word_legend = {"new: begins"};
  told.left_out = {"2 changes: below the level shown"};
  EXPECT_EQ(printed(told, Detail::matrix), std::string(k_head) +
                                               "\n"
                                               "Clause 2020       2021\n"
                                               "       2020-01-01 2021-01-01\n"
                                               "bonus  there      changed!!\n"
                                               "\n"
                                               "!! critical, ! major; new: begins\n"
                                               "\n"
                                               "1 clause; 2 changes: below the level shown\n");
}

TEST(PrintTextHistory, LeavesOutALegendThatExplainsNothing) {
  ToldHistory told = history();
  told.has_high_levels = false;
  told.clauses.front().cells.back() = cell(ClauseState::unchanged, "same");
  EXPECT_EQ(printed(told, Detail::matrix), std::string(k_head) +
                                               "\n"
                                               "Clause 2020       2021\n"
                                               "       2020-01-01 2021-01-01\n"
                                               "bonus  there      same\n"
                                               "\n"
                                               "1 clause\n");
}

TEST(PrintTextHistory, ShowsSignsInBandsWhereThePageIsNarrow) {
  const std::string text = printed(history(), Detail::matrix, 14);
  EXPECT_NE(text.find("Clause 2020\n"
                      "bonus  o\n"
                      "\n"
                      "Clause 2021\n"
                      "bonus  ~!!\n"),
            std::string::npos)
      << text;
}

TEST(PrintTextHistory, ExplainsEverySign) {
  const std::string text = printed(history(), Detail::matrix, 25);
  EXPECT_NE(text.find("bonus  o    ~!!\n"), std::string::npos) << text;
  std::string folded = text;
  std::ranges::replace(folded, '\n', ' ');
  EXPECT_NE(folded.find("o there, = same, ? presumed, \" restated, + new/appears, ~ changed, "
                        "> new type, < split, & merged, @ renamed, % reversed, - ended/lapsed, "
                        ". silent, x in & out, !! critical, ! major"),
            std::string::npos)
      << folded;
}

TEST(PrintTextHistory, MarksTheLevelOfWhatChangedAlone) {
  ToldHistory told = history();
  const auto last = [&](const ToldCell& shown) {
    told.clauses.front().cells.back() = shown;
    const std::string text = printed(told, Detail::matrix);
    const std::size_t start = text.find("there      ") + 11;
    return text.substr(start, text.find('\n', start) - start);
  };
  EXPECT_EQ(last(marked(ClauseState::added, "new", Level::major)), "new!");
  EXPECT_EQ(last(marked(ClauseState::added, "new", Level::moderate)), "new");
  ToldCell restated = marked(ClauseState::restated, "restated", Level::critical);
  restated.marked = false;
  EXPECT_EQ(last(restated), "restated");
}

TEST(PrintTextHistory, MeasuresCellsInColumnsOfTheTerminal) {
  ToldHistory told = history();
  told.clauses.front().name.id = "契約条項";
  told.clauses.front().cells.front().word = "有効";
  told.versions.front().name = "二〇二〇年版第一号";
  const std::string text = printed(told, Detail::matrix);
  EXPECT_NE(text.find("Clause   二〇二〇年版第一号 2021\n"
                      "         2020-01-01         2021-01-01\n"
                      "契約条項 有効               changed!!\n"),
            std::string::npos)
      << text;
}

TEST(PrintTextHistory, LeavesNoBlanksBehindAClauseThatIsNotThere) {
  ToldHistory told = history();
  told.clauses.front().cells = {cell(ClauseState::absent, ""), cell(ClauseState::absent, "")};
  EXPECT_NE(printed(told, Detail::matrix).find("\nbonus\n"), std::string::npos);
}

TEST(PrintTextHistory, WrapsALongIdBelowItself) {
  ToldHistory told = history();
  told.clauses.front().name.id = std::string(30, 'a');
  const std::string text = printed(told, Detail::matrix);
  EXPECT_NE(text.find(std::string(28, 'a') + " there      changed!!\n  aa\n"), std::string::npos)
      << text;
}

TEST(PrintTextHistory, TellsApartWhatCameBack) {
  ToldHistory told = history();
  told.clauses.front().reversions = {"Rate: 20% in 2019, 10% in 2020, again 20% in 2021"};
  EXPECT_NE(printed(told, Detail::matrix)
                .find("\nBack and forth\n"
                      "  Revenue share  Rate: 20% in 2019, 10% in 2020, again 20%\n"
                      "                 in 2021\n"
                      "\n1 clause\n"),
            std::string::npos);
}

TEST(PrintTextHistory, SaysWhatHappenedTheCaveatAndThatNothingIsShown) {
  ToldHistory told = history();
  told.clauses.clear();
  told.page.subject = "Bread for less";
  told.page.caveat = "known from reports, not from the contract";
  told.page.nothing_shown = "Nothing to show at this level.";
  told.clause_count = "0 clauses";
  for (const Detail detail : {Detail::matrix, Detail::clause_histories}) {
    EXPECT_EQ(printed(told, detail), std::string(k_head) +
                                         "Bread for less\n"
                                         "known from reports, not from the contract\n"
                                         "\n"
                                         "Nothing to show at this level.\n"
                                         "0 clauses\n");
  }
}

// ---- clause by clause ---------------------------------------------------------------------------

TEST(PrintTextHistory, TellsAClauseVersionByVersionThenNetThenStepByStep) {
  ToldHistory told = history();
  ToldClauseHistory& bonus = told.clauses.front();
  bonus.earlier_ids = "earlier extra";
  bonus.net_label = "Net, 2020 → 2021";
  bonus.net_findings = {finding("Rate lowered", {{1, "letter"}})};
  ToldStep step;
  step.to = 1;
  step.from_to = "2020 → 2021";
  step.level = ToldLevel{Level::critical, "critical"};
  step.findings = {finding("Rate lowered", {{2, "call"}, {1, "letter"}})};
  bonus.steps = {step};
  bonus.reversions = {"Rate: again 20%"};
  EXPECT_EQ(printed(told, Detail::clause_histories),
            std::string(k_head) +
                "\n"
                "Revenue share  bonus                                critical\n"
                "  earlier extra\n"
                "  2020  there\n"
                "  2021  changed  critical\n"
                "\n"
                "Net, 2020 → 2021\n"
                "  ~ Rate lowered\n"
                "    Sources: letter\n"
                "\n"
                "2020 → 2021                                         critical\n"
                "  ~ Rate lowered\n"
                "    Sources: call, letter\n"
                "\n"
                "Back and forth\n"
                "  Rate: again 20%\n"
                "\n"
                "1 clause\n");
}

TEST(PrintTextHistory, SaysHowAClauseStandsWhereThereAreNoNetFindings) {
  ToldHistory told = history();
  told.clauses.front().net_label = "Net, 2020 → 2021";
  told.clauses.front().net = "came back to what it was";
  EXPECT_NE(printed(told, Detail::clause_histories)
                .find("Net, 2020 → 2021\n  came back to what it was\n"),
            std::string::npos);
}

TEST(PrintTextHistory, SaysNoLevelOfAClauseThatNothingChanged) {
  ToldHistory told = history();
  told.clauses.front().changed = false;
  EXPECT_NE(printed(told, Detail::clause_histories).find("\nRevenue share  bonus\n"),
            std::string::npos);
}

TEST(PrintTextHistory, SaysOfWhichChangeACellIsAPartAndLeavesOutItsEmptyStep) {
  ToldHistory told = history();
  ToldClauseHistory& bonus = told.clauses.front();
  bonus.cells.back().part_of = "part of the change of supply";
  ToldStep step;
  step.to = 1;
  step.from_to = "2020 to 2021";
  step.part_of = bonus.cells.back().part_of;
  bonus.steps = {step};
  const std::string text = printed(told, Detail::clause_histories);
  EXPECT_NE(text.find("  2021  changed  part of the change of supply\n\n1 clause\n"),
            std::string::npos)
      << text;
}

TEST(PrintTextHistory, LetsNothingOfTheFileActOnTheTerminal) {
  const std::string evil = "\x1b[2J\u202e\r";
  ToldHistory told = history();
  told.page = {evil, evil, evil, evil, evil, evil, {}};
  told.from_to = evil;
  for (auto& version : told.versions) version = {evil, evil, evil, {}};
  ToldClauseHistory& clause = told.clauses.front();
  clause.name = {evil, evil};
  clause.level.words = clause.earlier_ids = clause.net = clause.net_label = evil;
  for (auto& shown : clause.cells) {
    shown.word = shown.words = shown.part_of = evil;
    shown.level = ToldLevel{Level::major, evil};
  }
  clause.reversions = {evil};
  ToldStep step;
  step.from_to = evil;
  step.level = ToldLevel{Level::major, evil};
  step.findings = {finding(evil, {{1, evil}})};
  clause.steps = {step};
  told.word_legend = told.left_out = {evil};
  told.clause_count = evil;
  const std::string text = printed(told, Detail::matrix, 400) + printed(told, Detail::matrix, 20) +
                           printed(told, Detail::clause_histories);
  EXPECT_EQ(text.find_first_of("\x1b\r"), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202e"), std::string::npos) << text;
}

}  // namespace
}  // namespace dealterms
