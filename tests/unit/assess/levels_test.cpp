#include "assess/levels.hpp"

#include <gtest/gtest.h>

#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

Level level_of(const JudgedPair& pair, const std::string& rule) {
  const Finding* finding = pair.finding(rule);
  EXPECT_NE(finding, nullptr) << rule;
  return finding != nullptr ? finding->level : Level::editorial;
}

// A licence is critical, so its terms are major.
TEST(Levels, OfATermIsOneBelowItsType) {
  EXPECT_EQ(level_of(judge_terms("degree: shared", "degree: sole"), "licence.degree.raised"),
            Level::major);
}

TEST(Levels, RiseWithSeveralStepsOfAScale) {
  EXPECT_EQ(level_of(judge_terms("degree: shared", "degree: exclusive"), "licence.degree.raised"),
            Level::critical);
}

TEST(Levels, RiseByHalfOrMore) {
  EXPECT_EQ(level_of(judge_terms("fee: USD 100", "fee: USD 150"), "licence.fee.raised"),
            Level::critical);
  EXPECT_EQ(level_of(judge_terms("fee: USD 100", "fee: USD 149"), "licence.fee.raised"),
            Level::major);
}

TEST(Levels, FallByLessThanATenth) {
  EXPECT_EQ(level_of(judge_terms("fee: USD 100", "fee: USD 109"), "licence.fee.raised"),
            Level::moderate);
  EXPECT_EQ(level_of(judge_terms("fee: USD 100", "fee: USD 110"), "licence.fee.raised"),
            Level::major);
}

TEST(Levels, AreMinorForLessThanAHundredth) {
  EXPECT_EQ(level_of(judge_terms("fee: USD 1000", "fee: USD 1009"), "licence.fee.raised"),
            Level::minor);
}

// A takeover's price: USD 350m of 16bn, and 7% of it, are no small change.
TEST(Levels, GoByTheThresholdsOfTheTermItself) {
  const auto of_price = [](const std::string& after) {
    return level_of(judge_terms("price: USD 16bn", "price: USD " + after), "licence.price.lowered");
  };
  EXPECT_EQ(of_price("15.65bn"), Level::critical);
  EXPECT_EQ(of_price("14.88bn"), Level::critical);
  EXPECT_EQ(of_price("15.9bn"), Level::major);
  EXPECT_EQ(of_price("15.99bn"), Level::minor);
}

TEST(Levels, RiseBetweenFiniteAndUnlimited) {
  EXPECT_EQ(level_of(judge_terms("cap: USD 1m", "cap: unlimited"), "licence.cap.raised"),
            Level::critical);
  EXPECT_EQ(level_of(judge_terms("until: 2030-01-01", "until: perpetual"), "licence.until.raised"),
            Level::critical);
}

TEST(Levels, OfSpellingIsEditorial) {
  EXPECT_EQ(level_of(judge_terms("fee: USD 1m", "fee: USD 1 million"), "licence.fee.restated"),
            Level::editorial);
}

TEST(Levels, OfBetterEvidenceIsEditorial) {
  EXPECT_EQ(level_of(judge_terms("fee: {value: USD 1m, status: reported}",
                                 "fee: {value: USD 1m, status: stated}"),
                     "licence.evidence.changed"),
            Level::editorial);
}

TEST(Levels, OfAnExceptionIsOneBelowItsClause) {
  EXPECT_EQ(
      level_of(judge_terms("", "exceptions: {lab: {what: research}}"), "licence.exceptions.added"),
      Level::major);
}

TEST(Levels, OfSwappedRolesIsCritical) {
  const auto pair =
      judge_bodies("clauses:\n  use: {type: option, licensor: acme, licensee: bolt}\n",
                   "clauses:\n  use: {type: option, licensor: bolt, licensee: acme}\n");
  EXPECT_EQ(level_of(pair, "option.clause.reversed"), Level::critical);
}

TEST(Levels, MayBeOverriddenByTheFile) {
  const auto clause = [](const std::string& fee) {
    return "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt, level: minor, why: a "
           "trifle, fee: " +
           fee + "}\n";
  };
  EXPECT_EQ(level_of(judge_bodies(clause("USD 100"), clause("USD 120")), "licence.fee.raised"),
            Level::minor);
}

}  // namespace
}  // namespace dealterms::test
