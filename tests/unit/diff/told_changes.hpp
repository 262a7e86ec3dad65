// The changes between two made-up versions, a line each, as the tests of this folder expect them:
//
//   use changed
//     fee changed raised: USD 1 → USD 2
//
// What happened besides stands behind a plus, where a change comes from and why it is not known
// in brackets.
#pragma once

#include <string>

#include "../assess/judged_pair.hpp"
#include "agreement/value_text.hpp"

namespace dealterms::test {

inline constexpr std::array k_flags{
    ChangeKind::added,    ChangeKind::removed, ChangeKind::changed, ChangeKind::converted,
    ChangeKind::split,    ChangeKind::merged,  ChangeKind::renamed, ChangeKind::reversed,
    ChangeKind::restated, ChangeKind::moved};

inline std::string told(const Change& change, const std::string& indent = "") {
  std::string line = indent + std::string(change.id()) + " ";
  line += name_of(change.what.kind);
  for (const ChangeKind flag : k_flags) {
    if (change.what.also.contains(flag)) line += "+" + std::string(name_of(flag));
  }
  if (change.what.movement != Movement::none) {
    line += " " + std::string(name_of(change.what.movement));
  }
  for (const auto& id : change.from) line += " (from " + std::string(id) + ")";
  for (const auto reason : change.what.reasons) line += " (" + std::string(name_of(reason)) + ")";
  if (change.before || change.after) {
    line += ": " + (change.before ? print_value(*change.before) : "-") + " → " +
            (change.after ? print_value(*change.after) : "-");
  }
  line += "\n";
  for (const Change& part : change.parts) line += told(part, indent + "  ");
  return line;
}

// Of two files with these sections, a year apart; their heads, which differ always, left out.
inline std::string told_changes(const std::string& before, const std::string& after,
                                const std::string& basis = "contract") {
  const JudgedPair pair = judge_bodies(before, after, basis);
  std::string lines;
  for (const Change& change : pair.comparison->changes) {
    if (change.subject != Subject::head) lines += told(change);
  }
  return lines;
}

// Of two licences with these terms.
inline std::string told_terms(const std::string& before, const std::string& after,
                              const std::string& basis = "contract") {
  return told_changes(licence(before), licence(after), basis);
}

}  // namespace dealterms::test
