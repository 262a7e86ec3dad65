#include "render/json/parts.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_short = 100;  // columns of an object or a list that stands on one line
constexpr unsigned k_first_of_two = 0x10000;  // from here on JSON writes a pair of surrogates

// Bytes of the character that begins with this one, in well-formed UTF-8.
std::size_t length_from(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xE0) return 2;
  return first < 0xF0 ? 3 : 4;
}

unsigned code_point_of(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first;
  unsigned point = first & (0xFFU >> (character.size() + 1));
  for (const char c : character.substr(1)) point = point << 6 | (static_cast<unsigned>(c) & 0x3FU);
  return point;
}

std::string escaped(unsigned point) {
  if (point < k_first_of_two) return fmt::format("\\u{:04x}", point);
  const unsigned rest = point - k_first_of_two;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

// Outside its strings JSON is ASCII, and inside them nlohmann escapes C0: what is left to escape
// stands in strings only.
std::string shown_safely(std::string_view json) {
  constexpr char k_delete = '\x7f';
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const auto length = length_from(static_cast<unsigned char>(json[at]));
    const std::string_view character = json.substr(at, length);
    const bool acts = length > 1 ? visible(character) != character : json[at] == k_delete;
    safe += acts ? escaped(code_point_of(character)) : std::string(character);
    at += length;
  }
  return safe;
}

std::string without_breaks(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// With a space after each comma and colon; false where that is no longer short.
bool write_short(std::string& line, const Json& json) {
  if (!json.is_structured() || json.empty()) {
    line += without_breaks(json);
    return line.size() <= k_short;
  }
  line += json.is_object() ? '{' : '[';
  std::string_view comma;
  for (const auto& [key, value] : json.items()) {
    line += comma;
    comma = ", ";
    if (json.is_object()) line += without_breaks(key) + ": ";
    if (!write_short(line, value)) return false;
  }
  line += json.is_object() ? '}' : ']';
  return line.size() <= k_short;
}

// What is short on one line; of the rest, each entry on its own.
void write(std::string& text, const Json& json, std::size_t indent) {
  std::string line;
  if (write_short(line, json) || !json.is_structured() || json.empty()) {
    text += line;
    return;
  }
  text += json.is_object() ? '{' : '[';
  const std::string start = "\n" + std::string(indent + k_indent, ' ');
  std::string_view comma;
  for (const auto& [key, value] : json.items()) {
    text += comma;
    comma = ",";
    text += start;
    if (json.is_object()) text += without_breaks(key) + ": ";
    write(text, value, indent + k_indent);
  }
  text += "\n" + std::string(indent, ' ') + (json.is_object() ? '}' : ']');
}

Json json_of_values(const std::map<std::string, Value>& values, const Words& words) {
  Json map = Json::object();
  for (const auto& [name, value] : values) map[name] = json_of(value, words);
  return map;
}

Json json_of_overrides(const Override& overrides) {
  if (overrides == Override{}) return nullptr;
  Json json = Json::object();
  if (overrides.level) json["level"] = name_of(*overrides.level);
  if (!overrides.favours.empty()) json["favours"] = overrides.favours;
  if (!overrides.why.empty()) json["why"] = overrides.why;
  return json;
}

}  // namespace

std::string dumped(const Json& json) {
  std::string text;
  write(text, json, 0);
  return shown_safely(text) + "\n";
}

std::string dumped_on_a_line(const Json& json) { return shown_safely(without_breaks(json)) + "\n"; }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of_texts(std::span<const std::string> texts) {
  Json list = Json::array();
  for (const auto& text : texts) list.push_back(text);
  return list;
}

Json location_of(const std::string& file, Place place) {
  if (!place.known()) return nullptr;
  return {{"file", file}, {"line", place.line}, {"column", place.column.value}};
}

Json location_of(const Agreement& agreement, Place place) {
  const AgreementFile* file = agreement.find_file(place.file);
  return file != nullptr ? location_of(file->name, place) : Json(nullptr);
}

Json json_of(const Evidence& evidence) {
  if (evidence.empty()) return nullptr;
  Json json = Json::object();
  if (evidence.status) json["status"] = name_of(*evidence.status);
  if (!evidence.sources.empty()) json["sources"] = json_of_texts(evidence.sources);
  const auto add = [&](const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
  };
  add("section", evidence.section);
  add("quote", evidence.quote);
  const QuotePlace& quoted = evidence.quote_place;
  if (quoted.place.known()) {
    json["quote_location"] = location_of(quoted.file, quoted.place);
    add("quote_section", quoted.section);
  }
  add("by", evidence.by);
  add("note", evidence.note);
  add("doubt", evidence.doubt);
  if (evidence.is_new) json["new"] = true;
  add("favours", evidence.favours);
  add("why", evidence.why);
  return json;
}

Json json_of_item(const Item& item, const Agreement& agreement, const Words& words) {
  Json json;
  json["id"] = item.id;
  json["type"] = text_or_null(item.type);
  json["roles"] = json_of_values(item.roles, words);
  json["terms"] = json_of_values(item.terms, words);
  json["records"] = Json::object();
  for (const auto& [name, items] : item.records) {
    Json& list = json["records"][name] = Json::array();
    for (const auto& [id, record] : items) list.push_back(json_of_item(record, agreement, words));
  }
  json["ended"] = item.ended ? json_of(*item.ended, words) : Json(nullptr);
  json["continues"] = json_of_texts(item.continues);
  json["because"] = json_of_texts(item.because);
  json["overrides"] = json_of_overrides(*item.overrides);
  json["evidence"] = json_of(*item.evidence);
  json["location"] = location_of(agreement, item.place);
  return json;
}

Json json_of_version(const Agreement& agreement) {
  Json json;
  json["file"] = agreement.main_file().name;
  json["sha256"] = text_or_null(agreement.main_file().digest.hex());
  json["files"] = Json::array();
  for (const AgreementFile& file : agreement.files) {
    json["files"].push_back({{"file", file.name}, {"sha256", text_or_null(file.digest.hex())}});
  }
  const auto text_at = [&](const char* field) {
    const Value* value = agreement.find_head(field);
    const Text* text = value != nullptr ? value->as<Text>() : nullptr;
    return text != nullptr ? Json(text->words) : Json(nullptr);
  };
  json["deal"] = agreement.deal;
  json["name"] = text_at("name");
  json["version"] = agreement.version;
  json["title"] = text_at("title");
  const auto date = agreement.date();
  json["date"] = date ? Json(format_day(*date)) : Json(nullptr);
  json["basis"] = name_of(agreement.basis);
  return json;
}

Json json_page(std::string_view schema, const Provenance& provenance) {
  Json page;
  page["schema"] = schema;
  page["program"] = {{"name", "dealterms"}, {"version", provenance.program}};
  page["catalogues"] = Json::array();
  for (const auto& file : provenance.catalogues) {
    page["catalogues"].push_back({{"file", file.name}, {"sha256", file.digest}});
  }
  return page;
}

}  // namespace dealterms
