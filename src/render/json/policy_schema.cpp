// The JSON Schema of a policy file, from the keys that its reader takes. It knows what stands under
// each and every word of a list; which rules and paths there are is for `dealterms validate`.
#include "assess/policy/policy.hpp"
#include "assess/policy/policy_format.hpp"
#include "base/digest.hpp"
#include "render/json/file_schema.hpp"
#include "render/json/schema_parts.hpp"

namespace dealterms {
namespace {

template <Enumeration Word>
Json words() {
  Json list = Json::array();
  for (const std::string_view word : k_enumerator_names<Word>) list.push_back(word);
  return {{"enum", std::move(list)}};
}

template <Enumeration Key, typename SchemaOf>
Json object_of(const SchemaOf& schema_of) {
  Json properties = Json::object();
  for (const Key key : all_values<Key>()) {
    properties[std::string(key_of(key))] = described(schema_of(key), about(key));
  }
  return closed_object(std::move(properties));
}

// By rules and paths; a heading under which nothing stands yet is none.
Json map_by_path(Json entry) {
  return {{"type", Json::array({"object", "null"})}, {"additionalProperties", std::move(entry)}};
}

Json list_or_nothing(Json item) {
  return {{"type", Json::array({"array", "null"})}, {"items", std::move(item)}};
}

Json schema_of(ClaimKey key) {
  switch (key) {
    case ClaimKey::only:
    case ClaimKey::unchanged:
      return reference("names");
    case ClaimKey::says:
    case ClaimKey::nothing_against:
      break;
  }
  return reference("scalar");
}

Json official() { return {{"const", name_of(RequiredWord::official)}}; }

Json schema_of(ConditionKey key) {
  switch (key) {
    case ConditionKey::is:
      return words<RequiredWord>();
    case ConditionKey::one_of:
      return reference("names");
    case ConditionKey::source:
      return official();
    case ConditionKey::at_least:
    case ConditionKey::at_most:
    case ConditionKey::because:
      break;
  }
  return reference("scalar");
}

Json schema_of(WaiverKey key) {
  switch (key) {
    case WaiverKey::fingerprint:
      return {{"type", "string"}, {"pattern", k_fingerprint_pattern}};
    case WaiverKey::until:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    case WaiverKey::reason:
    case WaiverKey::approved_by:
      return any_of({reference("scalar"), {{"type", "null"}}});
    case WaiverKey::rule:
    case WaiverKey::clause:
      break;
  }
  return reference("scalar");
}

Json threshold() {
  Json object = object_of<ThresholdKey>([](ThresholdKey) { return reference("scalar"); });
  object["minProperties"] = 1;
  return object;
}

Json requirement() {
  return any_of({words<RequiredWord>(),
                 object_of<ConditionKey>([](ConditionKey key) { return schema_of(key); })});
}

Json position() {
  return object_of<PositionKey>(
      [](PositionKey key) { return reference(key == PositionKey::because ? "scalar" : "names"); });
}

Json waiver() {
  Json object = object_of<WaiverKey>([](WaiverKey key) { return schema_of(key); });
  const auto names = [](WaiverKey key) { return Json{{"required", Json::array({key_of(key)})}}; };
  object["oneOf"] = Json::array({names(WaiverKey::fingerprint), names(WaiverKey::rule)});
  return object;
}

Json schema_of(PolicyKey key) {
  switch (key) {
    case PolicyKey::format:
      return {{"enum", Json::array({1, "1"})}};
    case PolicyKey::perspective:
      return reference("id");
    case PolicyKey::fail_on:
      return reference("level");
    case PolicyKey::against:
    case PolicyKey::only:
      return reference("names");
    case PolicyKey::undetermined:
      return words<Undetermined>();
    case PolicyKey::levels:
      return map_by_path(reference("level"));
    case PolicyKey::thresholds:
      return map_by_path(threshold());
    case PolicyKey::claims:
      return list_or_nothing(object_of<ClaimKey>([](ClaimKey claim) { return schema_of(claim); }));
    case PolicyKey::require:
      return map_by_path(requirement());
    case PolicyKey::positions:
      return map_by_path(position());
    case PolicyKey::waivers:
      break;
  }
  return list_or_nothing(waiver());
}

}  // namespace

Json policy_file_schema() {
  Json schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["$id"] = "urn:dealterms:policy:1";
  schema["title"] = "A policy file of dealterms";
  schema.update(object_of<PolicyKey>([](PolicyKey key) { return schema_of(key); }));
  schema["required"] = Json::array({key_of(PolicyKey::format)});
  schema["$defs"] = {
      {"id", id_schema()},
      {"scalar", scalar()},
      {"names", any_of({reference("scalar"), list_of(reference("scalar"))})},
      {"level", level_words()},
  };
  return schema;
}

}  // namespace dealterms
