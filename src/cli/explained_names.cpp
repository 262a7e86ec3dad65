#include "cli/explained_names.hpp"

#include <algorithm>
#include <utility>

#include "assess/rules.hpp"
#include "base/diagnostic_code.hpp"
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

std::vector<std::string> names_without_point(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const auto& [id, type] : catalogue.types) {
    names.push_back(id);
    names.insert(names.end(), type.synonyms.begin(), type.synonyms.end());
  }
  for (const DiagnosticRow& row : diagnostic_rows()) {
    names.push_back(printed(row.code));
    names.emplace_back(row.name);
  }
  return names;
}

std::string text_under(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value == nullptr ? std::string() : value->text;
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
  if (!dotted) return std::nullopt;
  const std::vector<Rule> rules = implied_rules(catalogue);
  if (const ClauseType* type = catalogue.find_type(dotted->type)) {
    const NamedTerm term = find_term(*type, dotted->rest);
    if (term.term != nullptr) return tell_term(term, rules, words);
  }
  const auto rule = std::ranges::find(rules, name, &Rule::id);
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
    known = names_without_point(catalogue);
  }
  const std::string meant = did_you_mean(name, known);
  return meant.empty() ? "; 'dealterms explain' alone says what can be named" : meant;
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
  }
  std::erase_if(names, [&](const ExplainedName& name) { return !name.name.starts_with(written); });
  return names;
}

DiagnosticExample example_of(const DiagnosticRow& row) {
  constexpr std::string_view k_file = "explanations/diagnostics.yaml";
  const auto file = std::ranges::find(embedded_explanations(), k_file, &EmbeddedFile::path);
  if (file == embedded_explanations().end()) return {};
  const Node examples = unpack_document(file->document, {});
  const Node* example = examples.find(printed(row.code));
  if (example == nullptr) return {};
  return {text_under(*example, "wrong"), text_under(*example, "right")};
}

}  // namespace dealterms
