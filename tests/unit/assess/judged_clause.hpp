// Two versions of the clauses of a deal of a and b, or of whom the test says, by the catalogue that
// ships.
#pragma once

#include <stdexcept>
#include <string>

#include "../../support/judged.hpp"

namespace dealterms::test {

inline constexpr const char* k_two = "a: {name: Acme}, b: {name: Bolt}";
inline constexpr const char* k_three = "a: {name: Acme}, b: {name: Bolt}, c: {name: Cato}";

struct Stated {
  std::string clauses;
  std::string parties = k_two;
};

inline std::string stated_text(const std::string& version, const Stated& stated) {
  return "dealterms: 1\ndeal: d\nversion: '" + version + "'\nparties: {" + stated.parties +
         "}\nclauses: {" + stated.clauses + "}\n";
}

inline std::shared_ptr<const Judged> judge_stated(const Stated& before, const Stated& after) {
  return judge({stated_text("1", before), stated_text("2", after)});
}

// Null: there is none; those that are told beneath others are not looked at.
inline const Finding* find_finding(const Judged& judged, const std::string& rule) {
  for (const auto& verdict : judged.assessment.clauses) {
    for (const auto& finding : verdict.findings) {
      if (finding.rule == rule) return &finding;
    }
  }
  for (const auto& finding : judged.assessment.outside_clauses) {
    if (finding.rule == rule) return &finding;
  }
  return nullptr;
}

inline const Finding& the_finding(const Judged& judged, const std::string& rule) {
  const Finding* finding = find_finding(judged, rule);
  if (finding == nullptr) throw std::runtime_error("no finding " + rule);
  return *finding;
}

// "favours +a -b": for a, against b.
inline std::string told_of(const Judged& judged, const std::string& rule) {
  return told(the_finding(judged, rule).direction);
}

}  // namespace dealterms::test
