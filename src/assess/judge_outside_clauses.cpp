// What is not a clause: parties and what else the file says about itself. Nothing here favours
// anybody; a party that came, went or became another is what a reader must not miss.
#include <algorithm>

#include <fmt/format.h>

#include "assess/judge.hpp"

namespace dealterms {
namespace {

Finding make_finding(const Change& change, const SectionRules& section, std::string_view term,
                     std::string_view word) {
  Finding finding;
  finding.rule = fmt::format("{}.{}.{}", word_of(section), term, word);
  finding.type = word_of(section);
  finding.clause = change.path.item;
  finding.change = &change;
  return finding;
}

void judge_by_section(Finding& finding, RuleSubject subject, std::string_view word,
                      const SectionRules& section) {
  const RuleRow& row = rule_row(subject, word);
  DeclaredLevels declared;
  declared.section = &section;
  declared.term = term_spec_of(*finding.change).level.value_or(section.field);
  JudgedLevel judged = judge_level(row, *finding.change, declared);
  finding.level = judged.level;
  finding.judgement_reasons = std::move(judged.judgement_reasons);
  if (row.reason != nullptr) finding.judgement_reasons.push_back(*row.reason);
}

// How a party became another: the file says `how:` beside the new name.
std::string_view succession(const Item* party) {
  const Value* how = party != nullptr ? party->find_term("how") : nullptr;
  const Token* token = how != nullptr ? how->as<Token>() : nullptr;
  return token != nullptr ? std::string_view(token->name) : "unknown";
}

// A new name alone leaves the party what it was; a merger, an assignment or a novation puts another
// in its place.
Finding judge_succession(const Change& part, const Change& party, const SectionRules& section) {
  const auto how = succession(party.item_after);
  Finding finding = make_finding(part, section, "identity", how);
  judge_by_section(finding, RuleSubject::identity, how, section);
  return finding;
}

bool is_name_of_party(const Change& part) {
  return part.id() == "name" && part.subject == Subject::term && part.before != nullptr &&
         part.after != nullptr && part.what.kind == ChangeKind::changed;
}

Finding judge_evidence(const Change& part, const SectionRules& section) {
  Finding finding = make_finding(part, section, "evidence", "changed");
  judge_by_section(finding, RuleSubject::evidence, "changed", section);
  return finding;
}

std::vector<Finding> judge_fields(const Change& change, const SectionRules& section) {
  std::vector<Finding> findings;
  for (const auto& part : change.parts) {
    if (part.subject == Subject::evidence) {
      findings.push_back(judge_evidence(part, section));
      continue;
    }
    const bool record = part.subject == Subject::record;
    const std::string_view word = rule_word(part);
    Finding finding = make_finding(part, section, record ? part.path.records : part.id(), word);
    judge_by_section(finding, RuleSubject::field, word, section);
    if (record) finding.parts = judge_fields(part, section);
    findings.push_back(std::move(finding));
  }
  return findings;
}

// As high as what changed in it.
void join_fields(Finding& entry) {
  for (const auto& part : entry.parts) {
    if (part.level <= entry.level) continue;
    entry.level = part.level;
    entry.judgement_reasons = {JudgementReason::as_its_fields};
  }
}

}  // namespace

std::vector<Finding> judge_outside_clauses(const Change& change) {
  const SectionRules& section = section_rules(change.subject);
  if (change.subject == Subject::evidence) return {judge_evidence(change, section)};
  const std::string_view word = rule_word(change);
  if (change.subject == Subject::head) {
    Finding finding = make_finding(change, section, change.id(), word);
    judge_by_section(finding, RuleSubject::head, word, section);
    return {std::move(finding)};
  }
  Finding entry = make_finding(change, section, "entry", word);
  judge_by_section(entry, RuleSubject::entry, word, section);
  if (change.what.kind != ChangeKind::changed) {
    entry.parts = judge_fields(change, section);
    return {std::move(entry)};
  }
  std::vector<Finding> findings;
  for (auto& part : judge_fields(change, section)) {
    if (change.subject == Subject::party && is_name_of_party(*part.change)) {
      findings.push_back(judge_succession(*part.change, change, section));
    } else {
      entry.parts.push_back(std::move(part));
    }
  }
  join_fields(entry);
  if (!entry.parts.empty()) findings.push_back(std::move(entry));
  return findings;
}

}  // namespace dealterms
