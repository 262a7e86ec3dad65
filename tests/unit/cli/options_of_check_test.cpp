#include <gtest/gtest.h>

#include "arguments.hpp"
#include "cli/options.hpp"

namespace dealterms {
namespace {

std::string misuse_of(const Arguments& words) {
  const auto result = parse_options(words);
  const auto* misuse = std::get_if<Misuse>(&result);
  return misuse == nullptr ? "" : misuse->text;
}

CheckOptions parsed(const Arguments& words) {
  EXPECT_EQ(misuse_of(words), "");
  return std::get<CheckOptions>(std::get<Command>(parse_options(words)));
}

TEST(OptionsOfCheck, TwoVersionsOrOneAreChecked) {
  EXPECT_EQ(parsed({"check", "a.yaml", "b.yaml"}).versions, (Arguments{"a.yaml", "b.yaml"}));
  EXPECT_EQ(parsed({"check", "b.yaml"}).versions, Arguments{"b.yaml"});
  EXPECT_NE(misuse_of({"check", "a", "b", "c"}), "");
}

TEST(OptionsOfCheck, WhatGitTellsIsNotNamedBeside) {
  EXPECT_EQ(parsed({"check", "--git", "main..HEAD"}).git, "main..HEAD");
  EXPECT_TRUE(parsed({"check", "--staged"}).staged);
  EXPECT_NE(misuse_of({"check", "a", "b", "--staged"}), "");
  EXPECT_NE(misuse_of({"check", "--staged", "--git", "HEAD"}), "");
}

TEST(OptionsOfCheck, APolicyIsAFileOrWords) {
  EXPECT_EQ(parsed({"check", "b", "--policy", "p.yaml"}).policy, "p.yaml");
  EXPECT_EQ(parsed({"check", "b", "--fail-on", "major,against:acme"}).fail_on,
            "major,against:acme");
  EXPECT_NE(misuse_of({"check", "b", "--policy", "p.yaml", "--fail-on", "major"}), "");
}

TEST(OptionsOfCheck, ADateIsADayOfTheCalendar) {
  EXPECT_EQ(parsed({"check", "b", "--date", "2027-03-31"}).date, "2027-03-31");
  EXPECT_NE(misuse_of({"check", "b", "--date", "2027-02-30"}), "");
}

}  // namespace
}  // namespace dealterms
