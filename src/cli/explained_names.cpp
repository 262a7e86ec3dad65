#include "cli/explained_names.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "assess/rules.hpp"
#include "base/diagnostic_code.hpp"
#include "base/digest.hpp"
#include "base/embedded_files.hpp"
#include "base/text.hpp"
#include "document/packed_document.hpp"

namespace dealterms {
namespace {

const DiagnosticRow* find_diagnostic(std::string_view name) {
  const std::string code = in_capitals(name);
  const auto found = std::ranges::find_if(diagnostic_rows(), [&](const DiagnosticRow& row) {
    return row.name == name || printed(row.code) == code;
  });
  return found == diagnostic_rows().end() ? nullptr : &*found;
}

struct DottedName {
  std::string_view type;
  std::string_view rest;  // behind the first point
};

std::optional<DottedName> split_name(std::string_view name) {
  const std::size_t point = name.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  return DottedName{name.substr(0, point), name.substr(point + 1)};
}

void add_terms(const ClauseType& type, const TermSpec* records, const std::vector<TermSpec>& terms,
               std::vector<ExplainedName>& names) {
  for (const TermSpec& term : terms) {
    names.push_back({path_of({&type, records, &term}), term.title});
    if (records == nullptr) add_terms(type, &term, term.terms, names);
  }
}

// The terms of a type, then its rules.
std::vector<ExplainedName> names_of_type(std::string_view type_name, const Catalogue& catalogue) {
  std::vector<ExplainedName> names;
  const ClauseType* type = catalogue.find_type(type_name);
  if (type != nullptr) add_terms(*type, nullptr, type->terms, names);
  for (const Rule& rule : implied_rules(catalogue)) {
    if (rule.type == type_name) names.push_back({rule.id, std::string(name_of(rule.level))});
  }
  return names;
}

std::vector<std::string> words_of(const std::vector<ExplainedName>& names) {
  std::vector<std::string> words;
  for (const ExplainedName& name : names) words.push_back(name.name);
  return words;
}

// A file of those that the program carries; an empty map where there is none.
Node explanations_in(std::string_view path) {
  const auto file = std::ranges::find(embedded_explanations(), path, &EmbeddedFile::path);
  return file == embedded_explanations().end() ? Node{} : unpack_document(file->document, {});
}

Node explained_words() { return explanations_in("explanations/words.yaml"); }

std::vector<std::string> names_without_point(const Catalogue& catalogue) {
  std::vector<std::string> names = catalogue.names_of_types();
  for (const DiagnosticRow& row : diagnostic_rows()) {
    names.push_back(printed(row.code));
    names.emplace_back(row.name);
  }
  for (const NodeEntry& word : explained_words().entries) names.push_back(word.key);
  return names;
}

std::string text_under(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value == nullptr ? std::string() : value->text;
}

// With the name of the records left out, as rules have it: "fees.charges.fee_amount.raised" →
// "fees.fee_amount.raised". Nothing where what stands before the last point is no term of records.
std::optional<std::string> rule_without_records(const ClauseType& type, std::string_view rest) {
  const std::size_t point = rest.rfind('.');
  if (point == std::string_view::npos) return std::nullopt;
  const NamedTerm term = find_term(type, rest.substr(0, point));
  if (term.term == nullptr || term.records == nullptr) return std::nullopt;
  return type.id + "." + term.term->name + std::string(rest.substr(point));
}

// Of a term alone, the paths that end so: "fee_amount" → "fees.charges.fee_amount".
std::vector<std::string> paths_that_end_in(std::string_view term, const Catalogue& catalogue) {
  std::vector<std::string> paths;
  for (const auto& [id, type] : catalogue.types) {
    const NamedTerm found = find_term(type, term);
    if (found.term != nullptr) paths.push_back(path_of(found));
  }
  return paths;
}

// "; several types have that term: expenses.cap, fees.cap and 3 more"
std::string list_of_paths(const std::vector<std::string>& paths) {
  constexpr std::size_t k_most_listed = 5;
  const std::size_t listed = std::min(paths.size(), k_most_listed);
  std::string list = "; several types have that term: " + join(std::span(paths).first(listed));
  if (listed < paths.size()) list += fmt::format(" and {} more", paths.size() - listed);
  return list;
}

}  // namespace

std::optional<Explanation> find_explanation(std::string_view name, const Catalogue& catalogue,
                                            const Words& words) {
  if (const ClauseType* type = catalogue.find_type_called(name)) {
    return tell_clause_type(*type, catalogue, words);
  }
  if (const DiagnosticRow* row = find_diagnostic(name)) {
    return tell_diagnostic(*row, example_of(*row));
  }
  const auto dotted = split_name(name);
  if (!dotted) {
    const Node known = explained_words();
    std::string key(name);  // "in part"
    std::ranges::replace(key, ' ', '_');
    const Node* word = known.find(key);
    if (word == nullptr) return std::nullopt;
    return tell_word(name, text_under(*word, "is"), text_under(*word, "about"), words);
  }
  const std::vector<Rule> rules = implied_rules(catalogue);
  if (const ClauseType* type = catalogue.find_type(dotted->type)) {
    const NamedTerm term = find_term(*type, dotted->rest);
    if (term.term != nullptr) return tell_term(term, rules, words);
  }
  std::string id(name);
  if (const ClauseType* type = catalogue.find_type(dotted->type)) {
    id = rule_without_records(*type, dotted->rest).value_or(id);
  }
  const auto rule = std::ranges::find(rules, id, &Rule::id);
  if (rule == rules.end()) return std::nullopt;
  return tell_rule(*rule, catalogue, words);
}

Explanation explain_what_can_be_named(const Catalogue& catalogue) {
  Explanation told{.about = "'dealterms explain NAME' tells what a name means:"};
  ExplainedSection& names = told.sections.emplace_back(ExplainedSection{.lists_keys = true});
  const auto add = [&](std::string name, std::string about) {
    names.rows.push_back({.name = std::move(name), .value = std::move(about)});
  };
  add(printed(DiagnosticCode::unknown_term), "a message about a file, by its code");
  for (const auto& [id, type] : catalogue.types) {
    if (type.terms.empty()) continue;
    const std::string term = path_of({&type, nullptr, &type.terms.front()});
    add(id, "a type of clause; 'dealterms catalogue' lists them");
    add(term, "a term of one");
    add(term + ".added", "a rule that findings are made by; 'dealterms rules' lists them");
    break;
  }
  const Node words = explained_words();
  if (!words.entries.empty()) {
    add(words.entries.front().key, "a word of findings, rules or term files");
  }
  return told;
}

std::string what_was_meant(std::string_view name, const Catalogue& catalogue) {
  std::vector<std::string> known;
  if (const auto dotted = split_name(name)) {
    std::vector<std::string> types;
    for (const auto& [id, type] : catalogue.types) types.push_back(id);
    const auto nearest = nearest_name(dotted->type, types);
    known = words_of(names_of_type(nearest ? std::string_view(*nearest) : dotted->type, catalogue));
  } else {
    const std::vector<std::string> paths = paths_that_end_in(name, catalogue);
    if (paths.size() == 1) return "; did you mean '" + paths.front() + "'?";
    if (!paths.empty()) return list_of_paths(paths);
    if (is_fingerprint(name)) {
      return "; of a fingerprint 'dealterms check --explain " + std::string(name) + "' tells";
    }
    known = names_without_point(catalogue);
  }
  const std::string meant = did_you_mean(name, known);
  return meant.empty() ? "; 'dealterms explain' alone says what can be named" : meant;
}

std::string unknown_type(const std::string& name, const Catalogue& catalogue) {
  const std::string meant = did_you_mean(name, catalogue.names_of_types());
  return "unknown clause type '" + name + "'" +
         (meant.empty() ? "; 'dealterms catalogue' lists them" : meant);
}

std::vector<ExplainedName> names_beginning(std::string_view written, const Catalogue& catalogue) {
  std::vector<ExplainedName> names;
  if (const auto dotted = split_name(written)) {
    // Terms first: behind the point of one its rules.
    const bool wants_rules = split_name(dotted->rest).has_value();
    const ClauseType* type = catalogue.find_type(dotted->type);
    if (wants_rules || type == nullptr) {
      names = names_of_type(dotted->type, catalogue);
    } else {
      add_terms(*type, nullptr, type->terms, names);
    }
  } else {
    for (const auto& [id, type] : catalogue.types) names.push_back({id, type.title});
    for (const DiagnosticRow& row : diagnostic_rows()) {
      names.push_back({printed(row.code), name_in_words(row.name)});
    }
    for (const NodeEntry& word : explained_words().entries) {
      names.push_back({word.key, text_under(word.value, "is")});
    }
  }
  std::erase_if(names, [&](const ExplainedName& name) { return !name.name.starts_with(written); });
  return names;
}

DiagnosticExample example_of(const DiagnosticRow& row) {
  const Node examples = explanations_in("explanations/diagnostics.yaml");
  const Node* example = examples.find(printed(row.code));
  if (example == nullptr) return {};
  return {text_under(*example, "wrong"), text_under(*example, "right")};
}

}  // namespace dealterms
