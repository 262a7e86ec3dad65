// Method: the text is split into the entries of its maps (split_entries.hpp); entries without an
// edit are copied, and the result is read again and held against the edited tree.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/edit_tree.hpp"
#include "document/edits.hpp"
#include "document/file_form.hpp"
#include "document/layout_lines.hpp"
#include "document/print_yaml.hpp"
#include "document/read_document.hpp"
#include "document/split_entries.hpp"

namespace dealterms {
namespace {

bool removes(const EditTree& tree) { return tree.edit != nullptr && !tree.edit->after; }

class EntryEditor {
 public:
  explicit EntryEditor(const SourceText& source) : source_(source) {}

  // Whole lines, of which the map is all; empty where they cannot be split.
  [[nodiscard]] std::optional<std::string> edit_lines(const Node& map, std::string_view text,
                                                      const EditTree& tree) const {
    if (tree.edit != nullptr || style_of(source_, map) != NodeStyle::block_map) return std::nullopt;
    const auto split = split_block_map(source_, map, text);
    if (!split) return std::nullopt;
    const std::size_t indentation = split->column - 1;
    std::string lines(split->head);
    for (const BlockEntry& entry : split->entries) {
      const auto found = tree.beneath.find(entry.key);
      if (found == tree.beneath.end()) {
        lines += entry.text();
      } else if (!removes(found->second)) {
        lines.append(entry.lead).append(edit_entry(entry, found->second, indentation));
      }
    }
    const bool is_spaced = split->entries.back().lead.starts_with('\n');
    for (const Edit* edit : tree.added) {
      lines += (is_spaced ? "\n" : "") + print_entry(edit->path.back(), *edit->after, indentation);
    }
    return lines.append(split->tail);
  }

 private:
  [[nodiscard]] std::string edit_entry(const BlockEntry& entry, const EditTree& tree,
                                       std::size_t indentation) const {
    const std::size_t line = entry.body.find('\n') + 1;
    if (const auto below = edit_lines(*entry.value, entry.body.substr(line), tree)) {
      return std::string(entry.body.substr(0, line)) + *below;
    }
    if (const auto braces = edit_in(entry.body, *entry.value, tree)) return *braces;
    return print_entry(entry.key, edited(*entry.value, tree), indentation);
  }

  // A text that holds a map in braces; empty where it does not, or an edit does not fit in braces.
  [[nodiscard]] std::optional<std::string> edit_in(std::string_view text, const Node& map,
                                                   const EditTree& tree) const {
    if (tree.edit != nullptr || style_of(source_, map) != NodeStyle::flow_map) return std::nullopt;
    const auto split = split_flow_map(source_, map);
    if (!split) return std::nullopt;
    const auto braces = edit_braces(*split, tree);
    if (!braces) return std::nullopt;
    const auto start = static_cast<std::size_t>(split->text.data() - text.data());
    return std::string(text.substr(0, start)) + *braces +
           std::string(text.substr(start + split->text.size()));
  }

  [[nodiscard]] std::optional<std::string> edit_braces(const FlowMap& map,
                                                       const EditTree& tree) const {
    std::string inner;
    for (const FlowEntry& entry : map.entries) {
      const auto found = tree.beneath.find(entry.key);
      if (found != tree.beneath.end() && removes(found->second)) continue;
      auto text = found == tree.beneath.end() ? std::optional(std::string(entry.text))
                                              : edit_flow_entry(entry, found->second);
      if (!text) return std::nullopt;
      inner.append(inner.empty() ? "" : ",").append(entry.before).append(*text).append(entry.after);
    }
    for (const Edit* edit : tree.added) {
      const auto printed = print_in_braces(*edit->after);
      if (!printed) return std::nullopt;
      inner += (inner.empty() ? "" : ", ") + print_key(edit->path.back()) + ": " + *printed;
    }
    return "{" + inner + "}";
  }

  [[nodiscard]] std::optional<std::string> edit_flow_entry(const FlowEntry& entry,
                                                           const EditTree& tree) const {
    if (const auto within = edit_in(entry.text, *entry.value, tree)) return within;
    const auto printed = print_in_braces(edited(*entry.value, tree));
    if (!printed) return std::nullopt;
    return print_key(entry.key) + ": " + *printed;
  }

  const SourceText& source_;
};

std::optional<Node> read_text(std::string text) {
  Diagnostics diagnostics;
  return read_document(SourceText("", std::move(text)), diagnostics);
}

}  // namespace

std::string edited_text(std::string_view bytes, std::span<const Edit> edits) {
  if (edits.empty()) return std::string(bytes);
  const FormedText file = formed(bytes);
  const SourceText source("", file.text);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  if (!root) return std::string(bytes);
  const EditTree tree = tree_of(edits);
  const Node meant = edited(*root, tree);
  const std::size_t end = end_of_document(source.bytes());
  auto kept = EntryEditor(source).edit_lines(*root, source.bytes().substr(0, end), tree);
  if (kept) kept->append(source.bytes().substr(end));
  const auto said = kept ? read_text(*kept) : std::nullopt;
  if (said && same_content(meant, *said)) return in_form(*kept, file.form);
  std::string lines;
  for (const NodeEntry& entry : meant.entries) lines += print_entry(entry.key, entry.value, 0);
  return in_form(std::move(lines), file.form);
}

}  // namespace dealterms
