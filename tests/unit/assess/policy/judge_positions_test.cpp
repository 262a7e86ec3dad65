// A playbook of the licensor (acme) and of the licensee (bolt).
#include <gtest/gtest.h>

#include "gated.hpp"

namespace dealterms::test {
namespace {

struct Steps3 {
  std::string preferred;
  std::string fallback;
  std::string walk_away;
};

std::optional<Value> step(const std::string& term, const std::string& words,
                          const Catalogue& catalogue) {
  if (words.empty()) return std::nullopt;
  const auto agreement = read_version("9", "contract", licence(term + ": " + words), catalogue);
  return *agreement->clauses.at("use").find_term(term);
}

std::string standing(const std::string& party, const std::string& term, const Steps3& steps,
                     const std::string& terms, const std::string& basis = "contract") {
  const auto catalogue = small_catalogue();
  const auto agreement = read_version("1", basis, licence(terms), *catalogue);
  Policy policy;
  policy.perspective = party;
  Position position;
  position.subject = {"licence." + term};
  position.preferred = step(term, steps.preferred, *catalogue);
  position.fallback = step(term, steps.fallback, *catalogue);
  position.walk_away = step(term, steps.walk_away, *catalogue);
  policy.positions = {position};
  const GateResult result = judge_version(*agreement, *catalogue, policy);
  if (result.positions.size() != 1) return "not one";
  std::string told(name_of(result.positions.front().standing));
  if (!result.items.empty()) told += ", " + std::string(name_of(result.items.front().outcome));
  return told;
}

const Steps3 k_fees{"USD 100", "USD 80", "USD 60"};

TEST(Positions, AFeeOfWhomItIsPaidTo) {
  const auto of = [](const std::string& fee) {
    return standing("acme", "fee", k_fees, "fee: " + fee);
  };
  EXPECT_EQ(of("USD 120"), "preferred");
  EXPECT_EQ(of("USD 100"), "preferred");
  EXPECT_EQ(of("USD 99"), "within_fallback");
  EXPECT_EQ(of("USD 80"), "within_fallback");
  EXPECT_EQ(of("USD 79"), "below_fallback, warn");
  EXPECT_EQ(of("USD 60"), "below_fallback, warn");
  EXPECT_EQ(of("USD 59"), "beyond_walk_away, fail");
  EXPECT_EQ(of("EUR 100"), "unknown, warn");
  EXPECT_EQ(of("undisclosed"), "unknown, warn");
}

TEST(Positions, WhatIsBetterIsTurnedRoundForWhoPays) {
  const Steps3 fees{"USD 60", "USD 80", "USD 100"};
  EXPECT_EQ(standing("bolt", "fee", fees, "fee: USD 50"), "preferred");
  EXPECT_EQ(standing("bolt", "fee", fees, "fee: USD 90"), "below_fallback, warn");
  EXPECT_EQ(standing("bolt", "fee", fees, "fee: USD 101"), "beyond_walk_away, fail");
}

TEST(Positions, WithoutAFallbackWhatIsBetterThanWalkingAwayIsWithin) {
  const Steps3 fees{"USD 100", "", "USD 60"};
  EXPECT_EQ(standing("acme", "fee", fees, "fee: USD 70"), "within_fallback");
  EXPECT_EQ(standing("acme", "fee", fees, "fee: USD 60"), "below_fallback, warn");
  EXPECT_EQ(standing("acme", "fee", fees, "fee: USD 50"), "beyond_walk_away, fail");
}

TEST(Positions, WithoutAnEndNothingIsBeyondIt) {
  EXPECT_EQ(standing("acme", "fee", {"USD 100", "USD 80", ""}, "fee: USD 1"),
            "below_fallback, warn");
  EXPECT_EQ(standing("acme", "fee", {"USD 100", "", ""}, "fee: USD 1"), "below_fallback, warn");
}

TEST(Positions, ScalesDatesFlagsAndSets) {
  EXPECT_EQ(standing("bolt", "degree", {"exclusive", "sole", "shared"}, "degree: sole"),
            "within_fallback");
  EXPECT_EQ(
      standing("bolt", "until", {"2040-01-01", "2035-01-01", "2030-01-01"}, "until: 2029-12-31"),
      "beyond_walk_away, fail");
  EXPECT_EQ(standing("acme", "sublicence", {"no", "", ""}, "sublicence: yes"),
            "below_fallback, warn");
  EXPECT_EQ(standing("bolt", "subject", {"[a, b]", "", "[a]"}, "subject: [a, b, c]"), "preferred");
  EXPECT_EQ(standing("bolt", "subject", {"[a, b]", "", "[a]"}, "subject: [a]"),
            "below_fallback, warn");
  EXPECT_EQ(standing("bolt", "subject", {"[a, b]", "", "[a]"}, "subject: [c]"), "unknown, warn");
}

TEST(Positions, AnIntervalIsAsGoodAsItsWorst) {
  EXPECT_EQ(standing("acme", "fee", k_fees, "fee: at least USD 100"), "preferred");
  EXPECT_EQ(standing("acme", "fee", k_fees, "fee: at least USD 80"), "within_fallback");
  EXPECT_EQ(standing("acme", "fee", k_fees, "fee: USD 20 to USD 50"), "beyond_walk_away, fail");
  EXPECT_EQ(standing("acme", "fee", k_fees, "fee: USD 50 to USD 90"), "unknown, warn");
}

TEST(Positions, SilenceIsWhatItMeansInAContract) {
  const Steps3 caps{"USD 100", "USD 200", "USD 500"};
  EXPECT_EQ(standing("bolt", "cap", caps, ""), "beyond_walk_away, fail");
  EXPECT_EQ(standing("acme", "cap", {"unlimited", "", "USD 100"}, ""), "preferred");
  EXPECT_EQ(standing("bolt", "cap", caps, "", "reports"), "unknown, warn");
  EXPECT_EQ(standing("acme", "fee", k_fees, ""), "unknown, warn");
}

TEST(Positions, WhatHasNoDirectionIsKnownWhereItIsOneOfThem) {
  const Steps3 places{"London", "Paris", "Rome"};
  EXPECT_EQ(standing("acme", "place", places, "place: London"), "preferred");
  EXPECT_EQ(standing("acme", "place", places, "place: Paris"), "within_fallback");
  EXPECT_EQ(standing("acme", "place", places, "place: Rome"), "below_fallback, warn");
  EXPECT_EQ(standing("acme", "place", places, "place: Oslo"), "unknown, warn");
}

TEST(Positions, WithoutAPartyNothingIsBetter) {
  EXPECT_EQ(standing("", "fee", k_fees, "fee: USD 120"), "unknown, warn");
  EXPECT_EQ(standing("", "fee", k_fees, "fee: USD 80"), "within_fallback");
}

TEST(Positions, WhatTheFileSaysOfItsClauseTurnsThemRound) {
  EXPECT_EQ(standing("acme", "until", {"2040-01-01", "", "2030-01-01"},
                     "until: 2045-01-01, favours: licensor, why: so"),
            "preferred");
  EXPECT_EQ(standing("acme", "until", {"2040-01-01", "", "2030-01-01"}, "until: 2045-01-01"),
            "beyond_walk_away, fail");
}

}  // namespace
}  // namespace dealterms::test
