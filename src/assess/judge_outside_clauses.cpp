// What is not a clause: parties and what else the file says about itself. Whom it serves nobody
// says, but of a party that joins for some clauses; a party that came, went or became another is
// what a reader must not miss.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "diff/each_party.hpp"

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
  if (row.direction == DirectionRule::undetermined && finding.level != Level::editorial) {
    finding.direction.kind = Direction::Kind::undetermined;
  }
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

bool is_how_it_became_so(const Change& part) {
  return part.id() == "how" && part.subject == Subject::term && part.after != nullptr;
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

// A party that became another: that, and beneath it how, are taken out of its fields.
std::vector<Finding> take_succession(std::vector<Finding>& fields, const Change& party,
                                     const SectionRules& section) {
  const auto name = std::ranges::find_if(
      fields, [](const Finding& field) { return is_name_of_party(*field.change); });
  if (name == fields.end()) return {};
  std::vector<Finding> findings{judge_succession(*name->change, party, section)};
  fields.erase(name);
  const auto how = std::ranges::find_if(
      fields, [](const Finding& field) { return is_how_it_became_so(*field.change); });
  if (how == fields.end()) return findings;
  findings.front().parts.push_back(std::move(*how));
  fields.erase(how);
  return findings;
}

// As high as what changed in it.
void join_fields(Finding& entry) {
  for (const auto& part : entry.parts) {
    if (part.level <= entry.level) continue;
    entry.level = part.level;
    entry.direction.kind = Direction::Kind::undetermined;
    entry.judgement_reasons = {JudgementReason::as_its_fields};
  }
}

// What comes or goes with an entry that is editorial is so, too.
void lower_to_entry(std::vector<Finding>& parts, const Finding& entry) {
  for (auto& part : parts) {
    lower_to_entry(part.parts, entry);
    if (entry.level != Level::editorial || part.level == Level::editorial) continue;
    part.level = Level::editorial;
    part.direction = {};
    part.judgement_reasons = {JudgementReason::part_of_whole};
  }
}

// ---- parties that come and go -------------------------------------------------------------------

// Whom a clause binds where it names the party: in the role that it favours or against it.
struct Stake {
  bool gains = false;
  bool loses = false;
};

bool names(const Value& value, std::string_view party) {
  const Set* set = value.as<Set>();
  return set != nullptr && std::ranges::any_of(set->tokens, [&](const SetToken& token) {
           return !token.ended && token.name == party;
         });
}

void add_stake(Stake& stake, const Item& clause, const ClauseType& type, std::string_view party) {
  const std::string_view served = clause.overrides->favours.empty() ? std::string_view(type.favours)
                                                                    : clause.overrides->favours;
  const bool decided = declares_one(served);
  for (const auto& [role, value] : clause.roles) {
    if (!decided || !names(value, party)) continue;
    (role == served ? stake.gains : stake.loses) = true;
  }
  for (const auto& [name, value] : clause.terms) {
    const TermSpec* spec = find_term_spec(&type, name);
    if (spec == nullptr || spec->naming == Naming::nothing || !names(value, party)) continue;
    (spec->naming == Naming::favours ? stake.gains : stake.loses) = true;
  }
}

// A party that joins for some clauses alone, or leaves them: as heavy as these, and burdened or
// served as they say.
struct LimitedParty {
  std::optional<Level> level;
  Stake stake;
};

LimitedParty limited_to(const Item& party, const Agreement& agreement, const Catalogue& catalogue) {
  LimitedParty limited;
  const Value* clauses = party.find_term("limited_to");
  const Set* ids = clauses != nullptr ? clauses->as<Set>() : nullptr;
  if (ids == nullptr) return limited;
  for (const auto& token : ids->tokens) {
    const auto clause = agreement.clauses.find(token.name);
    if (clause == agreement.clauses.end()) continue;
    const ClauseType* type = catalogue.find_type(clause->second.type);
    if (type == nullptr) continue;
    const Level level = clause->second.overrides->level.value_or(type->level);
    limited.level = std::max(limited.level.value_or(level), level);
    add_stake(limited.stake, clause->second, *type, party.id);
  }
  return limited;
}

// The clauses that held for each party and go on doing so: for one more now, or for one less.
std::vector<std::string> held_by_each(const Comparison& comparison) {
  const auto holds_for_each = [](const Item& clause) {
    return !clause.ended && std::ranges::any_of(clause.roles, [](const auto& role) {
      return names_each_party(role.second);
    });
  };
  std::vector<std::string> clauses;
  for (const auto& [id, clause] : comparison.after->clauses) {
    const auto before = comparison.before->clauses.find(id);
    const bool was_there = before != comparison.before->clauses.end();
    if (was_there && holds_for_each(before->second) && holds_for_each(clause)) {
      clauses.push_back(id);
    }
  }
  return clauses;
}

void judge_by_clauses(Finding& entry, const Comparison& comparison) {
  const Change& change = *entry.change;
  const bool comes = change.item_after != nullptr;
  const Item& party = comes ? *change.item_after : *change.item_before;
  const Agreement& agreement = comes ? *comparison.after : *comparison.before;
  if (party.find_term("limited_to") == nullptr) entry.dependents = held_by_each(comparison);
  const LimitedParty limited = limited_to(party, agreement, *comparison.catalogue);
  if (!limited.level) return;
  entry.level = *limited.level;
  entry.judgement_reasons.push_back(JudgementReason::as_its_clauses);
  if (limited.stake.gains == limited.stake.loses) return;
  const bool favours = limited.stake.gains == comes;
  entry.direction.kind = Direction::Kind::favours;
  (favours ? entry.direction.favours : entry.direction.against) = {party.id};
}

// One of `others` that becomes a party, or the other way round.
std::string_view word_of_entry(const Change& change, const Comparison& comparison) {
  const std::string_view word = rule_word(change);
  if (change.subject != Subject::party) return word;
  const std::string key(change.id());
  if (word == "added" && comparison.before->others.contains(key)) return "joined";
  if (word == "removed" && comparison.after->others.contains(key)) return "left";
  return word;
}

}  // namespace

std::vector<Finding> judge_outside_clauses(const Change& change, const Comparison& comparison) {
  const SectionRules& section = section_rules(change.subject);
  if (change.subject == Subject::evidence) return {judge_evidence(change, section)};
  if (change.subject == Subject::head) {
    const std::string_view word = rule_word(change);
    Finding finding = make_finding(change, section, change.id(), word);
    judge_by_section(finding, RuleSubject::head, word, section);
    return {std::move(finding)};
  }
  const std::string_view word = word_of_entry(change, comparison);
  Finding entry = make_finding(change, section, "entry", word);
  judge_by_section(entry, RuleSubject::entry, word, section);
  const auto kind = change.what.kind;
  if (kind != ChangeKind::changed && kind != ChangeKind::renamed) {
    if (change.subject == Subject::party) judge_by_clauses(entry, comparison);
    entry.parts = judge_fields(change, section);
    lower_to_entry(entry.parts, entry);
    return {std::move(entry)};
  }
  std::vector<Finding> findings;
  auto fields = judge_fields(change, section);
  if (change.subject == Subject::party) findings = take_succession(fields, change, section);
  entry.parts = std::move(fields);
  if (kind == ChangeKind::changed) join_fields(entry);
  if (kind == ChangeKind::renamed || !entry.parts.empty()) findings.push_back(std::move(entry));
  return findings;
}

}  // namespace dealterms
