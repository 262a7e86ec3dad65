// The entries of a map and the items of a list as pieces of its text: joined they give the text
// back, byte for byte. What stands above one, blank lines and comments, belongs to it. Where that
// is not certain nothing is split. Line ends are line feeds, and the text ends with one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"
#include "document/node.hpp"

namespace dealterms {

enum class NodeStyle { atom, block_map, flow_map };
[[nodiscard]] NodeStyle style_of(const SourceText& source, const Node& node);

// The views are of the source, the nodes of the tree that was read from it.
struct BlockEntry {
  std::string_view key;
  const Node* value = nullptr;
  std::string_view lead;  // blank lines and comments above; no deeper than the key
  std::string_view body;  // from the line of the key on, whole lines

  // Lead and body.
  [[nodiscard]] std::string_view text() const { return {lead.data(), lead.size() + body.size()}; }
};

struct BlockMap {
  std::string_view head;  // above the first entry, up to the last blank line; `---`
  std::vector<BlockEntry> entries;
  std::string_view tail;     // comments and blank lines below the last one, no deeper than the keys
  std::uint32_t column = 0;  // of the keys
};

// `text`: whole lines of the source that hold the map and nothing else.
[[nodiscard]] std::optional<BlockMap> split_block_map(const SourceText& source, const Node& map,
                                                      std::string_view text);

struct BlockItem {
  const Node* value = nullptr;
  std::string_view lead;  // as of an entry
  std::string_view body;  // from the line of the dash on, whole lines
};

struct BlockList {
  std::string_view head;
  std::vector<BlockItem> items;
  std::string_view tail;
  std::uint32_t column = 0;  // of the dashes
};

// Likewise of a list, by the offsets of its dashes. Before a dash there may be nothing but spaces.
[[nodiscard]] std::optional<BlockList> split_block_list(const SourceText& source, const Node& list,
                                                        std::span<const std::size_t> dashes,
                                                        std::string_view text);

struct FlowEntry {
  std::string_view key;
  const Node* value = nullptr;
  std::string_view before;  // white space, after the brace or the comma
  std::string_view text;    // key and value
  std::string_view after;   // white space
};

struct FlowMap {
  std::string_view text;  // with its braces
  std::vector<FlowEntry> entries;
};

// Not where there are comments between the braces, or a comma behind the last entry.
[[nodiscard]] std::optional<FlowMap> split_flow_map(const SourceText& source, const Node& map);

struct FlowItem {
  const Node* value = nullptr;
  std::string_view before;  // as of an entry
  std::string_view text;
  std::string_view after;
};

struct FlowList {
  std::string_view text;  // with its brackets
  std::vector<FlowItem> items;
};

[[nodiscard]] std::optional<FlowList> split_flow_list(const SourceText& source, const Node& list);

// Where a node stands, as an offset; the end of the source where it stands nowhere.
[[nodiscard]] std::size_t offset_of(const SourceText& source, Place place);

}  // namespace dealterms
