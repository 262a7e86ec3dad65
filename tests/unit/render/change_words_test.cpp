#include "render/change_words.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped_words.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

std::string said_of(const std::string& from, const std::string& to,
                    std::string_view language = "en") {
  Segment segment;
  segment.along = Segment::Along::time;
  segment.from = from;
  segment.to = to;
  return segment_words(segment, shipped_words(language));
}

TEST(SegmentWords, WriteADayAsADay) {
  EXPECT_EQ(said_of("", "2027-05-01"), "until 2027-05-01: – → –");
  EXPECT_EQ(said_of("2027-05-01", "2028-Q1"), "2027-05-01 to Q1 2028: – → –");
  EXPECT_EQ(said_of("2027-05", "", "fr"), "à partir de\u00a0: mai 2027\u00a0: – → –");
}

TEST(SegmentWords, CallAnEventByItsClause) {
  EXPECT_EQ(said_of("first-launch", ""), "from first launch: – → –");
}

}  // namespace
}  // namespace dealterms
