// Node → Value. A scalar is read by its kind, a list is a set, and a map is one of the forms of
// read_map_form.cpp.
#include "agreement/value_reader.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {

const std::vector<Node>* read_list(const Node& node, std::string_view what, std::size_t fewest,
                                   DiagnosticCode code, const ReadContext& context) {
  if (!node.is_list()) {
    context.diagnostics.add(DiagnosticCode::expected_list, node.place, {std::string{what}});
    return nullptr;
  }
  if (node.items.size() >= fewest) return &node.items;
  context.diagnostics.add(code, node.place,
                          {"`" + std::string{what} + "` takes at least " + std::to_string(fewest) +
                           (fewest == 1 ? " entry" : " entries")});
  return nullptr;
}

std::optional<std::vector<Value>> read_values(const std::vector<Node>& items,
                                              const ReadContext& context) {
  std::vector<Value> values;
  bool is_whole = true;
  for (const Node& item : items) {
    auto value = read_value(item, context);
    if (value) values.push_back(std::move(*value));
    is_whole = is_whole && value.has_value();
  }
  if (!is_whole) return std::nullopt;
  return values;
}

std::string read_words(const Node* node, std::string_view what, const ReadContext& context) {
  if (node == nullptr) return {};
  const std::string words = folded(node->text);
  if (node->is_scalar() && !words.empty()) return words;
  context.diagnostics.add(DiagnosticCode::expected_scalar, node->place, {std::string{what}});
  return {};
}

std::optional<Value> read_value(const Node& node, const ReadContext& context) {
  const bool is_set = holds_sets(context.spec);
  if (node.is_map()) {
    if (!(is_set && is_token_map(node))) return read_map_form(node, {}, context);
  }
  if (node.is_list() && !is_set) {
    context.diagnostics.add(DiagnosticCode::expected_scalar, node.place, {context.spec.name},
                            "only a set is written as a list");
    return std::nullopt;
  }
  const bool is_special = node.is_scalar() && node.quoted == Node::Quoted::no &&
                          (is_special_word(node.text) || node.text.empty());
  if (is_set && !is_special) {
    auto set = read_set(node, context);
    if (!set) return std::nullopt;
    return Value{std::move(*set), {}, {}, node.place, false};
  }
  auto content = read_scalar(node, context);
  if (!content) return std::nullopt;
  const bool is_text = std::holds_alternative<Text>(*content);
  return Value{
      std::move(*content), {}, folded(node.text), node.place, context.spec.open && !is_text};
}

std::optional<Value> parse_value(const Node& node, const TermSpec& spec, const Names& names,
                                 Diagnostics& diagnostics) {
  return read_value(node, {spec, names, diagnostics});
}

}  // namespace dealterms
