#include "document/check_source.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

using testing::mistakes_in;

TEST(CheckSource, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(mistakes_in("a: 1\nb: \xC3\x28\n"), "2:4 DT001 the text is not UTF-8");
  EXPECT_EQ(mistakes_in("a: \xED\xA0\x80\n"), "1:4 DT001 the text is not UTF-8");
}

TEST(CheckSource, RecognisesUtf16) {
  EXPECT_EQ(mistakes_in(std::string_view("\xFF\xFE"
                                         "a\0:\0",
                                         6)),
            "1:1 DT001 the text is not UTF-8; it looks like UTF-16");
  EXPECT_EQ(mistakes_in(std::string_view("\0a\0:", 4)),
            "1:1 DT001 the text is not UTF-8; it looks like UTF-16");
}

TEST(CheckSource, RecognisesUtf32AndCallsItSo) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"\xFF\xFE\0\0a\0\0\0"sv, "\0\0\xFE\xFF\0\0\0a"sv, "a\0\0\0:\0\0\0"sv, "\0\0\0a\0\0\0:"sv}) {
    EXPECT_EQ(mistakes_in(text), "1:1 DT001 the text is not UTF-8; it looks like UTF-32");
  }
}

TEST(CheckSource, TakesAShortFileWithAZeroForNoOtherEncoding) {
  using namespace std::string_view_literals;
  EXPECT_EQ(mistakes_in("\0\0"sv), "1:1 DT005 not YAML: the control character \\x00");
  EXPECT_EQ(mistakes_in("ab\0"sv), "1:3 DT005 not YAML: the control character \\x00");
}

TEST(CheckSource, RefusesControlCharacters) {
  EXPECT_EQ(mistakes_in(std::string_view("a: x\0y\n", 7)),
            "1:5 DT005 not YAML: the control character \\x00");
  EXPECT_EQ(mistakes_in("a: \x1b[2J\n"), "1:4 DT005 not YAML: the control character \\x1b");
  EXPECT_EQ(mistakes_in("a: 1\n\x7f\n"), "2:1 DT005 not YAML: the control character \\x7f");
}

TEST(CheckSource, RefusesACarriageReturnThatEndsNoLine) {
  EXPECT_EQ(mistakes_in("a: 1\rb: 2\n"), "1:5 DT005 not YAML: the control character \\x0d");
}

TEST(CheckSource, RefusesDirectivesThatItWouldPassOver) {
  EXPECT_EQ(mistakes_in("# c\n%TAG ! tag:x\n---\na: 1\n"),
            "2:1 DT005 not YAML: a directive that is not known");
}

TEST(CheckSource, TakesTabsLineEndsAndTheVersionOfYaml) {
  EXPECT_EQ(mistakes_in("%YAML 1.2\n---\na: \"1\t2\"\r\nb: 3\n"), "");
}

TEST(CheckSource, CountsTheLastByteThatIsAllowed) {
  DocumentLimits limits;
  limits.bytes = 5;
  EXPECT_EQ(mistakes_in("a: 1\n", limits), "");
  EXPECT_EQ(mistakes_in("a: 12\n", limits), "1:1 DT002 the file is too large: 6 bytes, at most 5");
}

TEST(CheckSource, TellsWhereAConflictOfAMergeBegins) {
  const std::string marks = "a: 1\nb:\n<<<<<<< ours\n  c: 1\n=======\n  c: 2\n>>>>>>> theirs\n";
  EXPECT_EQ(mistakes_in(marks),
            "3:1 DT005 not YAML: an unresolved conflict of a merge begins here");
  EXPECT_EQ(mistakes_in(marks + "d: 1\n<<<<<<<\ne: 1\n"),
            "3:1 DT005 not YAML: an unresolved conflict of a merge begins here\n"
            "9:1 DT005 not YAML: an unresolved conflict of a merge begins here");
}

// Between quotes the parser would take the marks for a part of the text.
TEST(CheckSource, FindsAConflictWithinAText) {
  EXPECT_EQ(mistakes_in("a: \"one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> b\n\"\n"),
            "2:1 DT005 not YAML: an unresolved conflict of a merge begins here");
}

TEST(CheckSource, TakesLinesThatOnlyLookLikeOne) {
  EXPECT_EQ(mistakes_in("a: |\n  <<<<<<< ours\n  =======\n  >>>>>>> theirs\n"), "");
  EXPECT_EQ(mistakes_in("a: <<<<<<< ours\n"), "");
}

}  // namespace
}  // namespace dealterms
