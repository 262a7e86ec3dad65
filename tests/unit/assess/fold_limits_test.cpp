// What limits a gain is a part of it where the other side had that freedom before, and only there.
#include <gtest/gtest.h>

#include <algorithm>

#include "assess/judge.hpp"
#include "judged_clause.hpp"
#include "judged_pair.hpp"

namespace dealterms::test {
namespace {

using Kind = Direction::Kind;
using Parties = std::vector<std::string>;

// In a licence, `shared` leaves the licensor free to deal with others too.
std::string terms(const std::string& degree, const std::string& more = "") {
  return "degree: " + degree + (more.empty() ? "" : ", " + more);
}

const std::string k_vendor = "exceptions: {vendor: {what: one named vendor, limits: degree}}";

std::vector<std::string> rules_of(const JudgedPair& pair) {
  std::vector<std::string> rules;
  for (const auto& finding : pair.verdict("use")->findings) rules.push_back(finding.rule);
  return rules;
}

TEST(FoldLimits, TakeALimitForAPartOfTheRiseFromWhatLeftFree) {
  const JudgedPair pair = judge_terms(terms("shared"), terms("exclusive", k_vendor));
  EXPECT_EQ(rules_of(pair), std::vector<std::string>{"licence.degree.raised"});
  EXPECT_EQ(pair.verdict("use")->findings.front().parts.size(), 1U);
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::favours);
  EXPECT_TRUE(pair.balance("acme")->gained.empty());
  EXPECT_TRUE(pair.balance("bolt")->gave_up.empty());
}

TEST(FoldLimits, TellBothWhereTheOtherSideWasBoundBefore) {
  const JudgedPair pair = judge_terms(terms("sole"), terms("exclusive", k_vendor));
  EXPECT_EQ(rules_of(pair),
            (std::vector<std::string>{"licence.degree.raised", "licence.exceptions.added"}));
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::mixed);
}

TEST(FoldLimits, TellBothWhereTheLimitNamesNoTerm) {
  const JudgedPair pair = judge_terms(
      terms("shared"), terms("exclusive", "exceptions: {vendor: {what: one named vendor}}"));
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::mixed);
}

// A day later beside all customers that count is no gain.
TEST(FoldLimits, TellBothWhereTheLimitNamesAnotherTerm) {
  const JudgedPair pair =
      judge_terms("until: 2030-01-01, degree: exclusive",
                  "until: 2030-01-02, degree: exclusive, exceptions: {all: {what: all enterprise "
                  "customers, limits: degree}}");
  EXPECT_EQ(pair.verdict("use")->findings.size(), 2U);
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::mixed);
}

TEST(FoldLimits, TakeALimitThatGoesWithItsRightForAPartOfTheLoss) {
  const JudgedPair pair = judge_terms(terms("exclusive", k_vendor), terms("shared"));
  EXPECT_EQ(rules_of(pair), std::vector<std::string>{"licence.degree.lowered"});
  EXPECT_EQ(pair.verdict("use")->direction.favours, Parties{"acme"});
}

TEST(FoldLimits, TellALimitThatGoesWhereTheRightStays) {
  const JudgedPair pair = judge_terms(terms("exclusive", k_vendor), terms("sole"));
  EXPECT_EQ(pair.verdict("use")->findings.size(), 2U);
  EXPECT_EQ(pair.verdict("use")->direction.kind, Kind::mixed);
}

TEST(FoldLimits, TakeASilenceThatMeansNoForFree) {
  const JudgedPair pair =
      judge_terms("", "sublicence: yes, conditions: {ask: {what: consent, limits: sublicence}}");
  EXPECT_EQ(rules_of(pair), std::vector<std::string>{"licence.sublicence.added"});
}

