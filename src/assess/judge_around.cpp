// What is not a clause: parties and what else the file says about itself. Nothing here favours
// anybody; a party that came, went or became another is what a reader must not miss.
#include <array>

#include <fmt/format.h>

#include "dealterms/assess/judge.hpp"

namespace dealterms {
namespace {

struct SubjectLevel {
  Subject subject;
  std::string_view rule;
  Level whole;  // it came or went
  Level part;   // a field of it changed
};
constexpr std::array k_subject_levels{
    SubjectLevel{Subject::party, "party", Level::critical, Level::minor},
    SubjectLevel{Subject::other, "other", Level::minor, Level::minor},
    SubjectLevel{Subject::instrument, "instrument", Level::minor, Level::minor},
    SubjectLevel{Subject::source, "source", Level::editorial, Level::editorial},
    SubjectLevel{Subject::open_point, "open_point", Level::minor, Level::minor},
    SubjectLevel{Subject::bargain, "bargain", Level::minor, Level::editorial},
    SubjectLevel{Subject::head, "deal", Level::editorial, Level::editorial},
};

const SubjectLevel& row_of(Subject subject) {
  for (const auto& row : k_subject_levels) {
    if (row.subject == subject) return row;
  }
  return k_subject_levels.back();
}

Finding make_finding(const Change& change, const SubjectLevel& row, std::string_view term,
                     std::string_view what) {
  Finding finding;
  finding.rule = fmt::format("{}.{}.{}", row.rule, term, what);
  finding.type = row.rule;
  if (change.path.size() > 1) finding.clause = change.path[1];
  finding.change = &change;
  return finding;
}

// How a party became another: the file says `how:` beside the new name.
std::string_view succession(const Item* party) {
  const Value* how = party != nullptr ? party->find_term("how") : nullptr;
  const Token* token = how != nullptr ? how->as<Token>() : nullptr;
  return token != nullptr ? std::string_view(token->name) : "unknown";
}

// A new name alone leaves the party what it was; any other way makes another of it.
Finding judge_succession(const Change& part, const Change& party, const SubjectLevel& row) {
  const auto how = succession(party.item_after);
  Finding finding = make_finding(part, row, "identity", how);
  finding.level = how == "rename" ? Level::minor : Level::major;
  return finding;
}

bool is_name_of_party(const Change& part) {
  return part.id() == "name" && part.subject == Subject::term && part.before && part.after &&
         part.what.kind == ChangeKind::changed;
}

}  // namespace

std::vector<Finding> judge_around(const Change& change) {
  const SubjectLevel& row = row_of(change.subject);
  if (change.subject == Subject::head) {
    Finding finding = make_finding(change, row, change.id(), what_of(change));
    finding.clause.clear();
    finding.level = Level::editorial;
    return {std::move(finding)};
  }
  const auto kind = change.what.kind;
  if (kind != ChangeKind::changed) {
    Finding finding = make_finding(change, row, "entry", what_of(change));
    finding.level = kind == ChangeKind::restated ? Level::editorial : row.whole;
    return {std::move(finding)};
  }
  std::vector<Finding> findings;
  for (const auto& part : change.parts) {
    if (change.subject == Subject::party && is_name_of_party(part)) {
      findings.push_back(judge_succession(part, change, row));
      continue;
    }
    const bool evidence = part.subject == Subject::evidence || part.subject == Subject::relation;
    Finding finding = make_finding(part, row, evidence ? "evidence" : part.id(), what_of(part));
    finding.level = evidence || part.what.kind == ChangeKind::restated ? Level::editorial : row.part;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace dealterms
