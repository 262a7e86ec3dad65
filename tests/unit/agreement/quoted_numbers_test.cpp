#include "agreement/quoted_numbers.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace dealterms {
namespace {

struct Read {
  std::vector<std::string> readings;
  std::size_t words = 0;
  friend bool operator==(const Read&, const Read&) = default;
};

// With the scale behind it.
Read read(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  auto number = read_quoted_number(words, 0);
  if (!number) return {};
  const std::size_t end = read_scale(words, number->end, number->readings);
  Read result{{}, end};
  for (const Decimal& reading : number->readings) result.readings.push_back(reading.to_string());
  return result;
}

TEST(QuotedNumbers, AreWrittenInFigures) {
  EXPECT_EQ(read("30 days"), (Read{{"30"}, 1}));
  EXPECT_EQ(read("1,500.50"), (Read{{"1500.5", "1.5005", "150050"}, 1}));
  EXPECT_EQ(read("1.500,50").readings.at(1), "1500.5");
  EXPECT_EQ(read("1,500"), (Read{{"1500", "1.5"}, 1}));
  EXPECT_EQ(read("40m"), (Read{{"40000000"}, 1}));
  EXPECT_EQ(read("2x"), (Read{{"2"}, 1}));
  EXPECT_EQ(read("1 500 000 shares").readings.back(), "1500000");
}

TEST(QuotedNumbers, AreWrittenInWords) {
  EXPECT_EQ(read("twelve months"), (Read{{"12"}, 1}));
  EXPECT_EQ(read("twenty five percent"), (Read{{"25"}, 2}));
  EXPECT_EQ(read("one hundred and eighty days"), (Read{{"180"}, 4}));
  EXPECT_EQ(read("one hundred eighty days"), (Read{{"180"}, 3}));
  EXPECT_EQ(read("forty million dollars"), (Read{{"40000000"}, 2}));
  EXPECT_EQ(read("one million two hundred thousand dollars"), (Read{{"1200000"}, 5}));
  EXPECT_EQ(read("two hundred fifty thousand"), (Read{{"250000"}, 4}));
}

TEST(QuotedNumbers, HaveAScaleBehindFigures) {
  EXPECT_EQ(read("1.5 billion"), (Read{{"1500000000", "15000000000"}, 2}));
}

TEST(QuotedNumbers, AreNoOrdinalsAndNoNames) {
  for (const char* text : {"12th", "5g", "first", "hundred", "a", ""}) {
    EXPECT_EQ(read(text), Read{}) << text;
  }
}

TEST(QuotedNumbers, OfTooManyFiguresAreNotRead) {
  EXPECT_EQ(read(std::string(60, '9')).readings.size(), 0u);
}

}  // namespace
}  // namespace dealterms
