#include "cli/language.hpp"

#include <gtest/gtest.h>

#include "cli/memory_world.hpp"

namespace dealterms {
namespace {

std::string language_with(const std::string& wish, std::map<std::string, std::string> variables,
                          const std::string& format = "text") {
  MemoryWorld world;
  world.variables = std::move(variables);
  OutputOptions options;
  options.language = wish;
  options.format = format;
  return language_of(options, world);
}

TEST(Language, IsTheOneAskedForWhateverTheEnvironmentSays) {
  EXPECT_EQ(language_with("en", {{"LANG", "fr_FR.UTF-8"}}), "en");
  EXPECT_EQ(language_with("fr", {{"LANG", "en_GB.UTF-8"}}), "fr");
}

TEST(Language, OfTheEnvironmentIsTheFirstVariableThatIsSet) {
  EXPECT_EQ(language_with("auto", {{"LANG", "fr_CA.UTF-8"}}), "fr");
  EXPECT_EQ(language_with("auto", {{"LANG", "fr"}, {"LC_MESSAGES", "en_US"}}), "en");
  EXPECT_EQ(language_with("auto", {{"LC_MESSAGES", "en_US"}, {"LC_ALL", "fr@euro"}}), "fr");
  EXPECT_EQ(language_with("auto", {{"LC_ALL", ""}, {"LANG", "fr"}}), "fr");
}

TEST(Language, IsEnglishWhereThereAreNoWords) {
  EXPECT_EQ(language_with("auto", {{"LANG", "xx_XX.UTF-8"}}), "en");
  EXPECT_EQ(language_with("auto", {{"LANG", "C"}}), "en");
  EXPECT_EQ(language_with("auto", {}), "en");
}

TEST(Language, WhatProgramsReadIsEnglish) {
  EXPECT_EQ(language_with("fr", {}, "json"), "en");
  EXPECT_EQ(language_with("auto", {{"LANG", "fr"}}, "jsonl"), "en");
  EXPECT_EQ(language_with("fr", {}, "csv"), "fr");
}

TEST(Language, IsOneOfThoseThatTheProgramCarriesEnglishFirst) {
  ASSERT_FALSE(languages().empty());
  EXPECT_EQ(languages().front(), "en");
  for (const std::string& language : languages()) {
    EXPECT_EQ(language_with(language, {}), language);
    EXPECT_EQ(words_in(language).code(), language);
  }
}

TEST(Language, HasTheCataloguesWordsForItsKeys) {
  Catalogue catalogue;
  catalogue.words = {{"holder", "titulaire"}};
  EXPECT_EQ(key_words("holder", words_for("fr", catalogue)), "titulaire");
  EXPECT_EQ(key_words("holder", words_in("fr")), "holder");
}

}  // namespace
}  // namespace dealterms
