// What is not a clause: parties and what else the file says about itself. Nothing here favours
// anybody; a party that came, went or became another is what a reader must not miss.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "assess/judge.hpp"

namespace dealterms {
namespace {

// The file's own apparatus (sources, instruments, others, bargains) lists what a version needs: an
// entry that is not listed any more says nothing.
struct SubjectLevel {
  Subject subject;
  std::string_view rule;
  Level comes;
  Level goes;
  Level part;  // a field of it changed
};
constexpr std::array k_subject_levels{
    SubjectLevel{Subject::party, "party", Level::critical, Level::critical, Level::minor},
    SubjectLevel{Subject::other, "others", Level::editorial, Level::editorial, Level::minor},
    SubjectLevel{Subject::instrument, "instrument", Level::minor, Level::editorial, Level::minor},
    SubjectLevel{Subject::source, "source", Level::editorial, Level::editorial, Level::editorial},
    SubjectLevel{Subject::open_point, "open_point", Level::minor, Level::minor, Level::minor},
    SubjectLevel{Subject::bargain, "bargain", Level::editorial, Level::editorial, Level::editorial},
    SubjectLevel{Subject::head, "deal", Level::editorial, Level::editorial, Level::editorial},
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
  finding.clause = change.path.item;
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

bool is_quiet(const Change& part) {
  return part.subject == Subject::evidence || part.subject == Subject::relation ||
         part.what.kind == ChangeKind::restated || part.what.kind == ChangeKind::removed ||
         part.id() == "clauses";  // which clauses an entry is about tells the reader nothing new
}

std::vector<Finding> judge_fields(const Change& change, const SubjectLevel& row) {
  std::vector<Finding> findings;
  for (const auto& part : change.parts) {
    const bool evidence = part.subject == Subject::evidence || part.subject == Subject::relation;
    const bool record = part.subject == Subject::record;
    const std::string_view field = record ? part.path.records : part.id();
    Finding finding = evidence ? make_finding(part, row, "evidence", "changed")
                               : make_finding(part, row, field, what_of(part));
    finding.level = is_quiet(part) ? Level::editorial : row.part;
    if (record) finding.parts = judge_fields(part, row);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

std::vector<Finding> judge_outside_clauses(const Change& change) {
  const SubjectLevel& row = row_of(change.subject);
  if (change.subject == Subject::head) {
    Finding finding = make_finding(change, row, change.id(), what_of(change));
    finding.clause.clear();
    finding.level = Level::editorial;
    return {std::move(finding)};
  }
  const auto kind = change.what.kind;
  Finding whole = make_finding(change, row, "entry", what_of(change));
  if (kind != ChangeKind::changed) {
    const bool comes = change.item_before == nullptr;
    whole.level = comes ? row.comes : row.goes;
    whole.parts = judge_fields(change, row);
    return {std::move(whole)};
  }
  std::vector<Finding> findings;
  whole.level = Level::editorial;
  for (auto& part : judge_fields(change, row)) {
    if (change.subject == Subject::party && is_name_of_party(*part.change)) {
      findings.push_back(judge_succession(*part.change, change, row));
      continue;
    }
    whole.level = std::max(whole.level, part.level);
    whole.parts.push_back(std::move(part));
  }
  if (!whole.parts.empty()) findings.push_back(std::move(whole));
  return findings;
}

}  // namespace dealterms
