#include "assess/policy/rules_and_paths.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "agreement/parse_date.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_beneath_clauses = "clauses.";
constexpr std::string_view k_any = "*";

std::vector<std::string> listed(const std::set<std::string>& names) {
  return {names.begin(), names.end()};
}

// Either may have stars: of an open type the catalogue knows no names of terms.
bool is_one(std::string_view pattern, std::string_view known) {
  return matches_rule(pattern, known) || matches_rule(known, pattern);
}

std::string joined(std::string_view head, std::string_view rest) {
  std::string path{head};
  if (!rest.empty()) path += '.';
  path += rest;
  return path;
}

std::string_view without_section(std::string_view pattern) {
  if (pattern.starts_with(k_beneath_clauses)) pattern.remove_prefix(k_beneath_clauses.size());
  return pattern;
}

// `fee.quote`, `fee.tiers[2]`, `models[api].quote`: what the evidence of a value, or of a piece of
// it, stands beneath.
std::string_view without_evidence(std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot != std::string_view::npos &&
      find_evidence_key(path.substr(dot + 1), EvidenceOf::values) != nullptr) {
    path = path.substr(0, dot);
  }
  const auto bracket = path.find('[');
  if (bracket == std::string_view::npos) return path;
  const std::string_view before = path.substr(0, bracket);
  const auto last = before.rfind('.');
  const bool is_form =
      last != std::string_view::npos && find_map_form(before.substr(last + 1)) != nullptr;
  return is_form ? before.substr(0, last) : before;
}

std::optional<FiscalYear> fiscal_year_of(const Agreement& agreement) {
  const Value* year = agreement.find_head("fiscal_year");
  const Text* text = year != nullptr ? year->as<Text>() : nullptr;
  return text != nullptr ? parse_fiscal_year(text->words) : std::nullopt;
}

}  // namespace

RulesAndPaths::RulesAndPaths(const PolicyNames& names) : given_(names) {
  for (const auto& [id, type] : given_.catalogue.types) heads_[id].type = &type;
  for (const SectionSpec& section : sections()) {
    heads_[std::string{section.key}].section = &section;
  }
  heads_[std::string{k_head_rule_word}].is_deal = true;
  NamesOfAll all;
  for (const std::string_view event : built_in_events()) all.events.emplace(event);
  for (const Agreement* agreement : given_.agreements) add_agreement(*agreement, all);
  names_.parties = listed(all.parties);
  names_.clauses = listed(all.clauses);
  names_.events = listed(all.events);
  names_.sources = listed(all.sources);
  names_.currencies = listed(all.currencies);
}

bool RulesAndPaths::has_all_files() const {
  return given_.reach == PolicyNames::Reach::all && !given_.agreements.empty();
}

void RulesAndPaths::add_agreement(const Agreement& agreement, NamesOfAll& names) {
  for (const auto& [id, clause] : agreement.clauses) {
    heads_[id].clauses.push_back(&clause);
    names.clauses.insert(id);
    const ClauseType* type = given_.catalogue.find_type(clause.type);
    if (type != nullptr && type->use == TypeUse::event) names.events.insert(id);
  }
  for (const Items* items : {&agreement.parties, &agreement.others}) {
    for (const auto& [id, party] : *items) names.parties.insert(id);
  }
  for (const auto& [id, source] : agreement.sources) names.sources.insert(id);
  const Value* currencies = agreement.find_head("currencies");
  const Set* codes = currencies != nullptr ? currencies->as<Set>() : nullptr;
  if (codes != nullptr) {
    for (const SetToken& token : codes->tokens) names.currencies.insert(token.name);
  }
  if (!names_.fiscal_year) names_.fiscal_year = fiscal_year_of(agreement);
}

// ---- what can stand behind a head ---------------------------------------------------------------

std::vector<const Item*> RulesAndPaths::clauses_of_type(std::string_view type) const {
  std::vector<const Item*> clauses;
  for (const Agreement* agreement : given_.agreements) {
    for (const auto& [id, clause] : agreement->clauses) {
      if (clause.type == type) clauses.push_back(&clause);
    }
  }
  return clauses;
}

const std::vector<RulesAndPaths::Path>& RulesAndPaths::paths_of(Head& head) {
  if (!head.paths.empty()) return head.paths;
  head.paths.push_back({"", nullptr});
  if (head.type != nullptr) add_clause(head.type, clauses_of_type(head.type->id), head.paths);
  std::set<std::string_view> types;
  for (const Item* clause : head.clauses) types.insert(clause->type);
  for (const std::string_view type : types) {
    add_clause(given_.catalogue.find_type(type), head.clauses, head.paths);
  }
  if (head.section != nullptr) add_section(*head.section, head.paths);
  if (head.is_deal) {
    head.paths.push_back({"dates", nullptr});
    add_fields("", head_fields(), {}, head.paths);
  }
  return head.paths;
}

