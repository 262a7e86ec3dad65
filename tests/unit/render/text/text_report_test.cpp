#include "render/text/text_report.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "../../../support/shipped_words.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_evil = "\x1b[2J\u202e\r";

std::string printed(const ToldReport& told) {
  return print_text_report(told, test::shipped_words(), {ScreenColumn{60}, Colour::off});
}

ToldReport report() {
  ToldReport told;
  told.page.deal = "mill-shop";
  told.comparison.from_to = "2020 → 2021";
  return told;
}

constexpr std::string_view k_head =
    "mill-shop                                        2020 → 2021\n";

TEST(PrintTextReport, BeginsWithTheDealWhatHappenedAndWhatItIsKnownFrom) {
  ToldReport told = report();
  EXPECT_EQ(printed(told), std::string(k_head) + "\n");
  told.page.subject = "Bread for less";
  told.page.caveat = "known from reports, not from the contract";
  EXPECT_EQ(printed(told), std::string(k_head) +
                               "Bread for less\n"
                               "known from reports, not from the contract\n\n");
}

TEST(PrintTextReport, EndsWithTheSentenceWhereNothingDiffers) {
  ToldReport told = report();
  told.comparison.identical = "No change: 2020 and 2021 say the same.";
  told.comparison.counts = {"never said"};
  EXPECT_EQ(printed(told), std::string(k_head) + "\nNo change: 2020 and 2021 say the same.\n");
}

TEST(PrintTextReport, SaysThatNothingIsShownAndCounts) {
  ToldReport told = report();
  told.page.nothing_shown = "Nothing to show at this level.";
  told.comparison.counts = {"2 minor changes hidden", "1 left out"};
  EXPECT_EQ(printed(told), std::string(k_head) +
                               "\nNothing to show at this level.\n"
                               "2 minor changes hidden; 1 left out\n");
}

ToldBalanceEntry entry(std::string clause, std::string sentence) {
  ToldBalanceEntry told;
  told.clause.id = std::move(clause);
  told.level = {Level::minor, "minor"};
  told.sentence = std::move(sentence);
  return told;
}

TEST(PrintTextReport, ShowsThreeEntriesASideOfTheBalanceAndCountsTheOthers) {
  ToldReport told = report();
  ToldPartyBalance mill;
  mill.party = "Mill";
  mill.gained = "5 minor";
  mill.gave_up = "1 minor";
  for (const auto* id : {"a", "b", "c", "d", "e"}) mill.gains.push_back(entry(id, "It rose"));
  mill.gains[1].clause.title = "Bread";
  mill.gains[1].remark = "in part";
  mill.losses = {entry("rent", "It fell")};
  told.comparison.balance.parties = {mill};
  told.comparison.balance.others = {{"mixed", {{"x", "A title"}, {"y", ""}}}};
  EXPECT_EQ(printed(told), std::string(k_head) +
                               "\n"
                               "Balance\n"
                               "  Mill  gained 5 minor · gave up 1 minor\n"
                               "    + a: It rose · minor\n"
                               "    + Bread: It rose · minor · in part\n"
                               "    + c: It rose · minor\n"
                               "      and 2 more\n"
                               "    - rent: It fell · minor\n"
                               "  mixed  A title, y\n"
                               "\n");
}

TEST(PrintTextReport, TellsOnceWhatOnePartyGaveUpToAnother) {
  ToldReport told = report();
  ToldPartyBalance mill;
  mill.party = "Mill";
  mill.gained = "1 minor";
  mill.gave_up = "nothing";
  mill.gains = {entry("rent", "It rose")};
  ToldPartyBalance shop;
  shop.party = "Shop";
  shop.gained = "nothing";
  shop.gave_up = "2 minor";
  shop.losses = {entry("rent", "It rose"), entry("audit", "It came")};
  shop.losses[0].is_gain_of_another = true;
  told.comparison.balance.parties = {mill, shop};
  EXPECT_EQ(printed(told), std::string(k_head) +
                               "\n"
                               "Balance\n"
                               "  Mill  gained 1 minor · gave up nothing\n"
                               "    + rent: It rose · minor\n"
                               "  Shop  gained nothing · gave up 2 minor\n"
                               "    - audit: It came · minor\n"
                               "\n");
}

ToldFinding finding(std::string headline, std::vector<ToldSource> sources) {
  ToldFinding told;
  told.headline = told.line = std::move(headline);
  told.sources = std::move(sources);
  return told;
}

