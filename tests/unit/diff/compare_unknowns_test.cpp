#include "diff/compare_unknowns.hpp"

#include <gtest/gtest.h>

#include "compared.hpp"

namespace dealterms::test {
namespace {

using Reason = ComparisonReason;

TEST(CompareUnknowns, KnowsWhatAnotherPaperSetsByItsName) {
  EXPECT_EQ(compared("{set_in: order form}", "{set_in: order form}", Kind::money), k_nothing);
  EXPECT_EQ(compared("{set_in: order form}", "{set_in: Order  Form}", Kind::money), k_restated);
  EXPECT_EQ(compared("{set_in: order form}", "{set_in: schedule 2}", Kind::money),
            open(Reason::set_in_other_papers));
}

TEST(CompareUnknowns, CallsItNoDisclosureWhereAFigureFollows) {
  EXPECT_EQ(compared("{set_in: order form}", "USD 5m", Kind::money),
            open(Reason::set_elsewhere_before));
  EXPECT_EQ(compared("USD 5m", "{set_in: order form}", Kind::money),
            open(Reason::set_elsewhere_after));
}

TEST(CompareUnknowns, KeepsWhatIsHiddenApartFromWhatIsSetElsewhere) {
  const auto change = compared("redacted", "{set_in: order form}", Kind::money);
  EXPECT_EQ(change, told(ChangeKind::changed, Movement::undetermined,
                         {Reason::undisclosed_before, Reason::set_elsewhere_after}));
}

TEST(CompareUnknowns, FindsThatAFigureElsewhereIsLessThanNoLimit) {
  TermSpec cap = spec_of({Kind::money});
  cap.silence = Silence::unlimited;
  EXPECT_EQ(compared("none", "{set_in: order form}", cap),
            told(ChangeKind::changed, Movement::lowered, {Reason::set_elsewhere_after}));
}

}  // namespace
}  // namespace dealterms::test