// What silence meant for a degree nobody knows; then nobody knows either what its limit takes away.
TEST(FoldLimits, TakeALimitForAPartOfATermOfUnknownSilence) {
  const JudgedPair came = judge_terms("", terms("exclusive", k_vendor));
  EXPECT_EQ(rules_of(came), std::vector<std::string>{"licence.degree.added"});
  EXPECT_EQ(came.verdict("use")->direction.kind, Kind::undetermined);
  const JudgedPair went = judge_terms(terms("exclusive", k_vendor), "");
  EXPECT_EQ(rules_of(went), std::vector<std::string>{"licence.degree.removed"});
}

TEST(FoldLimits, TakeALimitOnNewEntriesForAPartOfThem) {
  const std::string flow = "f: {payer: acme, payee: bolt, rate: 1%}";
  const std::string limit = "exceptions: {e: {what: named customers, limits: flows}}";
  const JudgedPair fresh = judge_terms("", "flows: {" + flow + "}, " + limit);
  EXPECT_EQ(rules_of(fresh), std::vector<std::string>{"licence.flows.added"});
  // One that was there before is limited for the first time.
  const JudgedPair beside =
      judge_terms("flows: {" + flow + "}",
                  "flows: {" + flow + ", g: {payer: acme, payee: bolt, rate: 2%}}, " + limit);
  EXPECT_EQ(beside.verdict("use")->findings.size(), 2U);
}

// What is excepted from the licensor's way out binds the licensor.
TEST(FoldLimits, JudgeALimitAgainstWhomTheTermThatItNamesServes) {
  const JudgedPair pair =
      judge_terms("release: [breach]",
                  "release: [breach], exceptions: {e: {what: small ones, limits: release}}");
  const Finding* finding = pair.finding("licence.exceptions.added");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->direction.favours, Parties{"bolt"});
  EXPECT_EQ(finding->direction.against, Parties{"acme"});
}

// ---- limits on limits ---------------------------------------------------------------------------

const std::string k_nested =
    "exceptions: {vendor: {what: one named vendor, limits: degree}, core: {what: core services, "
    "limits: vendor}}, conditions: {ask: {what: on request, limits: core}}";

TEST(FoldLimits, TakeAnExceptionToANewExceptionForAPartOfIt) {
  const JudgedPair pair = judge_terms(terms("exclusive"), terms("exclusive", k_nested));
  ASSERT_EQ(rules_of(pair), std::vector<std::string>{"licence.exceptions.added"});
  const Finding& vendor = pair.verdict("use")->findings.front();
  EXPECT_EQ(vendor.change->path.record, "vendor");
  EXPECT_EQ(vendor.direction.favours, Parties{"acme"});
  const Finding& core = vendor.parts.back();
  EXPECT_EQ(core.change->path.record, "core");
  EXPECT_EQ(core.parts.back().change->path.record, "ask");
}

TEST(FoldLimits, TakeAnExceptionToAFoldedExceptionWithIt) {
  const JudgedPair pair = judge_terms(terms("shared"), terms("exclusive", k_nested));
  ASSERT_EQ(rules_of(pair), std::vector<std::string>{"licence.degree.raised"});
  const Finding& vendor = pair.verdict("use")->findings.front().parts.back();
  EXPECT_EQ(vendor.parts.back().change->path.record, "core");
}

TEST(FoldLimits, TellAnExceptionToAnExceptionThatWasThereBefore) {
  const std::string vendor = "exceptions: {vendor: {what: one named vendor, limits: degree}}";
  const JudgedPair pair = judge_terms(terms("exclusive", vendor), terms("exclusive", k_nested));
  ASSERT_EQ(rules_of(pair), std::vector<std::string>{"licence.exceptions.added"});
  EXPECT_EQ(pair.verdict("use")->findings.front().direction.favours, Parties{"bolt"});
}

TEST(FoldLimits, TakeALimitOfANewClauseForAPartOfIt) {
  const JudgedPair pair = judge_bodies("clauses: {}\n", licence(terms("exclusive", k_vendor)));
  EXPECT_EQ(rules_of(pair), std::vector<std::string>{"licence.clause.added"});
  EXPECT_EQ(pair.verdict("use")->direction.favours, Parties{"bolt"});
}

