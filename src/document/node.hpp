// A YAML document as a tree of nodes that know their place. Scalars are what was written, never a
// guess at a type. Knows nothing of deals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"

namespace dealterms {

struct Node;

struct NodeEntry;

struct Node {
  enum class Kind { scalar, list, map };
  enum class Quoted { no, yes };

  Kind kind = Kind::scalar;
  Place place;
  std::string text;                // scalar: its text, escapes and folding resolved
  Quoted quoted = Quoted::no;      // scalar: 'so' or "so" or a block (| or >)
  std::vector<Node> items;         // list
  std::vector<NodeEntry> entries;  // map, in file order, keys unique

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  // `key:` with nothing after it.
  [[nodiscard]] bool is_empty_scalar() const {
    return is_scalar() && text.empty() && quoted == Quoted::no;
  }
  // The value under a key of a map, or null. The pointer lives as long as the node.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct NodeEntry {
  std::string key;
  Place key_place;
  Node value;
};

}  // namespace dealterms
