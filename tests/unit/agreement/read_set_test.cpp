// Sets of tokens, parties and clauses, through parse_value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

std::vector<std::string> tokens_of(const std::string& text, const TermSpec& spec) {
  std::vector<std::string> tokens;
  const auto set = read_as<Set>(text, spec);
  if (!set) return tokens;
  for (const SetToken& token : set->tokens) tokens.push_back(token.name);
  return tokens;
}

TEST(ParseSet, SortsItsTokens) {
  EXPECT_EQ(tokens_of("[beta, alpha]", spec_of({Kind::set})),
            (std::vector<std::string>{"alpha", "beta"}));
}

TEST(ParseSet, TakesOneTokenAsAScalar) {
  EXPECT_EQ(tokens_of("new capacity", spec_of({Kind::set})),
            (std::vector<std::string>{"new capacity"}));
}

TEST(ParseSet, KeepsEvidenceAndEndOfAToken) {
  const auto set =
      read_as<Set>("[api, {value: agi, ended: 2024-07-09, sources: [reuters]}]", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->tokens[0].name, "agi");
  EXPECT_EQ(set->tokens[0].ended->on, read_as<Date>("2024-07-09", Kind::date));
  EXPECT_EQ(set->tokens[0].evidence->sources, std::vector<std::string>{"reuters"});
}

TEST(ParseSet, ReadsOneEndedTokenAsASet) {
  const auto set = read_as<Set>("{value: agi, ended: yes}", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_TRUE(set->tokens[0].ended);
}

TEST(ParseSet, DiagnosesDoubles) {
  const auto reading = read("[a, b, a]", Kind::set);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::duplicate_token);
  EXPECT_EQ(reading.diagnostics.front().place.column.value, 14U);
}

TEST(ParseSet, ReadsAnAlternative) {
  const auto set = read_as<Set>("{any_of: [cash, credits], choice: holder}", Kind::set);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->meaning, Set::Meaning::any_of);
  EXPECT_EQ(set->choice, "holder");
}

TEST(ParseSet, IsNoneWhenNothingElseStandsThere) {
  EXPECT_TRUE(read_as<None>("none", Kind::set));
  EXPECT_EQ(tokens_of("[none]", spec_of({Kind::set})), (std::vector<std::string>{"none"}));
  EXPECT_EQ(tokens_of("'none'", spec_of({Kind::set})), (std::vector<std::string>{"none"}));
}

TEST(ParseParty, WantsKnownPartiesOrEach) {
  EXPECT_EQ(tokens_of("each", spec_of({Kind::party})), (std::vector<std::string>{"each"}));
  EXPECT_EQ(tokens_of("[bolt, acme]", spec_of({Kind::party})),
            (std::vector<std::string>{"acme", "bolt"}));
  const auto reading = read("acmee", Kind::party);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::unknown_party);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "acme");
}

TEST(ParseRefs, WantsKnownClauses) {
  EXPECT_EQ(tokens_of("[compute, api]", spec_of({Kind::refs})),
            (std::vector<std::string>{"api", "compute"}));
  EXPECT_EQ(code_of("[comptue]", Kind::refs), Code::unknown_clause);
}

// ---- names --------------------------------------------------------------------------------------

TEST(ParseSet, DiagnosesDoublesHoweverTheyAreSet) {
  for (const char* text :
       {"[API, api]", "[cloud hosting, cloud\u00a0hosting]", "[caf\u00e9, cafe\u0301]"}) {
    EXPECT_EQ(read(text, Kind::set).diagnostics.size(), 1U) << text;
    EXPECT_EQ(read(text, Kind::set).diagnostics.front().code, Code::duplicate_token) << text;
  }
}

TEST(ParseSet, ReadsWhatATokenWasCalledBefore) {
  for (const char* text :
       {"[{value: teaching, was: training}]", "{value: teaching, was: training}"}) {
    const auto set = read_as<Set>(text, Kind::set);
    ASSERT_TRUE(set) << text;
    EXPECT_EQ(set->tokens.front().was, "training") << text;
  }
  EXPECT_EQ(read("[{value: teaching, was: [training]}]", Kind::set).diagnostics.front().code,
            Code::expected_scalar);
}

TEST(ParseSet, ReadsWhatATokenTakesIn) {
  for (const char* text : {"[{value: any service, wider_than: [Hosting, storage]}]",
                           "{value: any service, wider_than: [Hosting, storage]}"}) {
    const auto set = read_as<Set>(text, Kind::set);
    ASSERT_TRUE(set) << text;
    EXPECT_EQ(*set->tokens.front().wider_than, (std::vector<std::string>{"Hosting", "storage"}));
  }
}

TEST(ParseSet, RefusesWordsThatAreWiderThanThemselves) {
  for (const char* text : {"{value: a, wider_than: A}",
                           "[{value: a, wider_than: b}, {value: b, wider_than: [c, a]}]"}) {
    const auto diagnostics = read(text, Kind::set).diagnostics;
    ASSERT_EQ(diagnostics.size(), 1U) << text;
    EXPECT_EQ(diagnostics.front().code, Code::bad_combination) << text;
  }
}

TEST(ParseParty, HasAnIdAndNoFormerName) {
  EXPECT_EQ(read("[{value: acme, was: bolt}]", Kind::party).diagnostics.front().code,
            Code::unknown_key);
}

TEST(ParseParty, IsNoneWiderThanAnother) {
  EXPECT_EQ(read("[{value: acme, wider_than: bolt}]", Kind::party).diagnostics.front().code,
            Code::unknown_key);
}

}  // namespace
}  // namespace dealterms::test
