// Shapes → JSON Schema. Objects stay open, since additions are allowed within a version.
#include "render/json/schema.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/digest.hpp"
#include "render/json/file_schema.hpp"
#include "render/json/parts.hpp"
#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

// The files that people write.
struct FileSchema {
  std::string_view name;
  Json (*make)(const Catalogue& catalogue);
};
constexpr std::array k_file_schemas{
    FileSchema{"agreement", agreement_file_schema},
    FileSchema{"policy", [](const Catalogue& /*types*/) { return policy_file_schema(); }},
};

constexpr std::string_view k_values = "value ";

struct PlainType {
  std::string_view name;
  std::string_view json;
  std::string_view pattern;
};
constexpr std::array k_plain_types{
    PlainType{"text", "string", ""},
    PlainType{"exact", "string", R"(^-?[0-9]+(\.[0-9]+)?$)"},
    PlainType{"integer", "integer", ""},
    PlainType{"flag", "boolean", ""},
    PlainType{"day", "string", "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$"},
    PlainType{"fingerprint", "string", k_fingerprint_pattern},
    PlainType{"sha256", "string", "^[0-9a-f]{64}$"},
};

std::string id_of(std::string_view name) {
  std::string id(name);
  std::ranges::replace(id, ' ', '_');
  return id;
}

// Schemas of types, and the shapes that they turn out to need.
class SchemaWriter {
 public:
  Json write(std::string_view page) {
    Json definitions = Json::object();
    need(page);
    while (!waiting_.empty()) {
      const std::string_view name = waiting_.back();
      waiting_.pop_back();
      definitions[id_of(name)] = name == "value" ? any_value() : object(*find_shape(name));
    }
    return definitions;
  }

 private:
  void need(std::string_view shape) {
    if (seen_.insert(shape).second) waiting_.push_back(shape);
  }

  Json reference(std::string_view shape) {
    need(shape);
    return {{"$ref", "#/$defs/" + id_of(shape)}};
  }

  Json any_value() {
    Json any = Json::array();
    for (const Shape& shape : shapes()) {
      if (shape.name.starts_with(k_values)) any.push_back(reference(shape.name));
    }
    return {{"description", "A value of the file, by its `kind`."}, {"oneOf", std::move(any)}};
  }

  Json type(std::string_view name) {
    constexpr std::string_view k_list = "list of ";
    constexpr std::string_view k_map = "map of ";
    constexpr std::string_view k_null = " or null";
    constexpr std::string_view k_is = "is ";
    if (name.ends_with(k_null)) {
      name.remove_suffix(k_null.size());
      return {{"anyOf", Json::array({type(name), {{"type", "null"}}})}};
    }
    if (name.starts_with(k_list)) {
      return {{"type", "array"}, {"items", type(name.substr(k_list.size()))}};
    }
    if (name.starts_with(k_map)) {
      return {{"type", "object"}, {"additionalProperties", type(name.substr(k_map.size()))}};
    }
    if (name.starts_with(k_is)) return {{"const", name.substr(k_is.size())}};
    if (name == "count") return {{"type", "integer"}, {"minimum", 0}};
    if (name == "value" || find_shape(name) != nullptr) return reference(name);
    return word_or_plain(name);
  }

  static Json word_or_plain(std::string_view name) {
    const auto words = std::ranges::find(vocabularies(), name, &Vocabulary::name);
    if (words != vocabularies().end()) {
      return {{"type", "string"}, {"enum", json_of_texts(words->words)}};
    }
    const auto* const plain = std::ranges::find(k_plain_types, name, &PlainType::name);
    Json json = {{"type", plain->json}};
    if (!plain->pattern.empty()) json["pattern"] = plain->pattern;
    return json;
  }

  Json object(const Shape& shape) {
    Json json;
    json["description"] = shape.about;
    json["type"] = "object";
    json["required"] = Json::array();
    json["properties"] = Json::object();
    for (const Field& field : shape.fields) {
      if (field.presence == Presence::always) json["required"].push_back(field.name);
      Json schema = type(field.type);
      if (!field.about.empty()) schema["description"] = field.about;
      json["properties"][std::string(field.name)] = std::move(schema);
    }
    return json;
  }

  std::set<std::string_view> seen_;
  std::vector<std::string_view> waiting_;
};

Json output_schema(std::string_view name) {
  Json schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["$id"] = fmt::format("urn:dealterms:{}:1", name);
  schema["title"] = fmt::format("dealterms {} --format json", name);
  schema["$ref"] = "#/$defs/" + std::string(name);
  schema["$defs"] = SchemaWriter().write(name);
  return schema;
}

}  // namespace

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const FileSchema& file : k_file_schemas) names.emplace_back(file.name);
  for (const auto page : page_names()) names.emplace_back(page);
  return names;
}

std::string print_schema(std::string_view name, const Catalogue& catalogue) {
  const auto* file = std::ranges::find(k_file_schemas, name, &FileSchema::name);
  return dumped(file != k_file_schemas.end() ? file->make(catalogue) : output_schema(name));
}

}  // namespace dealterms
