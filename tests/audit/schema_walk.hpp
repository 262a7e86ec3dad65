// A document held against a JSON Schema: as much of draft 2020-12 as our schemas use, and stricter
// than they are, since a property that no schema declares is a fault here. Remembers which declared
// properties it met, so that a test can find those that nothing ever has.
#pragma once

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace dealterms::test {

class SchemaWalk {
 public:
  using Json = nlohmann::json;

  explicit SchemaWalk(Json schema) : schema_(std::move(schema)) {}

  // "changes.3.level: not one of its words"; empty where the document fits.
  std::vector<std::string> faults_of(const Json& document) {
    faults_.clear();
    walk(schema_, document, "");
    return faults_;
  }

  // "change.crossing": declared properties that no document had so far.
  [[nodiscard]] std::vector<std::string> never_met() const {
    std::vector<std::string> names;
    for (const auto& [name, definition] : schema_.at("$defs").items()) {
      if (!definition.contains("properties")) continue;
      for (const auto& [property, schema] : definition.at("properties").items()) {
        const auto met = met_.find(name);
        if (met == met_.end() || !met->second.contains(property))
          names.push_back(name + "." + property);
      }
    }
    return names;
  }

 private:
  void fault(const std::string& path, const std::string& what) {
    faults_.push_back(path + ": " + what);
  }

  bool fits(const Json& schema, const Json& document, const std::string& path) {
    auto before = std::move(faults_);
    faults_.clear();
    walk(schema, document, path);
    const bool clean = faults_.empty();
    faults_ = std::move(before);
    return clean;
  }

  static bool has_type(const Json& document, const std::string& type) {
    if (type == "object") return document.is_object();
    if (type == "array") return document.is_array();
    if (type == "string") return document.is_string();
    if (type == "boolean") return document.is_boolean();
    if (type == "null") return document.is_null();
    return type == "integer" ? document.is_number_integer() : document.is_number();
  }

  void walk(const Json& schema, const Json& document, const std::string& path) {
    if (schema.is_boolean()) return;
    if (schema.contains("$ref")) {
      const auto name = schema.at("$ref").get<std::string>().substr(8);  // after "#/$defs/"
      const Json& definition = schema_.at("$defs").at(name);
      if (document.is_object()) {
        for (const auto& [key, value] : document.items()) met_[name].insert(key);
      }
      walk(definition, document, path);
    }
    walk_value(schema, document, path);
    walk_choices(schema, document, path);
    if (document.is_object()) walk_object(schema, document, path);
    if (document.is_array() && schema.contains("items")) {
      for (std::size_t i = 0; i < document.size(); ++i) {
        walk(schema.at("items"), document[i], path + "." + std::to_string(i));
      }
    }
  }

  void walk_value(const Json& schema, const Json& document, const std::string& path) {
    if (schema.contains("type")) {
      const Json& type = schema.at("type");
      bool any = false;
      for (const Json& name : type.is_array() ? type : Json::array({type})) {
        any = any || has_type(document, name.get<std::string>());
      }
      if (!any) fault(path, "not of type " + type.dump());
    }
    if (schema.contains("const") && schema.at("const") != document) fault(path, "another word");
    if (schema.contains("enum")) {
      const Json& words = schema.at("enum");
      if (std::find(words.begin(), words.end(), document) == words.end())
        fault(path, document.dump() + " is not one of its words");
    }
    if (schema.contains("pattern") && document.is_string() &&
        !std::regex_search(document.get<std::string>(),
                           std::regex(schema.at("pattern").get<std::string>()))) {
      fault(path, document.dump() + " is not so written");
    }
  }

  void walk_choices(const Json& schema, const Json& document, const std::string& path) {
    for (const char* word : {"anyOf", "oneOf"}) {
      if (!schema.contains(word)) continue;
      std::size_t fitting = 0;
      for (const Json& choice : schema.at(word)) fitting += fits(choice, document, path) ? 1U : 0U;
      if (fitting == 0 || (std::string(word) == "oneOf" && fitting > 1))
        fault(path, std::to_string(fitting) + " of " + word + " fit " + document.dump());
    }
    if (schema.contains("allOf")) {
      for (const Json& part : schema.at("allOf")) walk(part, document, path);
    }
    if (schema.contains("if") && fits(schema.at("if"), document, path))
      walk(schema.at("then"), document, path);
    if (schema.contains("not") && fits(schema.at("not"), document, path)) fault(path, "forbidden");
  }

  void walk_object(const Json& schema, const Json& document, const std::string& path) {
    if (schema.contains("required")) {
      for (const Json& name : schema.at("required")) {
        if (!document.contains(name.get<std::string>())) fault(path, "lacks " + name.dump());
      }
    }
    const Json none = Json::object();
    const Json& properties = schema.contains("properties") ? schema.at("properties") : none;
    for (const auto& [key, value] : document.items()) {
      const std::string below = path + "." + key;
      if (schema.contains("propertyNames")) walk(schema.at("propertyNames"), key, below);
      if (properties.contains(key)) {
        walk(properties.at(key), value, below);
      } else if (schema.contains("additionalProperties")) {
        const Json& other = schema.at("additionalProperties");
        if (other == false) fault(below, "not declared");
        walk(other, value, below);
      } else if (is_a_shape(schema)) {
        fault(below, "not declared");
      }
    }
  }

  // An object of our output: its description names every property.
  static bool is_a_shape(const Json& schema) {
    return schema.contains("properties") && schema.contains("required") &&
           schema.contains("description");
  }

  Json schema_;
  std::vector<std::string> faults_;
  std::map<std::string, std::set<std::string>> met_;
};

}  // namespace dealterms::test