TEST(PrintTextReport, EndsEachClauseWithTheSourcesOfItsFindings) {
  ToldReport told = report();
  ToldClause bonus;
  bonus.name = {"bonus", "Revenue share"};
  bonus.level = {Level::critical, "critical"};
  bonus.findings = {finding("Rate lowered", {{1, "letter"}, {2, "call"}}),
                    finding("Cap added", {{1, "letter"}})};
  ToldClause audit;
  audit.name.id = "audit";
  audit.level = {Level::minor, "minor"};
  audit.findings = {finding("Scope changed", {})};
  told.comparison.clauses = {bonus, audit};
  told.comparison.bargains = {{"bonus, audit", "less money for more to see"}};
  told.comparison.outside_clauses = {finding("Party “Shop” changed", {{3, "register"}})};
  EXPECT_EQ(printed(told), std::string(k_head) +
                               "\n"
                               "Revenue share  bonus                                critical\n"
                               "  ~ Rate lowered\n"
                               "  ~ Cap added\n"
                               "    Sources: call, letter\n"
                               "\n"
                               "audit                                                  minor\n"
                               "  ~ Scope changed\n"
                               "\n"
                               "Given for one another\n"
                               "  bonus, audit  less money for more to see\n"
                               "\n"
                               "Outside the clauses\n"
                               "  ~ Party “Shop” changed\n"
                               "    Sources: register\n"
                               "\n");
}

// ---- in short -----------------------------------------------------------------------------------

std::string summary(const ToldReport& told, std::size_t width = 60) {
  return print_text_summary(told, test::shipped_words(), {ScreenColumn{width}, Colour::off});
}

ToldReport two_clauses() {
  ToldReport told = report();
  ToldPartyBalance mill;
  mill.party = "Mill";
  mill.gained = "1 critical";
  mill.gave_up = "nothing";
  mill.gains = {entry("bonus", "Rate raised")};
  told.comparison.balance.parties = {mill};
  ToldFinding rate = finding("Rate raised from 10% to 20%", {{1, "letter"}});
  rate.side = "favours Mill";
  ToldClause bonus{{"bonus", "Revenue share"},
                   {Level::critical, "critical"},
                   {rate, finding("Cap added", {})},
                   "and 1 more"};
  ToldClause audit{{"audit", ""}, {Level::minor, "minor"}, {finding("Scope widened", {})}};
  told.comparison.clauses = {bonus, audit};
  told.comparison.outside_clauses = {finding("Party “Shop” changed", {})};
  told.comparison.counts = {"3 changes", "2 minor changes hidden"};
  return told;
}

TEST(PrintTextSummary, HasTheBalanceAndALineAClause) {
  EXPECT_EQ(summary(two_clauses(), 80),
            "mill-shop                                                            2020 → 2021\n"
            "\n"
            "  Mill  gained 1 critical · gave up nothing\n"
            "\n"
            "critical  Revenue share: Rate raised from 10% to 20% · favours Mill · and 1 more\n"
            "minor     audit: Scope widened\n"
            "Outside the clauses: 1 change\n"
            "3 changes; 2 minor changes hidden\n");
}

TEST(PrintTextSummary, CountsOnceWhatOnePartyGaveUpToAnother) {
  ToldReport told = two_clauses();
  ToldPartyBalance shop;
  shop.party = "Shop";
  shop.gained = "nothing";
  shop.gave_up = "1 critical";
  shop.losses = {entry("bonus", "Rate raised")};
  shop.losses[0].is_gain_of_another = true;
  told.comparison.balance.parties.push_back(shop);
  EXPECT_NE(summary(told).find("  Shop  gained nothing\n"), std::string::npos);
}

TEST(PrintTextSummary, WrapsALineThatIsTooLongBesideItsLevel) {
  EXPECT_NE(summary(two_clauses())
                .find("critical  Revenue share: Rate raised from 10% to 20% ·\n"
                      "          favours Mill · and 1 more\n"),
            std::string::npos);
}

TEST(PrintTextSummary, ShowsIdsWhereThereIsRoom) {
  EXPECT_NE(
      summary(two_clauses(), 100)
          .find("critical  Revenue share (bonus): Rate raised from 10% to 20% · favours Mill"),
      std::string::npos);
  EXPECT_NE(summary(two_clauses(), 100).find("minor     audit: Scope widened"), std::string::npos);
}

TEST(PrintTextSummary, SaysThatNothingDiffers) {
  ToldReport told = report();
  told.comparison.identical = "No change: 2020 and 2021 say the same.";
  EXPECT_EQ(summary(told), std::string(k_head) + "\nNo change: 2020 and 2021 say the same.\n");
}

TEST(PrintTextReport, LetsNothingOfTheFileActOnTheTerminal) {
  const std::string evil(k_evil);
  ToldReport told;
  told.page = {evil, evil, evil, evil, evil, evil, {}};
  ToldComparison& comparison = told.comparison;
  comparison.from_to = evil;
  ToldBalanceEntry gain = entry(evil, evil);
  gain.level.words = evil;
  const ToldBalanceEntry loss = entry(evil, evil);
  comparison.balance.parties = {{evil, evil, evil, evil, {gain}, {loss}}};
  comparison.balance.others = {{evil, {{evil, evil}}}};
  comparison.clauses = {{{evil, evil}, {Level::major, evil}, {finding(evil, {{1, evil}})}}};
  comparison.bargains = {{evil, evil}};
  comparison.outside_clauses = {finding(evil, {{1, evil}})};
  comparison.counts = {evil};
  ToldReport same;
  same.comparison.identical = evil;
  const std::string text = printed(told) + printed(same) + summary(told, 100);
  EXPECT_EQ(text.find_first_of("\x1b\r"), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202e"), std::string::npos) << text;
}

}  // namespace
}  // namespace dealterms
