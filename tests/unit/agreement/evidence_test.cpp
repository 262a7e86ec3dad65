#include "agreement/evidence.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

TEST(Evidence, InheritsWhatItDoesNotSay) {
  Evidence own;
  own.status = Status::reported;
  Evidence from;
  from.status = Status::stated;
  from.sources = {"reuters"};
  from.section = "4.2";
  const Evidence result = inherited(own, from);
  EXPECT_EQ(result.status, Status::reported);
  EXPECT_EQ(result.sources, from.sources);
  EXPECT_EQ(result.section, "4.2");
}

TEST(Status, IsReadByItsName) {
  for (const Status status : {Status::stated, Status::reported, Status::projected, Status::presumed,
                              Status::disputed, Status::ambiguous}) {
    EXPECT_EQ(enum_named<Status>(name_of(status)), status);
  }
  EXPECT_FALSE(enum_named<Status>("rumoured"));
}

}  // namespace
}  // namespace dealterms
