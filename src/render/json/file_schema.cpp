#include "render/json/file_schema.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "catalogue/file_format.hpp"
#include "catalogue/flag_words.hpp"
#include "render/json/schema_parts.hpp"

namespace dealterms {
namespace {

// ---- values -------------------------------------------------------------------------------------

Json words_of(const TermSpec& spec) {
  Json words = json_of_texts(spec.values);
  for (const std::string_view word : k_special_words) {
    if (std::ranges::find(spec.values, word) == spec.values.end()) words.push_back(word);
  }
  return {{"enum", std::move(words)}};
}

Json flag_words() {
  Json words = Json::array({true, false});
  for (const FlagWord& flag : k_flag_words) words.push_back(flag.word);
  for (const std::string_view word : k_special_words) words.push_back(word);
  return {{"enum", std::move(words)}};
}

Json single_value(const TermSpec& spec) {
  if (spec.kinds.size() == 1) {
    if (!spec.values.empty()) return words_of(spec);
    if (spec.is(Kind::flag)) return flag_words();
  }
  return holds_sets(spec) ? reference("members") : reference("scalar");
}

Json value_of(const TermSpec& spec) {
  return described(any_of({single_value(spec), reference("map_form")}), spec.about);
}

Json status_words() {
  Json statuses = Json::array();
  for (const Status status : all_values<Status>()) statuses.push_back(name_of(status));
  return {{"enum", std::move(statuses)}};
}

std::string_view definition_for(EvidenceKey key) {
  switch (key) {
    case EvidenceKey::status:
      return "status";
    case EvidenceKey::sources:
      return "names";
    case EvidenceKey::section:
    case EvidenceKey::quote:
    case EvidenceKey::by:
    case EvidenceKey::note:
    case EvidenceKey::doubt:
    case EvidenceKey::is_new:
    case EvidenceKey::favours:
    case EvidenceKey::why:
      break;
  }
  return "scalar";
}

std::string evidence_id(std::string_view name) { return fmt::format("evidence_{}", name); }

Json evidence_properties(EvidenceOf of) {
  Json properties = Json::object();
  for (const auto name : evidence_key_names(of)) {
    properties[std::string(name)] = reference(evidence_id(name));
  }
  return properties;
}

// What has a word of its own for a key of evidence keeps it: an open point's status is not how we
// know of it.
void add_evidence(Json& properties, EvidenceOf of) {
  const Json evidence = evidence_properties(of);
  for (const auto& [key, schema] : evidence.items()) {
    if (!properties.contains(key)) properties[key] = schema;
  }
}

// A map that says what a value is: one main key, its companions, and evidence.
Json map_form() {
  Json any = Json::array();
  for (const MapFormSpec& form : map_forms()) {
    Json properties = Json::object();
    properties[std::string(form.key)] = {{"description", form.about}};
    for (const auto companion : form.companions) properties[std::string(companion)] = true;
    add_evidence(properties, EvidenceOf::values);
    Json object = closed_object(std::move(properties));
    object["required"] = Json::array({form.key});
    any.push_back(std::move(object));
  }
  return {{"oneOf", std::move(any)}};
}

Json member() {
  Json properties = evidence_properties(EvidenceOf::anything);
  for (const auto key : token_keys()) properties[std::string(key)] = reference("scalar");
  properties[std::string(name_of(TokenKey::wider_than))] = reference("names");
  Json object = closed_object(std::move(properties));
  object["required"] = Json::array({name_of(TokenKey::value)});
  return object;
}

// ---- items --------------------------------------------------------------------------------------

// How it is written: the definition that describes it.
std::string_view definition_for(Relation relation) {
  switch (relation) {
    case Relation::continues:
    case Relation::because:
      return "names";
    case Relation::level:
      return "level";
    case Relation::ended:
    case Relation::type:
    case Relation::favours:
    case Relation::why:
      break;
  }
  return "scalar";
}

std::string relation_id(const RelationSpec& spec) { return fmt::format("its_{}", spec.key); }

void add_relations(Json& properties) {
  for (const RelationSpec& spec : relations()) {
    if (spec.relation == Relation::type) continue;  // it decides which keys a clause has
    properties[std::string(spec.key)] = reference(relation_id(spec));
  }
}

// Fields that every clause has are defined once.
void add_clause_fields(Json& properties) {
  for (const auto& field : clause_fields()) {
    properties[field.name] = reference("every_" + field.name);
  }
}

Json property_of(const TermSpec& spec);

Json record_of(const TermSpec& spec) {
  if (spec.by_party) return value_of(spec.terms.front());
  Json properties = Json::object();
  for (const auto& name : spec.roles) properties[name] = reference("role");
  for (const auto& term : spec.terms) properties[term.name] = property_of(term);
  for (const auto& field : record_fields()) {
    if (!properties.contains(field.name)) properties[field.name] = value_of(field);
  }
  add_relations(properties);
  add_evidence(properties, EvidenceOf::anything);
  return closed_object(std::move(properties));
}

Json property_of(const TermSpec& spec) {
  if (!spec.is(Kind::records)) return value_of(spec);
  Json unknown = {{"enum", Json::array()}};
  for (const std::string_view word : k_special_words) unknown["enum"].push_back(word);
  Json elsewhere = closed_object({{name_of(MapForm::set_in), reference("scalar")}});
  elsewhere["required"] = Json::array({name_of(MapForm::set_in)});
  return described(any_of({unknown, elsewhere, map_by_id(record_of(spec))}), spec.about);
}

Json clause_of(const ClauseType& type) {
  Json properties = {{"type", {{"const", type.id}}}};
  for (const auto& name : type.roles) properties[name] = reference("role");
  for (const auto& term : type.terms) properties[term.name] = property_of(term);
  add_clause_fields(properties);
  add_relations(properties);
  add_evidence(properties, EvidenceOf::anything);
  Json object = closed_object(std::move(properties));
  if (type.open) object["additionalProperties"] = value_of(open_term());
  object["title"] = type.title;
  return described(std::move(object), type.about);
}

// What ended, and says no more than that.
Json tombstone() {
  Json properties = Json::object();
  add_clause_fields(properties);
  add_relations(properties);
  add_evidence(properties, EvidenceOf::anything);
  Json object = closed_object(std::move(properties));
  object["required"] = Json::array({"ended"});
  return object;
}

Json with_key(std::string_view key) {
  return {{"type", "object"}, {"required", Json::array({key})}};
}

// The type decides which keys there are. Each condition asks for a map, since one that holds of
// whatever is no map would have an editor complain of every type.
Json any_clause(const Catalogue& catalogue) {
  Json types = {{"enum", Json::array()}, {"enumDescriptions", Json::array()}};
  Json rules = Json::array();
  for (const auto& [id, type] : catalogue.types) {
    types["enum"].push_back(id);
    types["enumDescriptions"].push_back(type.about);
    Json has_type = with_key("type");
    has_type["properties"] = {{"type", {{"const", id}}}};
    rules.push_back({{"if", std::move(has_type)}, {"then", reference("clause_" + id)}});
  }
  Json has_ended = with_key("ended");
  has_ended["not"] = with_key("type");
  rules.push_back({{"if", std::move(has_ended)}, {"then", reference("tombstone")}});
  Json says_neither = {{"type", "object"}, {"not", any_of({with_key("type"), with_key("ended")})}};
  rules.push_back({{"if", std::move(says_neither)}, {"then", with_key("type")}});
  return {{"type", "object"},
          {"properties",
           {{"type", described(std::move(types), find_relation("type")->about)},
            {"ended", reference("its_ended")}}},
          {"allOf", std::move(rules)}};
}

Json section_of(const SectionSpec& section) {
  Json properties = Json::object();
  for (const auto& field : section.fields) properties[field.name] = property_of(field);
  add_evidence(properties, EvidenceOf::anything);
  Json schema = map_by_id(closed_object(std::move(properties)));
  schema["type"] = Json::array({"object", "null"});  // a heading under which nothing stands yet
  return described(std::move(schema), section.about);
}

Json head_properties() {
  Json properties = {
      {"dealterms",
       {{"enum", Json::array({1, "1"})}, {"description", "the version of this file format"}}}};
  Json dates = Json::object();
  for (const auto& field : head_fields()) {
    constexpr std::string_view k_dates = "dates.";
    if (field.name.starts_with(k_dates)) {
      dates[field.name.substr(k_dates.size())] = value_of(field);
      continue;
    }
    const bool plain = field.writing != TermSpec::Writing::value;
    properties[field.name] = plain ? described(reference("scalar"), field.about) : value_of(field);
  }
  properties["dates"] = described(closed_object(std::move(dates)), "the days of this version");
  return properties;
}

Json definitions_of(const Catalogue& catalogue) {
  Json definitions = Json::object();
  definitions["id"] = id_schema();
  definitions["scalar"] = scalar();
  definitions["names"] = any_of({reference("scalar"), list_of(reference("scalar"))});
  definitions["status"] = status_words();
  definitions["level"] = level_words();
  for (const RelationSpec& spec : relations()) {
    if (spec.relation == Relation::type) continue;
    definitions[relation_id(spec)] =
        described(reference(definition_for(spec.relation)), spec.about);
  }
  for (const auto& field : clause_fields()) {
    definitions["every_" + field.name] = property_of(field);
  }
  for (const EvidenceKeySpec& spec : evidence_keys()) {
    definitions[evidence_id(spec.name)] =
        described(reference(definition_for(spec.key)), spec.about);
  }
  definitions["role"] = described(any_of({reference("members"), reference("map_form")}),
                                  "who it is: a party, a list of them, or each");
  definitions["member"] = any_of({reference("scalar"), member()});
  definitions["members"] = any_of({reference("member"), list_of(reference("member"))});
  definitions["map_form"] = map_form();
  definitions["clause"] = any_clause(catalogue);
  definitions["tombstone"] = tombstone();
  for (const auto& [id, type] : catalogue.types) definitions["clause_" + id] = clause_of(type);
  return definitions;
}

}  // namespace

Json agreement_file_schema(const Catalogue& catalogue) {
  Json properties = head_properties();
  for (const auto& section : sections()) {
    properties[std::string(section.key)] = section_of(section);
  }
  properties["clauses"] = map_by_id(reference("clause"));
  properties["clauses"]["type"] = Json::array({"object", "null"});
  properties["clauses"]["description"] = "what holds, by ids that stay the same in every version";
  Json schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["$id"] = "urn:dealterms:agreement:1";
  schema["title"] = "An agreement file of dealterms";
  schema.update(closed_object(std::move(properties)));
  schema["required"] = Json::array({"dealterms", "deal", "version"});
  schema["$defs"] = definitions_of(catalogue);
  return schema;
}

}  // namespace dealterms
