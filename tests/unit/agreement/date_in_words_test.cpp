#include "agreement/date_in_words.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

TEST(DateInWords, KnowsTheMonthsByName) {
  for (const char* text : {"31 December 2026", "December 31, 2026", "Dec 31 2026",
                           "31st December 2026", "31-Dec-2026", "2026 December 31"}) {
    EXPECT_EQ(date_in_words(text), "2026-12-31") << text;
  }
  EXPECT_EQ(date_in_words("September 2026"), "2026-09");
  EXPECT_EQ(date_in_words("Sept 2026"), "2026-09");
}

TEST(DateInWords, KnowsNumbersInTheOrderThatTheyCanOnlyHave) {
  EXPECT_EQ(date_in_words("31.12.2026"), "2026-12-31");
  EXPECT_EQ(date_in_words("03.04.2026"), "2026-04-03");
  EXPECT_EQ(date_in_words("2026/12/31"), "2026-12-31");
  EXPECT_EQ(date_in_words("12/31/2026"), "2026-12-31");
  EXPECT_EQ(date_in_words("31/12/2026"), "2026-12-31");
}

TEST(DateInWords, GuessesNothing) {
  for (const char* text :
       {"03/04/2026", "31 December", "December", "31 February 2026", "2026", "12.31.2026",
        "closing", "31 December 2026 2027", "ma 2026", "1.10", "31/12/26", "on 31 December 2026"}) {
    EXPECT_EQ(date_in_words(text), "") << text;
  }
}

TEST(ParseDate, SuggestsTheDateThatIsWrittenOtherwise) {
  const auto suggested = [](const char* text) {
    const auto reading = read(text, Kind::date);
    return reading.diagnostics.size() == 1 ? reading.diagnostics.front().suggestion : "";
  };
  EXPECT_EQ(suggested("31 December 2026"), "2026-12-31");
  EXPECT_EQ(suggested("through December 2026"), "2026-12");
  EXPECT_EQ(suggested("by 12/31/2026"), "2026-12-31");
}

}  // namespace
}  // namespace dealterms::test
