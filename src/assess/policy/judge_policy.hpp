// A report held against a policy: what fails, and why. From the findings alone; says nothing in
// sentences.
#pragma once

#include <optional>
#include <span>

#include "assess/policy/gate.hpp"
#include "assess/policy/policy.hpp"
#include "assess/report.hpp"
#include "base/calendar.hpp"

namespace dealterms {

struct GateInput {
  const Report& report;  // of all findings: nothing left out by level or clause
  const Policy& policy;
  std::optional<Day> today;  // for waivers; empty: none has expired
};

// Both the policy and the report outlive the result.
[[nodiscard]] GateResult judge_policy(const GateInput& input);

// What the policy wants of a version alone: its requirements and positions.
[[nodiscard]] GateResult judge_version(const Agreement& agreement, const Catalogue& catalogue,
                                       const Policy& policy, std::optional<Day> today = {});

// Of all results of one run: the waivers that waived nothing, and those that are not complete.
[[nodiscard]] std::vector<GateItem> judge_waivers(const Policy& policy,
                                                  std::span<const GateResult* const> results,
                                                  std::optional<Day> today);

}  // namespace dealterms
