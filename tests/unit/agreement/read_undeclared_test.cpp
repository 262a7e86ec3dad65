// Terms that nobody declared, as `type: other` has them.
#include "agreement/read_undeclared.hpp"

#include <gtest/gtest.h>

#include "value_reading.hpp"

namespace dealterms::test {
namespace {

TermSpec undeclared() {
  TermSpec spec = open_term();
  std::erase(spec.kinds, Kind::set);
  return spec;
}

TEST(Undeclared, IsATextWhereSomethingWrittenWouldBeLost) {
  for (const char* text : {"\"01067\"", "01067", "\"0012345\"", "\"12345\"", "1.10", "\"1.1\"",
                           "2.0", "1.2.3", "10115 Berlin", "12 rue de la Paix", "75001 PARIS",
                           "221 Baker Street", "12e4", "\"2030\"", "007 days", "050%"}) {
    EXPECT_TRUE(read_as<Text>(text, undeclared())) << text;
  }
}

TEST(Undeclared, IsAnAmountOrADateWhereItIsSurelyOne) {
  for (const char* text : {"USD 1bn", "\"USD 1,000,000,000\"", "3", "3 pages", "1.5", "1e26 FLOP",
                           "4 GPU-hours", "50 MW", "20%"}) {
    EXPECT_FALSE(read_as<Text>(text, undeclared())) << text;
  }
  EXPECT_TRUE(read_as<Duration>("12 months", undeclared()));
  EXPECT_TRUE(read_as<Duration>("'1 year'", undeclared()));
  EXPECT_TRUE(read_as<Date>("2025-01-21", undeclared()));
}

TEST(Undeclared, IsShownAsItWasWritten) {
  const auto reading = read("12345 pages", undeclared());
  ASSERT_TRUE(reading.value);
  EXPECT_TRUE(reading.value->shown_as_spelled);
  EXPECT_EQ(reading.value->spelling, "12345 pages");
  EXPECT_FALSE(read("USD 12345", Kind::money).value->shown_as_spelled);
}

}  // namespace
}  // namespace dealterms::test
