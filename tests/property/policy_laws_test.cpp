// What a gate must keep to, on all shipped versions and on made-up agreements, whatever its policy:
// nothing escapes it, and no line of it lets through what a stricter one would not.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "../support/effort.hpp"
#include "../support/judged.hpp"
#include "assess/policy/judge_policy.hpp"
#include "assess/report.hpp"

namespace dealterms::test {
namespace {

constexpr std::size_t k_made_up_pairs = 120;
constexpr unsigned k_seed = 13;

Report report_of(const TextPair& pair) {
  auto comparison = std::make_shared<const Comparison>(
      compare_versions(read_bytes(pair.before), read_bytes(pair.after)));
  Selection everything;
  everything.min_level = Level::editorial;
  return make_report(std::move(comparison), everything);
}

// Every finding, and what it is told beneath; null: nothing.
using Wholes = std::map<const Finding*, const Finding*>;

void add(Wholes& wholes, const Finding& finding, const Finding* whole) {
  wholes[&finding] = whole;
  for (const Finding& part : finding.parts) add(wholes, part, &finding);
}

Wholes wholes_of(const Report& report) {
  Wholes wholes;
  for (const auto& verdict : report.clauses) {
    for (const Finding& finding : verdict.findings) add(wholes, finding, nullptr);
  }
  for (const Finding& finding : report.outside_clauses) add(wholes, finding, nullptr);
  return wholes;
}

// A policy for each party and for nobody, at each level.
std::vector<Policy> policies_for(const Report& report, Level fail_on) {
  std::vector<Policy> policies(1);
  for (const auto& [key, party] : report.after->parties) {
    policies.emplace_back().against = {key};
  }
  for (Policy& policy : policies) policy.fail_on = fail_on;
  return policies;
}

std::set<const Finding*> failing(const GateResult& result) {
  std::set<const Finding*> findings;
  for (const GateItem& item : result.items) {
    if (item.outcome == Outcome::fail) findings.insert(item.finding);
  }
  return findings;
}

TEST(PolicyLaws, EveryFindingHasOneItemAndEveryItemAFinding) {
  std::size_t parts = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const Report report = report_of(pair);
    const Wholes wholes = wholes_of(report);
    for (const Policy& policy : policies_for(report, Level::minor)) {
      const GateResult result = judge_policy({report, policy, {}});
      std::map<const Finding*, std::size_t> counts;
      for (const GateItem& item : result.items) {
        ASSERT_TRUE(wholes.contains(item.finding));
        ++counts[item.finding];
      }
      for (const auto& [finding, whole] : wholes) {
        const std::size_t count = counts.contains(finding) ? counts.at(finding) : 0;
        EXPECT_TRUE(whole == nullptr ? count == 1 : count <= 1) << finding->rule;
        if (whole != nullptr) parts += count;
      }
    }
  });
  EXPECT_GT(parts, enough(5));
}

TEST(PolicyLaws, AHigherLevelToFailOnNeverFailsMore) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const Report report = report_of(pair);
    const auto judge = [&](Level level) {
      std::vector<bool> passes;
      for (const Policy& policy : policies_for(report, level)) {
        passes.push_back(judge_policy({report, policy, {}}).passes());
      }
      return passes;
    };
    std::vector<bool> before = judge(Level::editorial);
    for (const Level level : {Level::minor, Level::moderate, Level::major, Level::critical}) {
      const std::vector<bool> now = judge(level);
      for (std::size_t i = 0; i < now.size(); ++i) EXPECT_TRUE(!before[i] || now[i]);
      before = now;
    }
  });
}

TEST(PolicyLaws, WhatFailsForAPartyFailsForEverybody) {
  std::size_t failed = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const Report report = report_of(pair);
    const Wholes wholes = wholes_of(report);
    const auto policies = policies_for(report, Level::moderate);
    const auto for_all = failing(judge_policy({report, policies.front(), {}}));
    for (const Policy& policy : policies) {
      for (const Finding* finding : failing(judge_policy({report, policy, {}}))) {
        ++failed;
        const Finding* whole = finding;
        while (whole != nullptr && !for_all.contains(whole)) whole = wholes.at(whole);
        EXPECT_NE(whole, nullptr) << finding->rule;
      }
    }
  });
  EXPECT_GT(failed, enough(100));
}

// Whatever goes against a party at this level, in its own name or as a part, fails for it.
TEST(PolicyLaws, NoLossOfAPartyPassesForIt) {
  std::size_t losses = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const Report report = report_of(pair);
    const Wholes wholes = wholes_of(report);
    for (const Policy& policy : policies_for(report, Level::minor)) {
      const auto failed = failing(judge_policy({report, policy, {}}));
      for (const auto& [finding, whole] : wholes) {
        const auto& against = finding->direction.against;
        const bool loses = !policy.against.empty() && finding->level >= Level::minor &&
                           std::ranges::find(against, policy.against.front()) != against.end();
        if (!loses) continue;
        ++losses;
        const Finding* told = finding;
        while (told != nullptr && !failed.contains(told)) told = wholes.at(told);
        EXPECT_NE(told, nullptr) << finding->rule << " passes for " << policy.against.front();
      }
    }
  });
  EXPECT_GT(losses, enough(100));
}

TEST(PolicyLaws, AWaiverForEachFailureLetsItPass) {
  std::size_t waived = 0;
  for_each_pair(k_seed, k_made_up_pairs, [&](const TextPair& pair) {
    const Report report = report_of(pair);
    for (Policy policy : policies_for(report, Level::minor)) {
      policy.only = {{"no-such-clause"}};
      policy.claims = {{"", {}, {{"*"}}, "", {}}};
      for (const GateItem& item : judge_policy({report, policy, {}}).items) {
        if (item.outcome != Outcome::fail) continue;
        Waiver waiver;
        waiver.fingerprint = item.fingerprint;
        waiver.reason = waiver.approved_by = "Ada";
        policy.waivers.push_back(waiver);
      }
      waived += policy.waivers.size();
      EXPECT_TRUE(judge_policy({report, policy, {}}).passes());
    }
  });
  EXPECT_GT(waived, enough(1000));
}

TEST(PolicyLaws, NothingFailsWhereNothingChanged) {
  for_each_pair(k_seed, k_made_up_pairs, [](const TextPair& pair) {
    const Report report = report_of({pair.after, pair.after});
    for (Policy policy : policies_for(report, Level::editorial)) {
      policy.only = {{"no-such-clause"}};
      policy.undetermined = Undetermined::fail;
      EXPECT_TRUE(judge_policy({report, policy, {}}).passes());
    }
  });
}

}  // namespace
}  // namespace dealterms::test
