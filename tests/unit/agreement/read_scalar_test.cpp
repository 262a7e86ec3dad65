// Flags, scales, choices and texts, through parse_value.
#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

using Code = DiagnosticCode;

TEST(ParseFlag, TakesWhatYamlHasAlwaysTakenForYesAndNo) {
  for (const char* yes : {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}) {
    EXPECT_EQ(read_as<Flag>(yes, Kind::flag), Flag{true}) << yes;
  }
  for (const char* no : {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}) {
    EXPECT_EQ(read_as<Flag>(no, Kind::flag), Flag{false}) << no;
  }
  for (const char* neither : {"y", "yEs", "1", "maybe"}) {
    EXPECT_EQ(code_of(neither, Kind::flag), Code::bad_flag) << neither;
  }
}

TEST(ParsePercent, SuggestsTheShareThatABareNumberMeans) {
  const auto suggested = [](const char* text) {
    const auto reading = read(text, Kind::percent);
    return reading.diagnostics.size() == 1 ? reading.diagnostics.front().suggestion : "";
  };
  EXPECT_EQ(suggested("0.08"), "8%");
  EXPECT_EQ(suggested("8"), "8%");
  EXPECT_EQ(suggested("-0.08"), "");
  EXPECT_EQ(suggested("eight"), "");
}

TEST(ParseMoney, SaysInWhichFormTheWordsOfAContractAreWritten) {
  const auto hint = [](const char* text) {
    const auto reading = read(text, spec_of({Kind::money, Kind::percent, Kind::date}));
    return reading.diagnostics.size() == 1 ? reading.diagnostics.front().hint : "";
  };
  EXPECT_EQ(hint("the greater of USD 1m and 100% of fees"),
            "write `{greater_of: [USD 1m, 100% of fees]}`");
  EXPECT_EQ(hint("lower of USD 1m and 1% of revenue"),
            "write `{lesser_of: [USD 1m, 1% of revenue]}`");
  EXPECT_EQ(hint("the later of 60 days from signing and 5 business days from effective"),
            "write `{later_of: [60 days from signing, 5 business days from effective]}`");
  EXPECT_EQ(hint("the greater of several"), "write `{greater_of: [ONE, OTHER]}`");
  EXPECT_EQ(hint("as set out in the order form"), "write `{set_in: order form}`");
  EXPECT_EQ(hint("see schedule 2"), "write `{set_in: schedule 2}`");
  EXPECT_EQ(hint("as agreed"), "write `{set_in: as agreed}`");
}

TEST(ParseDuration, SaysOfANegativeOneThatThereIsNone) {
  const auto reading = read("-5 days", Kind::duration);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_duration);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "");
  EXPECT_TRUE(reading.diagnostics.front().hint.starts_with("a duration is no less than nothing"));
}

TEST(ParseScale, TakesItsOwnWordsOnly) {
  EXPECT_EQ(read_as<Token>("sole", degree()), Token{"sole"});
  const auto reading = read("exlusive", degree());
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics.front().code, Code::bad_scale);
  EXPECT_EQ(reading.diagnostics.front().suggestion, "exclusive");
}

TEST(ParseScale, LetsItsOwnNoneWin) { EXPECT_EQ(read_as<Token>("none", degree()), Token{"none"}); }

TEST(ParseText, KeepsAQuotedNoneAsText) {
  EXPECT_TRUE(read_as<None>("none", Kind::text));
  EXPECT_EQ(read_as<Text>("'none'", Kind::text), Text{"none"});
}

TEST(ParseText, WarnsOfAnAmountThatIsReadAsWords) {
  const auto price = spec_of({Kind::money, Kind::duration, Kind::date, Kind::text});
  const auto told = [&](const char* text) {
    const auto reading = read(text, price);
    if (!reading.value || reading.value->as<Text>() == nullptr) return std::string{"no text"};
    if (reading.diagnostics.empty()) return std::string{};
    const Diagnostic& warning = reading.diagnostics.front();
    return std::string{row_of(warning.code).name} + " " + warning.suggestion;
  };
  EXPECT_EQ(told("3 yeers"), "amount_read_as_words years");
  EXPECT_EQ(told("3 May 2025"), "amount_read_as_words 2025-05-03");
  EXPECT_EQ(told("$100"), "amount_read_as_words ");
  for (const char* words : {"'$100'", "as the board sees fit", "3 months' rent", "Section 4",
                            "10 Downing Street", "the price of 3 May 2025"}) {
    EXPECT_EQ(told(words), "") << words;
  }
}

TEST(ParseText, NeverGuessesTypes) {
  EXPECT_EQ(read_as<Text>("NO", Kind::text), Text{"NO"});
  EXPECT_EQ(read_as<Text>("1:30", Kind::text), Text{"1:30"});
}

TEST(ParseScale, TakesItsWordsInAnyCase) {
  EXPECT_EQ(read_as<Token>("Exclusive", degree()), Token{"exclusive"});
}

TEST(ParseScale, SuggestsNoWordThatSaysTheOpposite) {
  for (const char* text : {"non-exclusive", "non_exclusive", "nonexclusive", "not exclusive"}) {
    const auto reading = read(text, degree());
    ASSERT_EQ(reading.diagnostics.size(), 1U) << text;
    EXPECT_EQ(reading.diagnostics.front().suggestion, "") << text;
    EXPECT_NE(reading.diagnostics.front().hint.find("one of: none"), std::string::npos);
  }
}

}  // namespace
}  // namespace dealterms::test
