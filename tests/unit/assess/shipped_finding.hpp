// What is found by the catalogue that the program brings, and not by a small one of the tests.
#pragma once

#include <string>

#include "../../support/shipped.hpp"
#include "assess/assess.hpp"

namespace dealterms::test {

// The first finding of two versions of a clause of acme and bolt.
inline Finding first_of_shipped(const std::string& before, const std::string& after) {
  const auto version = [](const std::string& clauses) {
    return read_bytes(
        "dealterms: 1\ndeal: d\nversion: v\nparties: {acme: {name: Acme}, bolt: {name: "
        "Bolt}}\nclauses: {" +
        clauses + "}\n");
  };
  const Comparison comparison = compare_versions(version(before), version(after));
  Finding finding = assess(comparison).clauses.front().findings.front();
  finding.change = nullptr;  // it goes with the comparison
  return finding;
}

}  // namespace dealterms::test
