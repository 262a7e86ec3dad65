#include "render/json/schema_parts.hpp"

#include <utility>

#include <fmt/format.h>

namespace dealterms {

Json reference(std::string_view definition) {
  return {{"$ref", fmt::format("#/$defs/{}", definition)}};
}

Json closed_object(Json properties) {
  return {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

Json scalar() { return {{"type", Json::array({"string", "number", "boolean"})}}; }

Json list_of(Json items) { return {{"type", "array"}, {"minItems", 1}, {"items", items}}; }

Json any_of(std::initializer_list<Json> schemas) {
  Json list = Json::array();
  for (const auto& schema : schemas) list.push_back(schema);
  return {{"anyOf", std::move(list)}};
}

Json map_by_id(Json entry) {
  return {{"type", "object"},
          {"propertyNames", reference("id")},
          {"additionalProperties", std::move(entry)}};
}

Json described(Json schema, std::string_view about) {
  if (!about.empty()) schema["description"] = about;
  return schema;
}

Json level_words() {
  Json levels = Json::array();
  for (const Level level : k_levels) levels.push_back(name_of(level));
  return {{"enum", std::move(levels)}};
}

Json id_schema() { return {{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9._-]*$"}}; }

}  // namespace dealterms