void RulesAndPaths::add_clause(const ClauseType* type, const std::vector<const Item*>& clauses,
                               std::vector<Path>& paths) const {
  for (const RelationSpec& relation : relations()) {
    paths.push_back({std::string{relation.key}, nullptr});
  }
  add_fields("", clause_fields(), clauses, paths);
  if (type == nullptr) return;
  for (const std::string& role : type->roles) paths.push_back({role, nullptr});
  add_fields("", type->terms, clauses, paths);
  if (type->open) paths.push_back({std::string{k_any}, &open_term()});
}

void RulesAndPaths::add_fields(const std::string& prefix, std::span<const TermSpec> fields,
                               const std::vector<const Item*>& items,
                               std::vector<Path>& paths) const {
  for (const TermSpec& field : fields) {
    paths.push_back({prefix + field.name, &field});
    if (field.is(Kind::records)) add_records(prefix + field.name, field, items, paths);
  }
}

// With the names of the entries and without; where not all files are at hand, any name.
void RulesAndPaths::add_records(const std::string& prefix, const TermSpec& records,
                                const std::vector<const Item*>& items,
                                std::vector<Path>& paths) const {
  std::set<std::string> entries;
  for (const Item* item : items) {
    const auto found = item->records.find(records.name);
    if (found == item->records.end()) continue;
    for (const auto& [id, entry] : found->second) entries.insert(prefix + '.' + id);
  }
  if (!has_all_files()) entries.insert(joined(prefix, k_any));
  for (const std::string& entry : entries) paths.push_back({entry, nullptr});
  entries.insert(prefix);
  for (const std::string& entry : entries) {
    for (const std::string& role : records.roles) paths.push_back({entry + '.' + role, nullptr});
    for (const auto& fields : {std::span<const TermSpec>{records.terms}, record_fields()}) {
      for (const TermSpec& field : fields) paths.push_back({entry + '.' + field.name, &field});
    }
  }
}

void RulesAndPaths::add_section(const SectionSpec& section, std::vector<Path>& paths) const {
  std::map<std::string, std::vector<const Item*>> entries;
  for (const Agreement* agreement : given_.agreements) {
    for (const auto& [id, entry] : items_of(*agreement, section.section)) {
      entries[id].push_back(&entry);
    }
  }
  if (!has_all_files()) entries[std::string{k_any}];
  for (const auto& [id, items] : entries) {
    paths.push_back({id, nullptr});
    add_fields(id + '.', section.fields, items, paths);
  }
}

// ---- which of them a pattern takes in -----------------------------------------------------------

std::vector<std::string_view> RulesAndPaths::heads_of(std::string_view pattern) const {
  std::vector<std::string_view> found;
  const auto star = pattern.find('*');
  const std::string_view begin = pattern.substr(0, star);
  for (std::size_t end = begin.find_first_of(".["); end != std::string_view::npos;
       end = begin.find_first_of(".[", end + 1)) {
    const auto head = heads_.find(begin.substr(0, end));
    if (head != heads_.end()) found.emplace_back(head->first);
  }
  if (star == std::string_view::npos) {
    const auto head = heads_.find(pattern);
    if (head != heads_.end()) found.emplace_back(head->first);
    return found;
  }
  for (auto head = heads_.lower_bound(begin); head != heads_.end(); ++head) {
    if (!head->first.starts_with(begin)) break;
    found.emplace_back(head->first);
  }
  return found;
}

void RulesAndPaths::visit_paths(std::string_view pattern, const VisitPath& visit) {
  for (const std::string_view name : heads_of(pattern)) {
    for (const Path& path : paths_of(heads_.find(name)->second)) {
      visit(joined(name, path.rest), path);
    }
  }
}

bool RulesAndPaths::is_path(std::string_view pattern) {
  pattern = without_section(pattern);
  bool found = false;
  for (const std::string_view written : {pattern, without_evidence(pattern)}) {
    visit_paths(written,
                [&](std::string_view path, const Path&) { found |= is_one(written, path); });
  }
  return found;
}

bool RulesAndPaths::is_in_files(std::string_view head) const {
  const auto found = heads_.find(head);
  if (found == heads_.end()) return false;
  const Head& known = found->second;
  return known.type == nullptr || !known.clauses.empty() ||
         !clauses_of_type(known.type->id).empty();
}

