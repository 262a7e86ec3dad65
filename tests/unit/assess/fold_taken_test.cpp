// A claim that was without a limit, and is under a higher cap now, is one move between two clauses.
#include <gtest/gtest.h>

#include "judged_clause.hpp"

namespace dealterms::test {
namespace {

Stated liability(const std::string& heads, const std::string& higher,
                 const std::string& liable = "b", const std::string& claimant = "a") {
  const std::string roles = "liable: " + liable + ", claimant: " + claimant;
  return {"cap: {type: liability_cap, liable: b, claimant: a, cap: USD 5m" + higher +
          "}, open: {type: uncapped_liability, " + roles + ", heads: [" + heads + "]}"};
}

std::string higher_cap(const std::string& claims) {
  return ", higher_caps: {data: {claims_for: [" + claims + "], higher_cap: USD 20m}}";
}

constexpr const char* k_narrowed = "uncapped_liability.heads.narrowed";
constexpr const char* k_added = "liability_cap.higher_caps.added";

TEST(FoldTaken, TellsAHigherCapBeneathTheLiabilityThatItLimits) {
  const auto judged =
      judge_stated(liability("fraud, breach", ""), liability("fraud", higher_cap("breach")));
  EXPECT_EQ(told_of(*judged, k_narrowed), "favours +b -a");
  EXPECT_EQ(find_finding(*judged, k_added), nullptr);
  const Finding& narrowed = the_finding(*judged, k_narrowed);
  ASSERT_EQ(narrowed.parts.size(), 1U);
  EXPECT_EQ(narrowed.parts.front().rule, k_added);
}

TEST(FoldTaken, TellsTheSameTheOtherWayRound) {
  const auto judged =
      judge_stated(liability("fraud", higher_cap("breach")), liability("fraud, breach", ""));
  EXPECT_EQ(told_of(*judged, "uncapped_liability.heads.widened"), "favours +a -b");
  EXPECT_EQ(find_finding(*judged, "liability_cap.higher_caps.removed"), nullptr);
}

TEST(FoldTaken, TakesAClauseThatGoesForItsSet) {
  Stated capped = liability("breach", higher_cap("breach"));
  capped.clauses.erase(capped.clauses.find(", open:"));
  const auto judged = judge_stated(liability("breach", ""), capped);
  EXPECT_EQ(told_of(*judged, "uncapped_liability.clause.removed"), "favours +b -a");
  EXPECT_EQ(find_finding(*judged, k_added), nullptr);
}

TEST(FoldTaken, TellsApartWhatWasNeverWithoutALimit) {
  const auto judged =
      judge_stated(liability("fraud, breach", ""), liability("fraud", higher_cap("breach, delay")));
  EXPECT_EQ(told_of(*judged, k_added), "favours +a -b");
}

TEST(FoldTaken, TellsApartWhatOthersAreLiableFor) {
  const auto judged = judge_stated(liability("fraud, breach", "", "a", "b"),
                                   liability("fraud", higher_cap("breach"), "a", "b"));
  EXPECT_EQ(told_of(*judged, k_added), "favours +a -b");
}

}  // namespace
}  // namespace dealterms::test
