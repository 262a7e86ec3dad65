#include "render/change_words.hpp"

#include <gtest/gtest.h>

#include <array>

#include "../../support/shipped_words.hpp"
#include "../agreement/reading.hpp"
#include "render/names.hpp"

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

TEST(TokenWords, CallAClauseByItsTitle) {
  const Agreement agreement =
      deal_with("type: other, title: Minimum purchases", test::shipped_catalogue());
  const Words words = shipped_words().naming(names_of(std::array<const Agreement*, 1>{&agreement}));
  TermSpec refs;
  refs.kinds = {Kind::refs};
  Change change;
  change.spec = &refs;
  const std::string id = agreement.clauses.begin()->first;
  EXPECT_EQ(token_words(change, id, words), "Minimum purchases");
  EXPECT_EQ(token_words(change, "no-such-one", words), "no such one");
  refs.kinds = {Kind::set};
  EXPECT_EQ(token_words(change, id, words), id);
}

TEST(SegmentWords, CallAnEventByItsClause) {
  EXPECT_EQ(said_of("first-launch", ""), "from first launch: – → –");
}

}  // namespace
}  // namespace dealterms