bool RulesAndPaths::is_path_of_files(std::string_view pattern) {
  const auto heads = heads_of(without_section(pattern));
  return is_path(pattern) &&
         std::ranges::any_of(heads, [this](std::string_view head) { return is_in_files(head); });
}

std::span<const Rule> RulesAndPaths::rules() {
  if (rules_.empty()) rules_ = implied_rules(given_.catalogue);
  return rules_;
}

bool RulesAndPaths::is_rule(std::string_view pattern) {
  return std::ranges::any_of(rules(), [&](const Rule& rule) { return is_one(pattern, rule.id); });
}

RulesAndPaths::Known RulesAndPaths::find(std::string_view pattern) {
  if (is_path(pattern) || is_rule(pattern)) return Known::yes;
  const std::string_view first = without_section(pattern);
  const bool begins_anyhow = first.substr(0, first.find('.')).find('*') != std::string_view::npos;
  if (begins_anyhow) return Known::no_such_clause;
  const auto is_head = [&](const Rule& rule) {
    return first.starts_with(rule.type) && first.substr(rule.type.size()).starts_with('.');
  };
  const bool is_known = !heads_of(first).empty() || std::ranges::any_of(rules(), is_head);
  return is_known ? Known::no : Known::no_such_clause;
}

// A placeholder stands for a name only where nothing has it.
std::vector<const TermSpec*> RulesAndPaths::terms_at(std::string_view pattern) {
  pattern = without_section(pattern);
  std::vector<const TermSpec*> exact;
  std::vector<const TermSpec*> any;
  visit_paths(pattern, [&](std::string_view path, const Path& known) {
    if (known.term == nullptr) return;
    auto& terms = matches_rule(pattern, path) ? exact : any;
    if (is_one(pattern, path) && std::ranges::find(terms, known.term) == terms.end()) {
      terms.push_back(known.term);
    }
  });
  return exact.empty() ? any : exact;
}

std::vector<const TermSpec*> RulesAndPaths::terms_beneath(std::string_view pattern) {
  std::vector<const TermSpec*> terms = terms_at(pattern);
  pattern = without_section(pattern);
  visit_paths(pattern, [&](std::string_view path, const Path& known) {
    const bool is_new = std::ranges::find(terms, known.term) == terms.end();
    if (known.term != nullptr && is_new && matches_path(pattern, path)) {
      terms.push_back(known.term);
    }
  });
  return terms;
}

// ---- what was meant -----------------------------------------------------------------------------

// What has the same last step, as where the records were left out, is meant before what is nearest.
std::string RulesAndPaths::nearest_beneath(std::string_view head, std::string_view written) {
  std::vector<std::string> known;
  if (const auto found = heads_.find(head); found != heads_.end()) {
    for (const Path& path : paths_of(found->second)) {
      if (path.rest.find('*') == std::string::npos) known.push_back(joined(head, path.rest));
    }
  }
  for (const Rule& rule : rules()) {
    if (rule.type == head) known.push_back(rule.id);
  }
  const std::string_view rest = written.substr(std::min(written.size(), head.size()));
  const std::string_view last = rest.substr(std::min(rest.size(), rest.rfind('.')));
  const auto ends_alike = [&](const std::string& path) {
    return !last.empty() && path.ends_with(last);
  };
  if (last == rest) {
    const auto longer = std::ranges::find_if(known, ends_alike);
    if (longer != known.end()) return *longer;
  }
  return nearest_name(written, known).value_or("");
}

std::string RulesAndPaths::nearest(std::string_view written) {
  written = without_section(written);
  if (written.find('*') != std::string_view::npos) return {};
  const auto heads = heads_of(written);
  if (!heads.empty()) return nearest_beneath(heads.back(), written);
  const std::string_view first = written.substr(0, written.find('.'));
  std::vector<std::string> firsts;
  for (const auto& [name, head] : heads_) firsts.push_back(name);
  for (const Rule& rule : rules()) {
    if (firsts.back() != rule.type) firsts.push_back(rule.type);
  }
  if (std::ranges::find(firsts, first) != firsts.end()) return nearest_beneath(first, written);
  const ClauseType* called = given_.catalogue.find_type_called(first);
  const auto meant = called != nullptr ? called->id : nearest_name(first, firsts);
  if (!meant) return {};
  const std::string mended = *meant + std::string{written.substr(first.size())};
  return find(mended) == Known::yes ? mended : nearest_beneath(*meant, mended);
}

}  // namespace dealterms
