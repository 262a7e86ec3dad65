// One run of the gate: the pairs of versions that it looked at, the policies that judged them, and
// what came of it. Values only.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "assess/policy/gate.hpp"
#include "assess/policy/policy.hpp"
#include "assess/report.hpp"
#include "base/source_text.hpp"

namespace dealterms {

// A policy and where it came from.
struct PolicyFile {
  std::string name;  // that people know it by, or --fail-on; empty: nobody wrote one
  Policy policy;
};

// One pair of versions, or one version alone, and what its policy says of it.
struct CheckedPair {
  std::string name;                            // of the file
  std::shared_ptr<const Report> report;        // null: there is nothing to compare the version with
  bool is_alone = false;                       // judged by itself
  std::shared_ptr<const Agreement> agreement;  // the new version
  std::shared_ptr<const Catalogue> catalogue;
  // Where both are on the disk, or in the repository, whatever revision they come from.
  std::string path_before;
  std::string path_after;
  std::vector<SourceText> sources;  // of both versions and their papers
  std::shared_ptr<const PolicyFile> policy;
  GateResult result;
};

// What a run says of a policy itself, and of no pair.
struct CheckedPolicy {
  std::shared_ptr<const PolicyFile> policy;
  std::vector<GateItem> items;
};

// The same change in several deals.
struct EqualChange {
  const Finding* first = nullptr;
  const CheckedPair* pair = nullptr;  // that holds it
  std::vector<std::string> deals;
};

struct GateRun {
  std::vector<CheckedPair> pairs;
  std::vector<CheckedPolicy> policies;
  std::vector<EqualChange> equal_changes;  // what most deals share first
  std::size_t unusable = 0;                // files that could not be read, and were told

  [[nodiscard]] std::size_t count(Outcome outcome) const;
  [[nodiscard]] std::size_t count_editorial() const;
  [[nodiscard]] bool passes() const { return count(Outcome::fail) == 0; }
};

}  // namespace dealterms
