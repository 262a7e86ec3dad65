#include "render/words/words.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

Language language_with(PluralRule plural) {
  Language language;
  language.plural = plural;
  language.counts = {",", ".", {}};
  const auto set = [&](Message message, Phrase phrase) {
    language.messages[static_cast<std::size_t>(message)] = std::move(phrase);
  };
  set(Message::balance, {"Balance", "Balance"});
  set(Message::from_to, {"from {from} to {to}", "from {from} to {to}"});
  set(Message::points, {"{count} point", "{count} points"});
  set(Message::left_out_presumed, {"{count} of {version}", "{count} all of {version}"});
  language.tables[static_cast<std::size_t>(Table::levels)] = {{"major", {"majeur", "majeurs"}}};
  language.tables[static_cast<std::size_t>(Table::keys)] = {{"note", {"remarque", "remarque"}}};
  return language;
}

Words words(PluralRule plural = PluralRule::one) { return Words(language_with(plural)); }

TEST(Words, SaysAMessageWithWhatFillsIt) {
  EXPECT_EQ(words().say(Message::balance), "Balance");
  EXPECT_EQ(words().say(Message::from_to, {{"to", "20%"}, {"from", "10%"}}), "from 10% to 20%");
}

TEST(Words, LeavesAPlaceholderThatNothingFills) {
  EXPECT_EQ(words().say(Message::from_to, {{"to", "20%"}}), "from {from} to 20%");
}

TEST(Words, DoesNotFillWhatWasFilledIn) {
  EXPECT_EQ(words().say(Message::from_to, {{"from", "{to}"}, {"to", "b"}}), "from {to} to b");
  EXPECT_EQ(words().count(Message::left_out_presumed, 2, {{"version", "{count}"}}),
            "2 all of {count}");
}

TEST(Words, CountsInTheFormThatTheLanguageWants) {
  const auto counted = [](PluralRule rule, const char* number) {
    return words(rule).count(Message::points, *Decimal::parse(number));
  };
  EXPECT_EQ(counted(PluralRule::one, "1"), "1 point");
  EXPECT_EQ(counted(PluralRule::one, "1.5"), "1.5 points");
  EXPECT_EQ(counted(PluralRule::one, "0"), "0 points");
  EXPECT_EQ(counted(PluralRule::below_two, "1.5"), "1.5 point");
  EXPECT_EQ(counted(PluralRule::below_two, "0"), "0 point");
  EXPECT_EQ(counted(PluralRule::below_two, "2"), "2 points");
}

TEST(Words, CountsBySizeWhateverTheSign) {
  EXPECT_EQ(words().count(Message::points, Decimal(-1), {{"count", "−1"}}), "−1 point");
}

TEST(Words, WritesCountsInTheStyleOfTheLanguage) {
  EXPECT_EQ(words().count(Message::points, 12'000), "12,000 points");
}

TEST(Words, SaysAWordOfTheEngineAndFallsBackToItsName) {
  EXPECT_EQ(words().word(Table::levels, "major"), "majeur");
  EXPECT_EQ(words().word_for(Table::levels, "major", 2), "majeurs");
  EXPECT_EQ(words().word(Table::levels, "not_yet"), "not yet");
  EXPECT_EQ(words().word_for(Table::levels, "not_yet", 2), "not yet");
  EXPECT_EQ(words().find_word(Table::levels, "not_yet"), nullptr);
}

TEST(Words, PutsTheCataloguesWordForAKeyFirst) {
  const Words own(language_with(PluralRule::one), {{"note", "Randnotiz"}});
  EXPECT_EQ(key_words("note", own), "Randnotiz");
  EXPECT_EQ(key_words("note", words()), "remarque");
  EXPECT_EQ(key_title("note", words()), "Remarque");
  EXPECT_EQ(key_words("first_launch", words()), "first launch");
}

TEST(Words, SayAnIdByTheNamesOfParties) {
  const Words named = words().naming({{{"microsoft", "Microsoft"}}, {{"agi", "AGI"}}, {}});
  EXPECT_EQ(id_words("to-microsoft", named), "to Microsoft");
  EXPECT_EQ(id_words("revenue_share-2", named), "revenue share 2");
  EXPECT_EQ(clause_words("agi", named), "AGI");
  EXPECT_EQ(clause_words("own-capacity", named), "own capacity");
}

TEST(Words, LowersTheFirstLetterButNotOfAnAbbreviation) {
  EXPECT_EQ(lower_first("Exclusivity"), "exclusivity");
  EXPECT_EQ(lower_first("Échéance"), "échéance");
  EXPECT_EQ(lower_first("IP license"), "IP license");
}

}  // namespace
}  // namespace dealterms
