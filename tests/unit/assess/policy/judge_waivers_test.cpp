#include <array>

#include <gtest/gtest.h>

#include "gated.hpp"

namespace dealterms::test {
namespace {

constexpr const char* k_fee = "licence.fee.raised";

JudgedPair dearer() { return judge_terms("fee: USD 100", "fee: USD 130"); }

Waiver waiver_of(const std::string& fingerprint) {
  Waiver waiver;
  waiver.fingerprint = fingerprint;
  waiver.reason = "agreed with sales";
  waiver.approved_by = "Ada";
  return waiver;
}

Waiver waiver_of(const std::string& rule, const std::string& clause) {
  Waiver waiver = waiver_of("");
  waiver.rule = rule;
  waiver.clause = clause;
  return waiver;
}

Gated gate_with(const Waiver& waiver, std::optional<Day> today = {}) {
  Policy policy = fail_on(Level::minor);
  policy.waivers = {waiver};
  return gate(dearer(), policy, today);
}

std::vector<GateItem> about_waivers(const Gated& gated, std::optional<Day> today = {}) {
  const std::array<const GateResult*, 1> results{&gated.result};
  return judge_waivers(*gated.policy, results, today);
}

std::string fingerprint() { return dearer().finding(k_fee)->fingerprint().hex(); }

TEST(Waivers, OneThatNamesTheFingerprintLetsItPass) {
  const Gated gated = gate_with(waiver_of(fingerprint()));
  EXPECT_EQ(gated.told(k_fee), "waived level");
  EXPECT_EQ(gated.item(k_fee)->waiver, gated.policy->waivers.data());
  EXPECT_TRUE(gated.result.passes());
  EXPECT_TRUE(about_waivers(gated).empty());
}

TEST(Waivers, ARuleCountsInTheClauseThatIsNamedAlone) {
  EXPECT_EQ(gate_with(waiver_of("licence.fee.*", "use")).told(k_fee), "waived level");
  EXPECT_EQ(gate_with(waiver_of("licence.fee.*", "other")).told(k_fee), "fail level");
  EXPECT_EQ(gate_with(waiver_of("licence.price.*", "use")).told(k_fee), "fail level");
  EXPECT_EQ(gate_with(waiver_of("licence.fee.*", "")).told(k_fee), "fail level");
  EXPECT_EQ(gate_with(waiver_of("", "use")).told(k_fee), "fail level");
  EXPECT_EQ(gate_with(waiver_of("")).told(k_fee), "fail level");
}

TEST(Waivers, OneCountsOnItsLastDayAndNotAfter) {
  Waiver waiver = waiver_of(fingerprint());
  waiver.until = parse_day("2026-06-30");
  EXPECT_EQ(gate_with(waiver, parse_day("2026-06-30")).told(k_fee), "waived level");
  EXPECT_EQ(gate_with(waiver).told(k_fee), "waived level");
  const Gated late = gate_with(waiver, parse_day("2026-07-01"));
  EXPECT_EQ(late.told(k_fee), "fail level");
  EXPECT_EQ(late.count(GateReason::waiver_expired), 1U);
  EXPECT_EQ(late.result.count(Outcome::warn), 1U);
  EXPECT_TRUE(about_waivers(late, parse_day("2026-07-01")).empty());
}

TEST(Waivers, AnotherThatIsInForceCountsInsteadOfAnExpiredOne) {
  Waiver expired = waiver_of(fingerprint());
  expired.until = parse_day("2026-06-30");
  Policy policy = fail_on(Level::minor);
  policy.waivers = {expired, waiver_of(fingerprint())};
  const auto today = parse_day("2026-07-01");
  const Gated gated = gate(dearer(), policy, today);
  EXPECT_EQ(gated.told(k_fee), "waived level");
  const auto about = about_waivers(gated, today);
  ASSERT_EQ(about.size(), 1U);
  EXPECT_EQ(about.front().reason, GateReason::waiver_expired);
}

TEST(Waivers, OneWithoutReasonOrApprovalWaivesNothingAndFails) {
  for (const auto missing : {&Waiver::reason, &Waiver::approved_by}) {
    Waiver waiver = waiver_of(fingerprint());
    (waiver.*missing).clear();
    const Gated gated = gate_with(waiver);
    EXPECT_EQ(gated.told(k_fee), "fail level");
    const auto about = about_waivers(gated);
    ASSERT_EQ(about.size(), 1U);
    EXPECT_EQ(about.front().reason, GateReason::waiver_incomplete);
    EXPECT_EQ(about.front().outcome, Outcome::fail);
  }
}

TEST(Waivers, OneThatWaivesNothingWarns) {
  const auto about = about_waivers(gate_with(waiver_of("0123456789ab")));
  ASSERT_EQ(about.size(), 1U);
  EXPECT_EQ(about.front().reason, GateReason::waiver_unused);
  EXPECT_EQ(about.front().outcome, Outcome::warn);
}

TEST(Waivers, OneIsUsedWhereAnyOfSeveralResultsNeedsIt) {
  const Gated used = gate_with(waiver_of(fingerprint()));
  const GateResult other = judge_policy({*report_of(judge_terms("", "")), *used.policy, {}});
  const std::array<const GateResult*, 2> results{&other, &used.result};
  EXPECT_TRUE(judge_waivers(*used.policy, results, {}).empty());
}

TEST(Waivers, AWarningIsWaivedToo) {
  const std::string before = "clauses:\n  x: {type: remark, speaker: acme, times: 3}\n";
  const std::string after = "clauses:\n  x: {type: remark, speaker: acme, times: 4}\n";
  Policy policy = protecting("bolt");
  policy.waivers = {waiver_of("remark.*", "x")};
  EXPECT_EQ(gate(judge_bodies(before, after), policy).told("remark.times.raised"),
            "waived undetermined");
}

}  // namespace
}  // namespace dealterms::test
