#include "agreement/quoted_figures.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dealterms {
namespace {

using Figures = std::vector<std::string>;

// "time calendar 12": kind, unit and first number.
Figures figures_of(std::string_view quote) {
  constexpr const char* k_kinds[] = {"percent", "money", "time", "number"};
  Figures figures;
  for (const QuotedFigure& figure : read_quoted_figures(quote).figures) {
    std::string words = k_kinds[static_cast<int>(figure.kind)];
    if (!figure.unit.empty()) words += " " + figure.unit;
    words += figure.numbers.empty() ? " ?" : " " + figure.numbers.front().to_string();
    figures.push_back(words + (figure.is_weak ? " weak" : ""));
  }
  return figures;
}

TEST(QuotedFigures, HoldPercentages) {
  EXPECT_EQ(figures_of("20%, 20 %, twenty percent (20%) or fifty basis points"),
            (Figures{"percent 20", "percent 20", "percent 20", "percent 20", "percent 0.5"}));
  EXPECT_EQ(figures_of("five per cent"), Figures{"percent 5"});
}

TEST(QuotedFigures, HoldMoney) {
  EXPECT_EQ(figures_of("US$40 million"), Figures{"money $ 40000000"});
  EXPECT_EQ(figures_of("USD 40m and \u20ac5 and CHF 3"),
            (Figures{"money $ 40000000", "money \u20ac 5", "money CHF 3"}));
  EXPECT_EQ(figures_of("Forty Million U.S. Dollars ($40,000,000)"),
            (Figures{"money $ 40000000", "money $ 40000000"}));
  EXPECT_EQ(figures_of("40 EUR"), Figures{"money \u20ac 40"});
  EXPECT_EQ(figures_of("pay all 3"), Figures{"number 3"}) << "`all` is no lek";
}

TEST(QuotedFigures, HoldLengthsOfTime) {
  EXPECT_EQ(figures_of("thirty (30) days"), Figures{"time exact 43200"});
  EXPECT_EQ(figures_of("within 5 business days"), Figures{"time business 5"});
  EXPECT_EQ(figures_of("a twelve-month term, or two (2) full years"),
            (Figures{"time calendar 12", "time calendar 24"}));
  EXPECT_EQ(figures_of("each year"), Figures{"time calendar 12 weak"});
}

TEST(QuotedFigures, KeepBothReadingsOfWhatIsWrittenTwice) {
  const auto figures = read_quoted_figures("thirty (60) days").figures;
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(figures.front().written.size(), 2u);
  EXPECT_EQ(figures.front().words, "thirty (60) days");
}

TEST(QuotedFigures, PassOverNumbersOfSectionsAndOfLists) {
  EXPECT_EQ(figures_of("under Section 4.2 (1) the fee, Exhibit 3"), Figures{});
  EXPECT_EQ(figures_of("one or more"), Figures{"number 1 weak"});
}

TEST(QuotedFigures, HoldYearsAndDays) {
  const auto quoted = read_quoted_figures(
      "from 31 December 2028, December 31st, 2028, the 31st of December 2028, 2028-12-31, in 2030");
  EXPECT_EQ(quoted.years, (std::vector<int>{2028, 2028, 2028, 2028, 2030}));
  EXPECT_EQ(quoted.days, std::vector<Day>(4, *parse_day("2028-12-31")));
  EXPECT_TRUE(quoted.figures.empty());
  EXPECT_EQ(read_quoted_figures("USD 2000").years, std::vector<int>{});
  EXPECT_EQ(read_quoted_figures("31 February 2028").days.size(), 0u);
}

}  // namespace
}  // namespace dealterms
