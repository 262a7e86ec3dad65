#include "agreement/agreement.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace dealterms {
namespace {

std::string day_of(std::string_view dates) {
  const Reading reading =
      read_text("dealterms: 1\ndeal: d\nversion: v\ndates: " + std::string{dates});
  const auto day = reading.agreement.date();
  return day ? format_day(*day) : "none";
}

TEST(AgreementDate, IsTheEffectiveOneBeforeTheAnnounced) {
  EXPECT_EQ(day_of("{announced: 2025-01-21, effective: 2025-02-01}"), "2025-02-01");
}

TEST(AgreementDate, IsTheAnnouncedOneBeforeTheSigned) {
  EXPECT_EQ(day_of("{signed: 2025-01-20, announced: 2025-01-21}"), "2025-01-21");
}

TEST(AgreementDate, PassesOverWhatIsUndisclosed) {
  EXPECT_EQ(day_of("{effective: undisclosed, signed: 2025-01-20}"), "2025-01-20");
}

TEST(AgreementDate, IsTheLastDayThatAMonthCanMean) {
  EXPECT_EQ(day_of("{signed: 2025-02}"), "2025-02-28");
}

TEST(AgreementDate, IsNoneWhereNoneIsKnown) { EXPECT_EQ(day_of("{expires: 2030-01-01}"), "none"); }

TEST(AgreementParty, IsFoundAmongPartiesAndOthers) {
  const Agreement agreement = read_rest("others: {nonprofit: {name: The Board}}\n").agreement;
  ASSERT_NE(agreement.find_party("acme"), nullptr);
  ASSERT_NE(agreement.find_party("nonprofit"), nullptr);
  EXPECT_EQ(agreement.find_party("nobody"), nullptr);
}

}  // namespace
}  // namespace dealterms
