// The same change in many deals: what a standard clause, changed once, does to all that use it.
// Findings are the same where rule, level, both values and whom they favour are. Deals have
// different parties and different ids for the same thing, so roles are compared and no party, and
// what stands in a clause without the clause's id.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assess/report.hpp"

namespace dealterms {

struct DealReport {
  std::string deal;  // the name that people know it by
  const Report* report = nullptr;
};

struct ChangeGroup {
  const Finding* first = nullptr;  // in the first of the deals; owned by the report
  const Report* report = nullptr;  // that one's
  std::vector<std::string> deals;  // at least two, in the order in which they were given
};

// Of what the reports show: in most deals first, then the highest level, then in the order in which
// they came. What a finding holds beneath it is grouped with it and not apart.
[[nodiscard]] std::vector<ChangeGroup> group_findings(std::span<const DealReport> reports);

}  // namespace dealterms
