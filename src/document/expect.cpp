#include "document/expect.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dealterms {
namespace {

bool is_id_start(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_id_part(char c) { return is_id_start(c) || c == '.' || c == '_' || c == '-'; }

// `Up Time`: `up-time`. Empty where next to nothing of it would be left.
std::string as_id(std::string_view text) {
  std::string id;
  std::size_t kept = 0;
  for (const char c : text) {
    const char small = in_small(c);
    const bool fits = id.empty() ? is_id_start(small) : is_id_part(small);
    if (fits) id += small;
    if (fits) ++kept;
    if (!fits && !id.empty() && id.back() != '-') id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return kept * 2 > text.size() ? id : std::string{};
}

}  // namespace

bool expect_map(const Node& node, std::string_view what, Diagnostics& diagnostics) {
  if (node.is_map()) return true;
  diagnostics.add(
      DiagnosticCode::expected_map, node.place, {std::string{what}},
      node.is_list() ? "each entry has a name of its own, `name:`, in place of the dash" : "");
  return false;
}

std::optional<std::string> expect_text(const Node& node, std::string_view what,
                                       Diagnostics& diagnostics) {
  if (!node.is_scalar()) {
    diagnostics.add(DiagnosticCode::expected_scalar, node.place, {std::string{what}});
    return std::nullopt;
  }
  if (node.text.empty()) {
    diagnostics.add(DiagnosticCode::empty_value, node.place, {std::string{what}});
    return std::nullopt;
  }
  return node.text;
}

std::vector<PlacedName> expect_names(const Node& node, std::string_view what,
                                     Diagnostics& diagnostics) {
  std::vector<PlacedName> names;
  const auto add = [&](const Node& item) {
    if (auto text = expect_text(item, what, diagnostics)) {
      names.push_back({std::move(*text), item.place});
    }
  };
  if (node.is_map()) {
    diagnostics.add(DiagnosticCode::expected_list, node.place, {std::string{what}});
  } else if (node.is_list()) {
    std::ranges::for_each(node.items, add);
  } else {
    add(node);
  }
  return names;
}

bool is_id(std::string_view text) {
  return !text.empty() && is_id_start(text.front()) && std::ranges::all_of(text, is_id_part);
}

bool expect_id(std::string_view text, Place place, Diagnostics& diagnostics) {
  if (is_id(text)) return true;
  const std::string rule =
      "a name has " + std::string(k_id_rule) + ", and begins with a letter or a digit";
  diagnostics.add(
      Diagnostic{DiagnosticCode::bad_id, place, {std::string{text}}, rule, as_id(text)});
  return false;
}

bool expect_key(const Node& map, std::string_view key, std::string_view what, Place parent,
                Diagnostics& diagnostics) {
  if (map.find(key) != nullptr) return true;
  diagnostics.add(DiagnosticCode::missing_key, parent, {std::string{key}, std::string{what}});
  return false;
}

Diagnostic unknown_entry(DiagnosticCode code, const NodeEntry& entry, std::string_view where,
                         const std::vector<std::string>& known) {
  Diagnostic diagnostic{code, entry.key_place, {entry.key, std::string{where}}, {}, {}};
  const bool is_rest_of_text =
      entry.value.is_empty_scalar() && entry.key.find(' ') != std::string::npos;
  if (is_rest_of_text) {
    diagnostic.hint = "between braces a comma ends the text before it: quote a text that has one";
  } else {
    diagnostic.suggestion = nearest_name(entry.key, known).value_or("");
  }
  return diagnostic;
}

void add_unknown(DiagnosticCode code, const NodeEntry& entry, std::string_view where,
                 const std::vector<std::string>& known, Diagnostics& diagnostics) {
  diagnostics.add(unknown_entry(code, entry, where, known));
}

void read_keys(const Node& map, std::string_view what, const std::vector<KeyReader>& readers,
               Diagnostics& diagnostics) {
  for (const NodeEntry& entry : map.entries) {
    const auto reader = std::ranges::find(readers, entry.key, &KeyReader::key);
    if (reader != readers.end()) {
      reader->read(entry);
      continue;
    }
    std::vector<std::string> known;
    for (const KeyReader& row : readers) known.emplace_back(row.key);
    add_unknown(DiagnosticCode::unknown_key, entry, what, known, diagnostics);
  }
}

}  // namespace dealterms
