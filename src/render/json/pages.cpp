// What the program knows and found, as JSON: versions, clause types, rules, mistakes.
#include "base/diagnostic_code.hpp"
#include "catalogue/file_format.hpp"
#include "render/json/json.hpp"
#include "render/json/parts.hpp"

namespace dealterms {
namespace {

Json items_json(const Items& items, const Agreement& agreement, const Words& words) {
  Json list = Json::array();
  for (const auto& [id, item] : items) list.push_back(json_of_item(item, agreement, words));
  return list;
}

Json json_of_sizes(const SizeThresholds& sizes) {
  Json json;
  json["large_from"] = json_of(sizes.large_from);
  json["small_below"] = json_of(sizes.small_below);
  json["tiny_below"] = json_of(sizes.tiny_below);
  return json;
}

Json json_of_term(const TermSpec& term) {
  Json json;
  json["name"] = term.name;
  json["title"] = term.title;
  json["about"] = text_or_null(term.about);
  json["kinds"] = Json::array();
  for (const Kind kind : term.kinds) json["kinds"].push_back(name_of(kind));
  json["values"] = json_of_texts(term.values);
  json["more_favours"] = text_or_null(term.more_favours);
  json["naming"] = name_of(term.naming);
  json["depends_on"] = json_of_texts(term.depends_on);
  json["limits"] = text_or_null(term.limits);
  json["taken_from"] = text_or_null(term.taken_from);
  json["silence"] = name_of(term.silence);
  json["silent_step"] = text_or_null(term.silent_step);
  json["price"] = term.price;
  json["share"] = term.share;
  json["sizes"] = json_of_sizes(term.sizes);
  json["wider"] = Json::object();
  for (const Breadth& row : term.wider) json["wider"][row.token] = json_of_texts(row.takes_in);
  json["level"] = term.level ? Json(name_of(*term.level)) : Json(nullptr);
  json["favours"] = text_or_null(term.favours);
  json["roles"] = json_of_texts(term.roles);
  json["terms"] = Json::array();
  for (const auto& inner : term.terms) json["terms"].push_back(json_of_term(inner));
  return json;
}

Json json_of_type(const ClauseType& type) {
  Json json;
  json["id"] = type.id;
  json["title"] = type.title;
  json["about"] = text_or_null(type.about);
  json["group"] = text_or_null(type.group);
  json["kind"] = type.category ? Json(name_of(*type.category)) : Json(nullptr);
  json["synonyms"] = json_of_texts(type.synonyms);
  json["cuad"] = json_of_texts(type.cuad);
  json["level"] = name_of(type.level);
  json["roles"] = json_of_texts(type.roles);
  json["favours"] = text_or_null(type.favours);
  json["use"] = name_of(type.use);
  json["open"] = type.open;
  json["terms"] = Json::array();
  for (const auto& term : type.terms) json["terms"].push_back(json_of_term(term));
  json["example"] = text_or_null(type.example);
  return json;
}

Json json_of_conversion(const Conversion& row) {
  Json json;
  json["from"] = row.from;
  json["to"] = row.to;
  json["level"] = name_of(row.level);
  json["favours"] = text_or_null(row.favours);
  json["maps"] = Json::object();
  for (const auto& [from, to] : row.maps) json["maps"][from] = to;
  return json;
}

Json json_of_diagnostic(const Diagnostic& diagnostic, const std::string& file) {
  const DiagnosticRow& row = row_of(diagnostic.code);
  Json json;
  json["severity"] = name_of(row.severity);
  json["code"] = printed(diagnostic.code);
  json["name"] = row.name;
  json["message"] = message_of(diagnostic);
  json["suggestion"] = text_or_null(diagnostic.suggestion);
  json["hint"] = text_or_null(diagnostic.hint);
  json["file"] = file;
  json["location"] = location_of(file, diagnostic.place);
  return json;
}

}  // namespace

std::string print_json_agreement(const Agreement& agreement, const ShowSelection& selection,
                                 const Words& words, const Provenance& provenance) {
  Json page = json_page("dealterms/show/1", provenance);
  page["version"] = json_of_version(agreement);
  page["head"] = Json::object();
  for (const auto& [field, value] : agreement.head) page["head"][field] = json_of(value, words);
  for (const SectionSpec& section : sections()) {
    page[std::string(section.key)] =
        items_json(items_of(agreement, section.section), agreement, words);
  }
  std::size_t left_out = 0;
  page["clauses"] = Json::array();
  for (const auto& [id, clause] : agreement.clauses) {
    if (selection.empty() || selection.has(clause)) {
      page["clauses"].push_back(json_of_item(clause, agreement, words));
    } else {
      ++left_out;
    }
  }
  page["left_out"] = left_out;
  return dumped(page);
}

std::string print_json_catalogue(const Catalogue& catalogue, const ClauseType* type,
                                 std::optional<ClauseCategory> kind, const Provenance& provenance) {
  const auto is_shown = [&](const std::string& id) {
    if (type != nullptr) return type->id == id;
    return !kind || catalogue.find_type(id)->category == kind;
  };
  Json page = json_page("dealterms/catalogue/1", provenance);
  page["types"] = Json::array();
  for (const auto& [id, row] : catalogue.types) {
    if (is_shown(id)) page["types"].push_back(json_of_type(row));
  }
  page["conversions"] = Json::array();
  for (const auto& row : catalogue.conversions) {
    if (is_shown(row.from) || is_shown(row.to))
      page["conversions"].push_back(json_of_conversion(row));
  }
  return dumped(page);
}

std::string print_json_rules(std::span<const Rule> rules, const Provenance& provenance) {
  Json page = json_page("dealterms/rules/1", provenance);
  page["rules"] = Json::array();
  for (const Rule& rule : rules) {
    Json json;
    json["id"] = rule.id;
    json["type"] = rule.type;
    json["term"] = rule.term;
    json["what"] = rule.what;
    json["level"] = name_of(rule.level);
    json["adjusts"] = Json::array();
    for (const auto reason : rule.adjusts) json["adjusts"].push_back(name_of(reason));
    json["sizes"] = json_of_sizes(rule.sizes);
    json["direction"] = name_of(rule.direction);
    json["favours"] = text_or_null(rule.favours);
    json["mirror"] = rule.mirror;
    page["rules"].push_back(std::move(json));
  }
  return dumped(page);
}

std::string print_json_list(const std::vector<ListedVersion>& versions, const std::string& place,
                            const Provenance& provenance) {
  Json page = json_page("dealterms/list/1", provenance);
  page["place"] = place;
  page["versions"] = Json::array();
  for (const auto& version : versions) {
    Json json;
    json["deal"] = version.deal;
    json["name"] = text_or_null(version.name);
    json["version"] = version.version;
    json["date"] = text_or_null(version.date);
    json["title"] = text_or_null(version.title);
    json["file"] = version.file;
    json["clauses"] = version.clauses;
    json["mistakes"] = version.mistakes;
    page["versions"].push_back(std::move(json));
  }
  return dumped(page);
}

std::string print_json_diagnostics(std::span<const FileDiagnostics> files, std::size_t looked_at,
                                   const std::vector<std::string>& unreadable,
                                   const Provenance& provenance) {
  Json page = json_page("dealterms/validate/1", provenance);
  std::size_t errors = 0;
  std::size_t warnings = 0;
  Json list = Json::array();
  for (const auto& file : files) {
    for (const auto& diagnostic : file.diagnostics) {
      const bool error = row_of(diagnostic.code).severity == Severity::error;
      ++(error ? errors : warnings);
      list.push_back(json_of_diagnostic(diagnostic, file.file));
    }
  }
  page["files"] = looked_at;
  page["unreadable"] = unreadable;
  page["errors"] = errors;
  page["warnings"] = warnings;
  page["diagnostics"] = std::move(list);
  return dumped(page);
}

}  // namespace dealterms
