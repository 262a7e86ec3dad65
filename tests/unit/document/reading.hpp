// What the tests of this floor say about a text: its tree, or its mistakes with their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/read_document.hpp"

namespace dealterms::testing {

struct Read {
  std::optional<Node> root;
  std::vector<Diagnostic> diagnostics;
};

inline Read read(std::string_view text, const DocumentLimits& limits = {}) {
  Diagnostics diagnostics;
  Read result;
  result.root = read_document(SourceText("f.yaml", std::string(text)), diagnostics, limits);
  result.diagnostics = diagnostics.sorted();
  return result;
}

// "{a: 1, b: ['x', ~]}": quotes show what was quoted, `-` what is empty.
inline std::string shown(const Node& node) {
  std::string text;
  if (node.is_list()) {
    for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
    return "[" + text + "]";
  }
  if (node.is_map()) {
    for (const NodeEntry& entry : node.entries) {
      text += (text.empty() ? "" : ", ") + entry.key + ": " + shown(entry.value);
    }
    return "{" + text + "}";
  }
  if (node.is_empty_scalar()) return "-";
  return node.quoted == Node::Quoted::yes ? "'" + node.text + "'" : node.text;
}

inline std::string tree_of(std::string_view text) {
  const Read result = read(text);
  return result.root ? shown(*result.root) : "none";
}

// "2:1 DT008 'a' stands here twice", a line each.
inline std::string mistakes_in(std::string_view text, const DocumentLimits& limits = {}) {
  std::string lines;
  for (const Diagnostic& diagnostic : read(text, limits).diagnostics) {
    lines += (lines.empty() ? "" : "\n") + std::to_string(diagnostic.place.line) + ":" +
             std::to_string(diagnostic.place.column.value) + " " + printed(diagnostic.code) + " " +
             message_of(diagnostic);
  }
  return lines;
}

}  // namespace dealterms::testing
