#include "render/headlines.hpp"

#include <gtest/gtest.h>

#include "../../support/shipped.hpp"
#include "../../support/shipped_words.hpp"
#include "../agreement/reading.hpp"
#include "assess/report.hpp"
#include "diff/compare.hpp"
#include "render/names.hpp"

namespace dealterms {
namespace {

using test::shipped_words;

Agreement version_of(const std::string& clause) {
  return deal_with("type: exclusivity, title: Hosting, holder: bolt, grantor: acme, " + clause,
                   test::shipped_catalogue());
}

// Of the one finding on the clause.
Headline headline(const std::string& before, const std::string& after, Room room = Room::line) {
  const Report report = make_report(
      std::make_shared<const Comparison>(
          compare(std::make_shared<const Agreement>(version_of(before)),
                  std::make_shared<const Agreement>(version_of(after)), test::shared_catalogue())),
      {});
  EXPECT_EQ(report.clauses.size(), 1U);
  if (report.clauses.empty()) return {};
  const Words words = shipped_words().naming(names_of(report));
  return headline_of(report.clauses.front().findings.front(), report, words, room);
}

TEST(Headline, OfAnEndSaysByHowMuchItMovedInYearsWhereTheseAreWhole) {
  EXPECT_EQ(headline("until: through 2030", "until: through 2032").words,
            "Extended by 2 years, to the end of 2032");
  EXPECT_EQ(headline("until: 2030-06-30", "until: 2030-03-31").words,
            "Shortened by 3 months, to 2030-03-31");
  EXPECT_EQ(headline("until: 2030-06-30", "until: 2030-07-02").words,
            "Extended by 2 days, to 2030-07-02");
}

TEST(Headline, OfTheWordThatTheClauseComesToNeedsNoTitle) {
  EXPECT_EQ(headline("degree: exclusive", "degree: first_launch").words,
            "Exclusive → first launch");
  EXPECT_EQ(headline("on_failure: cure", "on_failure: termination").words,
            "On failure: cure → termination");
}

TEST(Headline, OfASetNamesWhatCameAndWhatWent) {
  EXPECT_EQ(headline("scope: [figs]", "scope: [figs, pears, plums]").words,
            "Scope widened: now also pears and plums");
  EXPECT_EQ(headline("scope: [figs, pears]", "scope: [figs]").words,
            "Scope narrowed: no longer pears");
}

TEST(Headline, OfAnAmountHasBothFiguresAndTheSizeOfTheMove) {
  EXPECT_EQ(headline("volume_share: 80%", "volume_share: 60%").words,
            "Volume share cut from 80% to 60% (−20 points)");
}

TEST(Headline, OfAnExceptionSaysWhatIsExcepted) {
  EXPECT_EQ(headline("degree: exclusive",
                     "degree: exclusive, exceptions: {spill: {what: what Bolt cannot host}}")
                .words,
            "Exception added: what Bolt cannot host");
}

TEST(Headline, SaysHowWhatItTellsIsKnown) {
  EXPECT_EQ(headline("degree: sole",
                     "degree: sole, exceptions: {spill: {what: what Bolt cannot host, status: "
                     "reported, sources: press}}")
                .words,
            "Exception added: what Bolt cannot host (reported)");
  EXPECT_EQ(headline("degree: sole", "degree: sole, until: {value: through 2030, status: presumed}")
                .words,
            "Now runs until the end of 2030 (presumed)");
}

TEST(Headline, LeavesToTheLinesBelowWhatWasOnlyPresumed) {
  const std::string before = "until: {value: through 2030, status: presumed}";
  EXPECT_FALSE(headline(before, "until: through 2032").holds_values);
  EXPECT_TRUE(headline("until: through 2030", "until: through 2032").holds_values);
}

TEST(Headline, LeavesValuesTooLongForALineToTheLinesBelow) {
  const std::string before = "remedies: [" + std::string(60, 'a') + "]";
  const std::string after = "remedies: [" + std::string(60, 'b') + "]";
  EXPECT_FALSE(headline(before, after).holds_values);
  EXPECT_TRUE(headline(before, after, Room::any).holds_values);
}

// Of a clause of any type, between the same two.
Headline headline_of_clause(const std::string& before, const std::string& after) {
  const auto version = [](const std::string& clause) {
    return std::make_shared<const Agreement>(deal_with(clause, test::shipped_catalogue()));
  };
  const Report report = make_report(std::make_shared<const Comparison>(compare(
                                        version(before), version(after), test::shared_catalogue())),
                                    {});
  const Words words = shipped_words().naming(names_of(report));
  return headline_of(report.clauses.at(0).findings.at(0), report, words);
}

TEST(Headline, SaysWhichWayValuesTooLongForALineMoved) {
  const auto cap = [](const std::string& amount) {
    return "type: liability_cap, liable: acme, claimant: bolt, cap: {greater_of: [USD " + amount +
           ", 12 months of the fees paid or payable]}";
  };
  EXPECT_EQ(headline_of_clause(cap("1m"), cap("2m")).words, "Cap raised");
  EXPECT_EQ(headline_of_clause(cap("2m"), cap("1m")).words, "Cap cut");
}

TEST(Headline, SaysTheOnePartThatChangedOfTiersTooLongForALine) {
  const auto fee = [](const std::string& amount) {
    return "type: fees, payer: acme, payee: bolt, charges: {seats: {fee_amount: " + amount + "}}";
  };
  const std::string tiers =
      "{tiers: [{up_to: 1000 users, value: USD 40 per month}, {value: USD 34 per month}], "
      "of: named users, method: marginal}";
  EXPECT_EQ(headline_of_clause(fee("USD 40 per month"), fee(tiers)).words,
            "seats – amount, above 1,000 users: USD 40 per month → USD 34 per month");
}

}  // namespace
}  // namespace dealterms
