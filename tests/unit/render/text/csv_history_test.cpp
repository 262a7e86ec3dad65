#include "render/text/csv_history.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

ToldFinding finding(std::string sentence, std::string fingerprint) {
  ToldFinding told;
  told.line = std::move(sentence);
  told.fingerprint = std::move(fingerprint);
  return told;
}

ToldHistory history() {
  ToldHistory told;
  told.versions.resize(2);
  told.versions[0].name = "2020";
  told.versions[1].name = "2021";
  ToldClauseHistory bonus;
  bonus.name = {"bonus", "Revenue share"};
  bonus.type = "revenue_share";
  bonus.level = {Level::major, "major"};
  bonus.changed = true;
  bonus.net = "changed";
  bonus.cells.resize(2);
  bonus.cells[0].word = "there";
  bonus.cells[1].word = "changed";
  bonus.cells[1].marked = true;
  bonus.cells[1].level = ToldLevel{Level::major, "major"};
  told.clauses = {bonus};
  return told;
}

// The line of the only clause.
std::string line_of(const ToldHistory& told) {
  const std::string text = print_csv_history(told, test::shipped_words());
  return text.substr(text.find("\r\n") + 2);
}

std::string title_of(std::string title) {
  ToldHistory told = history();
  told.clauses.front().name.title = std::move(title);
  const std::string line = line_of(told);
  const std::string before = "bonus,revenue_share,";
  return line.substr(before.size(), line.find(",major,changed,") - before.size());
}

TEST(PrintCsvHistory, HasAColumnAVersionBetweenTheClauseAndItsFindings) {
  ToldHistory told = history();
  told.clauses.clear();
  EXPECT_EQ(print_csv_history(told, test::shipped_words()),
            "Clause,Type,Title,Level,Net,2020,2021,Findings\r\n");
}

TEST(PrintCsvHistory, TellsInTheCellOfAStepWhatItsFindingsSay) {
  ToldHistory told = history();
  ToldStep step;
  step.to = 1;
  step.findings = {finding("Rate lowered from 20% to 10%", "aa11"),
                   finding("Cap added: USD 38bn", "bb22")};
  told.clauses.front().steps = {step};
  EXPECT_EQ(line_of(told),
            "bonus,revenue_share,Revenue share,major,changed,there,"
            "\"changed, major: Rate lowered from 20% to 10%; Cap added: USD 38bn\",aa11 bb22\r\n");
}

TEST(PrintCsvHistory, SaysTheStateAloneWhereNoFindingIsShown) {
  ToldHistory told = history();
  EXPECT_EQ(line_of(told),
            "bonus,revenue_share,Revenue share,major,changed,there,\"changed, major\",\r\n");
  told.clauses.front().cells[1].level.reset();
  told.clauses.front().changed = false;
  EXPECT_EQ(line_of(told), "bonus,revenue_share,Revenue share,,changed,there,changed,\r\n");
}

TEST(PrintCsvHistory, SaysNoLevelOfAVersionThatChangedNothing) {
  ToldHistory told = history();
  told.clauses.front().cells[1].word = "restated";
  told.clauses.front().cells[1].marked = false;
  EXPECT_NE(line_of(told).find(",there,restated,\r\n"), std::string::npos);
}

TEST(PrintCsvHistory, SaysOfWhichChangeACellIsAPart) {
  ToldHistory told = history();
  told.clauses.front().cells[1].level.reset();
  told.clauses.front().cells[1].part_of = "part of the change of supply";
  EXPECT_NE(line_of(told).find(",changed: part of the change of supply,"), std::string::npos);
  told.clauses.front().cells[1].word = "";
  EXPECT_NE(line_of(told).find(",part of the change of supply,"), std::string::npos);
}

TEST(PrintCsvHistory, QuotesCommasAndQuotes) {
  EXPECT_EQ(title_of("a, b"), "\"a, b\"");
  EXPECT_EQ(title_of("a \"b\""), "\"a \"\"b\"\"\"");
}

TEST(PrintCsvHistory, KeepsEveryFormulaFromTheSpreadsheet) {
  for (const std::string start : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    EXPECT_EQ(title_of(start + "1"), "'" + start + "1");
    for (const std::string space : {" ", "  ", "\u00a0", "\u3000", "\u2003 ", "\u200d"}) {
      EXPECT_EQ(title_of(space + start + "1"), "'" + space + start + "1");
    }
  }
  EXPECT_EQ(title_of("\t=1"), "' =1");
  EXPECT_EQ(title_of("\r=1").front(), '\'');
  EXPECT_EQ(title_of("a=1"), "a=1");
  EXPECT_EQ(title_of(" a=1"), " a=1");
}

TEST(PrintCsvHistory, QuotesAFormulaWithCommasBehindTheApostrophe) {
  EXPECT_EQ(title_of("=f(1,\"x\")"), "\"'=f(1,\"\"x\"\")\"");
}

TEST(PrintCsvHistory, LetsNothingOfTheFileEndALineOrActOnATerminal) {
  const std::string evil = "\x1b[2J\u202e\r\n\ufeff";
  ToldHistory told = history();
  told.versions[1].name = evil;
  ToldClauseHistory& clause = told.clauses.front();
  clause.name = {evil, evil};
  clause.type = clause.level.words = clause.net = evil;
  clause.cells[1].word = clause.cells[1].part_of = evil;
  clause.cells[1].level = ToldLevel{Level::major, evil};
  ToldStep step;
  step.to = 1;
  step.findings = {finding(evil, evil)};
  clause.steps = {step};
  const std::string text = print_csv_history(told, test::shipped_words());
  EXPECT_EQ(std::ranges::count(text, '\n'), 2) << text;
  EXPECT_EQ(std::ranges::count(text, '\r'), 2) << text;
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202e"), std::string::npos) << text;
}

}  // namespace
}  // namespace dealterms
