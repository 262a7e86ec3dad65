// A hostile file ends quickly, and says why. Each of these once took the parser seconds and
// gigabytes, or would have.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using testing::mistakes_in;
using testing::read;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(DocumentLimits, RefuseAFileTooLarge) {
  EXPECT_EQ(mistakes_in("a: 1234\n", {.bytes = 7}),
            "1:1 DT002 the file is too large: 8 bytes, at most 7");
  EXPECT_EQ(mistakes_in("a: 1234\n", {.bytes = 8}), "");
}

TEST(DocumentLimits, RefuseDeepNesting) {
  EXPECT_EQ(mistakes_in("[[[a]]]", {.depth = 3}), "");
  EXPECT_EQ(mistakes_in("[[[[a]]]]", {.depth = 3}), "1:4 DT003 nested deeper than 3 levels");
  EXPECT_EQ(mistakes_in(repeated("- ", 10'000)), "1:129 DT003 nested deeper than 64 levels");
  EXPECT_NE(mistakes_in(repeated("[", 100'000)).find("DT003"), std::string::npos);
}

TEST(DocumentLimits, CountTheDepthThatAliasesAdd) {
  EXPECT_EQ(mistakes_in("a: &x [1]\nb: &y [*x]\nc: [*y]\n", {.depth = 4}), "");
  EXPECT_EQ(mistakes_in("a: &x [1]\nb: &y [*x]\nc: [*y]\n", {.depth = 3}),
            "3:5 DT003 nested deeper than 3 levels");
}

TEST(DocumentLimits, RefuseTooManyValues) {
  EXPECT_EQ(mistakes_in("[a, b, c]", {.nodes = 4}), "");
  EXPECT_EQ(mistakes_in("[a, b, c]", {.nodes = 3}), "1:8 DT004 more than 3 values");
}

TEST(DocumentLimits, CountWhatAliasesRepeatAsOftenAsTheyDo) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    const std::string name = "a" + std::to_string(i);
    bomb += name + ": &" + name + " [" + before + repeated(", " + before, 9) + "]\n";
  }
  EXPECT_NE(mistakes_in(bomb).find("DT004 more than 1000000 values"), std::string::npos);
}

TEST(DocumentLimits, CountTheTextThatAliasesRepeat) {
  const std::string text = "a: &x " + std::string(100, 'y') + "\nb: [*x, *x, *x, *x]\n";
  EXPECT_EQ(mistakes_in(text, {.bytes = 400}),
            "2:13 DT010 the alias repeats more text than a file may hold");
}

TEST(DocumentLimits, CountWhatNestedAnchorsKeep) {
  EXPECT_EQ(mistakes_in("&a [&b [&c [&d x]]]", {.nodes = 9}), "1:1 DT004 more than 9 values");
}

TEST(DocumentLimits, RefuseAValueWithoutEnd) {
  for (const std::string& text : {"a: 1\nb: \"" + std::string(5u << 18, 'x') + "\"\n",
                                  "[" + repeated("x, ", 1u << 19) + "x]\n",
                                  "a: 1\nb: " + std::string(5u << 18, 'x') + "\n"}) {
    EXPECT_NE(mistakes_in(text).find("DT017 nothing ends within 1048576 bytes here"),
              std::string::npos)
        << text.substr(0, 40);
  }
}

TEST(DocumentLimits, TakeALongerTextWhereTheyAreRaised) {
  const std::string text = "a: \"" + std::string(40'000, 'x') + "\"\n";
  EXPECT_NE(mistakes_in(text, {.text = 20'000}).find("DT017 nothing ends within 20000 bytes here"),
            std::string::npos);
  EXPECT_EQ(mistakes_in(text, {.text = 60'000}), "");
}

TEST(DocumentLimits, KeepNothingOfAFileThatBreaksThem) {
  EXPECT_FALSE(read("[a, b]", {.nodes = 2}).root);
}

}  // namespace
}  // namespace dealterms