constexpr const char* k_both_keep_secrets =
    "x: {type: confidentiality, discloser: each, recipient: each, tail: 3 years}";
constexpr const char* k_one_keeps_secrets =
    "x: {type: confidentiality, discloser: a, recipient: b, tail: 3 years}";

TEST(FoldRoles, TellsOnceThatAMutualClauseBecameOneWay) {
  for (const auto& [before, after, served] :
       {std::tuple(k_both_keep_secrets, k_one_keeps_secrets, "favours +a -b"),
        std::tuple(k_one_keeps_secrets, k_both_keep_secrets, "favours +b -a")}) {
    const auto judged = judge_stated({before}, {after});
    const auto& findings = judged->assessment.clauses.front().findings;
    std::vector<const Finding*> counted;
    for (const auto& finding : findings) {
      if (finding.level != Level::editorial) counted.push_back(&finding);
    }
    ASSERT_EQ(counted.size(), 1U);
    const Finding& whole = *counted.front();
    EXPECT_EQ(whole.level, Level::major);
    EXPECT_EQ(told(whole.direction), served);
    ASSERT_EQ(whole.parts.size(), 1U);
    EXPECT_EQ(whole.parts.front().change->id(), "recipient");
    EXPECT_TRUE(has(whole.parts.front(), JudgementReason::part_of_whole));
  }
}

TEST(FoldRoles, KeepsApartWhatServesOthers) {
  const auto judged =
      judge_stated({"x: {type: confidentiality, discloser: a, recipient: b}", k_three},
                   {"x: {type: confidentiality, discloser: c, recipient: [b, a]}", k_three});
  EXPECT_NE(find_finding(*judged, "confidentiality.discloser.varied"), nullptr);
  EXPECT_NE(find_finding(*judged, "confidentiality.recipient.widened"), nullptr);
}

// ---- terms that say nothing without another -----------------------------------------------------

Stated barred(const std::string& capex) {
  return {
      "x: {type: negative_covenants, borrower: a, lender: b, barred_acts: {capex: {act: capital "
      "expenditure, " +
      capex + "}}}"};
}

TEST(FoldLimits, TakeABasketForAPartOfTheBarThatItCameWith) {
  const auto judged =
      judge_stated(barred("restriction: free"),
                   barred("restriction: prohibited, allowed_up_to: USD 12m per year"));
  EXPECT_EQ(told_of(*judged, "negative_covenants.restriction.raised"), "favours +b -a");
  EXPECT_EQ(find_finding(*judged, "negative_covenants.allowed_up_to.added"), nullptr);
}

TEST(FoldLimits, TellABasketThatCameToABarThatStood) {
  const auto judged =
      judge_stated(barred("restriction: consent"),
                   barred("restriction: prohibited, allowed_up_to: USD 12m per year"));
  EXPECT_EQ(told_of(*judged, "negative_covenants.allowed_up_to.added"), "favours +a -b");
}

TEST(FoldLimits, TakeTheWindowOfMissesForAPartOfTheirNumber) {
  const std::string level = "x: {type: service_level, provider: a, customer: b";
  const auto judged =
      judge_stated({level + ", misses_to_end: 3, miss_window: 6 months}"}, {level + "}"});
  EXPECT_EQ(told_of(*judged, "service_level.misses_to_end.removed"), "favours +a -b");
  EXPECT_EQ(find_finding(*judged, "service_level.miss_window.removed"), nullptr);
}

TEST(FoldLimits, LeadWithTheRoleThatIsServed) {
  const std::string exit = "x: {type: termination_for_convenience, holder: ";
  const auto judged =
      judge_stated({exit + "a, counterparty: b}"}, {exit + "each, counterparty: each}"});
  EXPECT_EQ(told_of(*judged, "termination_for_convenience.holder.widened"), "favours +b -a");
  EXPECT_EQ(find_finding(*judged, "termination_for_convenience.counterparty.widened"), nullptr);
}

}  // namespace
}  // namespace dealterms::test
