#include "render/words/read_language.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../../../support/shipped_words.hpp"
#include "base/embedded_files.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

// The English file with one text in place of another, which it holds.
std::string english_with(const std::string& text, const std::string& instead) {
  std::string bytes(embedded_words().front().bytes);
  const auto at = bytes.find(text);
  EXPECT_NE(at, std::string::npos) << text;
  return bytes.replace(at, text.size(), instead);
}

struct Reading {
  Language language;
  std::vector<Diagnostic> diagnostics;
};

Reading read(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("words/xx.yaml", bytes), diagnostics);
  Reading reading;
  reading.language = read_language(*root, &shipped_words().language(), diagnostics);
  reading.diagnostics = diagnostics.sorted();
  return reading;
}

// "DT400 ... (balance?)" of the only mistake.
std::string mistake_in(const std::string& bytes) {
  const auto diagnostics = read(bytes).diagnostics;
  EXPECT_EQ(diagnostics.size(), 1U);
  if (diagnostics.empty()) return {};
  const Diagnostic& first = diagnostics.front();
  return printed(first.code) + " " + message_of(first) +
         (first.suggestion.empty() ? "" : " (" + first.suggestion + "?)");
}

TEST(ReadLanguage, FindsNothingWrongWithTheLanguageThatItIsHeldAgainst) {
  EXPECT_TRUE(read(std::string(embedded_words().front().bytes)).diagnostics.empty());
}

TEST(ReadLanguage, TellsAMessageThatIsMisspeltAndTheOneThatIsMissing) {
  const auto found = read(english_with("  balance:", "  balanse:")).diagnostics;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(message_of(found[0]), "'balance' is missing in messages");
  EXPECT_EQ(message_of(found[1]), "the program says nothing called 'balanse' in messages");
  EXPECT_EQ(found[1].suggestion, "balance");
}

TEST(ReadLanguage, SaysWhatIsMissingByItsName) {
  const auto reading = read(english_with("  balance:", "  balanse:"));
  EXPECT_EQ(reading.language.phrase(Message::balance).other, "balance");
}

TEST(ReadLanguage, TellsAWordThatATableLacks) {
  EXPECT_EQ(mistake_in(english_with("    critical: \"critical\"\n", "")),
            "DT401 'critical' is missing in levels");
  EXPECT_EQ(mistake_in(english_with("    critical: \"critical\"\n",
                                    "    critical: \"critical\"\n    urgent: \"urgent\"\n")),
            "DT400 the program says nothing called 'urgent' in levels");
}

TEST(ReadLanguage, TellsAPlaceholderThatEnglishDoesNotHave) {
  const auto found = read(english_with("{amount} of {base}", "{amount} of {bases}")).diagnostics;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(message_of(found[0]), "'amount_of' is not given the placeholder 'bases'");
  EXPECT_EQ(found[0].suggestion, "base");
  EXPECT_EQ(message_of(found[1]), "'amount_of' leaves out the placeholder 'base'");
}

TEST(ReadLanguage, WantsBothFormsOfWhatIsCounted) {
  const std::string points = "points: {one: \"{count} point\", other: \"{count} points\"}";
  EXPECT_EQ(mistake_in(english_with(points, "points: {one: \"{count} point\"}")),
            "DT404 'points' lacks the form 'other'");
  EXPECT_EQ(mistake_in(english_with(points, "points: \"{count} points\"")),
            "DT404 'points' lacks the form 'one'");
  EXPECT_EQ(mistake_in(english_with(
                points, points.substr(0, points.size() - 1) + ", few: \"{count} points\"}")),
            "DT100 unknown key 'few' in points");
}

TEST(ReadLanguage, TakesAFormForEachCountWhereEnglishHasOne) {
  const auto reading = read(english_with("critical: \"critical\"\n",
                                         "critical: {one: \"critique\", other: \"critiques\"}\n"));
  EXPECT_TRUE(reading.diagnostics.empty());
  EXPECT_EQ(reading.language.rows(Table::levels).at("critical").other, "critiques");
}

TEST(ReadLanguage, TellsAnEmptyTextUnlessItIsQuoted) {
  EXPECT_EQ(mistake_in(english_with("  balance: \"Balance\"", "  balance:")),
            "DT116 'balance' has no value");
  EXPECT_TRUE(read(english_with("  balance: \"Balance\"", "  balance: \"\"")).diagnostics.empty());
}

TEST(ReadLanguage, KnowsTwoRulesOfPlurals) {
  EXPECT_EQ(read(english_with("plural: one", "plural: below_two")).language.plural,
            PluralRule::below_two);
  EXPECT_EQ(mistake_in(english_with("plural: one", "plural: few")),
            "DT405 'few' is no rule of plurals");
}

TEST(ReadLanguage, WantsAWordForEachMonth) {
  EXPECT_EQ(mistake_in(english_with("\"11\", \"12\"]", "\"11\"]")),
            "DT406 'months' takes 12 words, not 11");
}

TEST(ReadLanguage, SortsTheScalesOfNumbersTheLargestFirst) {
  const auto reading = read(english_with("{tn: 12, bn: 9, m: 6}", "{m: 6, bn: 9}"));
  const auto& scales = reading.language.amounts.scales;
  ASSERT_EQ(scales.size(), 2U);
  EXPECT_EQ(scales[0].name, "bn");
  EXPECT_EQ(scales[1].zeros, 6U);
  EXPECT_EQ(mistake_in(english_with("{tn: 12, bn: 9, m: 6}", "{m: six}")),
            "DT203 'six' is not a quantity");
}

TEST(ReadLanguage, WantsEverySection) {
  const std::string bytes(embedded_words().front().bytes);
  const auto tables = bytes.find("\ntables:");
  EXPECT_EQ(mistake_in(bytes.substr(0, tables)), "DT101 'tables' is missing");
}

}  // namespace
}  // namespace dealterms
