// The lines of a map or a list in blocks, with its keys in a given order and two spaces a level.
// For format_text.hpp.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"
#include "document/layout_lines.hpp"
#include "document/node.hpp"
#include "document/split_entries.hpp"

namespace dealterms {

class BlockLayout {
 public:
  // `root` was read from the source, which outlives this.
  BlockLayout(const SourceText& source, const Node& root);

  // All of the source, of which the root is a map in blocks; empty where it cannot be split.
  // `wanted`: what has become of the root, see Arrange.
  [[nodiscard]] std::optional<std::string> lines_of(const Node& root, const Node& wanted) const;

 private:
  // A part of a map or a list, laid out.
  struct Part {
    std::string lead;
    std::string body;
    bool is_block = false;  // its value has lines of its own
    bool was_first = false;
  };
  // How deep a map or a list stands in the file.
  enum class Level { root, section, beneath };
  struct At {
    std::size_t indentation = 0;
    Level level = Level::beneath;
  };
  // What follows a key and its colon, or a dash.
  struct Value {
    const Node& found;
    const Node& wanted;
    std::string_view body;  // of its entry or item, in the source whose dashes are blank
    std::size_t start = 0;  // behind the colon or the dash, in `body`
    std::size_t from = 0;   // how deep the key or the dash stood
    At at;                  // where it is to stand
  };

  [[nodiscard]] std::optional<std::string> map_lines(const Node& found, const Node& wanted,
                                                     std::string_view text, At at) const;
  [[nodiscard]] std::optional<std::string> list_lines(const Node& found, const Node& wanted,
                                                      std::string_view text, At at) const;
  [[nodiscard]] std::optional<std::string> block_lines(const Value& value,
                                                       std::string_view text) const;
  [[nodiscard]] std::string entry_lines(const BlockEntry& entry, const Node& wanted,
                                        std::size_t from, At at) const;
  [[nodiscard]] std::string item_lines(const BlockItem& item, const Node& wanted, std::size_t from,
                                       At at) const;
  [[nodiscard]] std::optional<std::string> value_lines(const Value& value, bool is_item) const;
  [[nodiscard]] std::string inline_value(const Value& value, std::size_t place) const;
  [[nodiscard]] std::string value_below(const Value& value, std::size_t line,
                                        std::size_t place) const;
  [[nodiscard]] bool is_in_blocks(const Node& node) const;
  // As the file has it, dashes too.
  [[nodiscard]] std::string_view as_written(std::string_view text) const;

  const SourceText& source_;
  std::map<const Node*, std::vector<std::size_t>> dashes_;  // of lists in blocks, as offsets
  SourceText blank_;                                        // the source with those as spaces
};

}  // namespace dealterms
