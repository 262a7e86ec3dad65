// The entries of the sections of a text, cut at lines: which knows nothing of YAML. A piece is an
// entry when the tree has a key at its place, and no other. For whoever gives the parser a text
// with some of them left out, each as its key and empty lines: so the parser itself says that a key
// stands there, and that nothing else begins or ends differently.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/source_text.hpp"
#include "document/node.hpp"

namespace dealterms {

struct Piece {
  std::string_view bytes;  // whole lines, from that of its key
  std::string_view key;
  Place place;  // of the key
  bool is_followed = false;

  // Its key, and empty lines for the rest.
  void append_left_out(std::string& text) const;
  // Where it has not more than its bytes to mean, and is small.
  [[nodiscard]] bool means_the_same_anywhere() const;
};

struct CutSection {
  std::string_view key;
  Place place;
  std::vector<Piece> pieces;
};

// Nothing where a line may end in more than one way, or the text is not what the parser is given.
// The views are of the source.
[[nodiscard]] std::vector<CutSection> cut_sections(const SourceText& source);

// The map of a section, where its entries are as many as these, and stand where these do; else
// null. Any type with a key and a place will do.
template <typename AnyNode, typename Pieces>
  requires std::same_as<std::remove_const_t<AnyNode>, Node>
AnyNode* find_section(AnyNode& root, std::string_view key, Place place, const Pieces& pieces) {
  const auto found = std::ranges::find(root.entries, key, &NodeEntry::key);
  if (found == root.entries.end() || found->key_place != place || !found->value.is_map()) {
    return nullptr;
  }
  const bool is_aligned = std::ranges::equal(
      found->value.entries, pieces, [](const NodeEntry& entry, const auto& piece) {
        return entry.key_place == piece.place && entry.key == piece.key;
      });
  return is_aligned ? &found->value : nullptr;
}

// Keys count, as they do while a document is read.
[[nodiscard]] std::size_t node_count(const Node& node);

}  // namespace dealterms
