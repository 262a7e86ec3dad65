#include "document/print_lines.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace dealterms {
namespace {

std::string words_of(const Node& scalar) { return visible(folded(scalar.text)); }

bool is_plain_list(const Node& node) {
  return node.is_list() && std::ranges::all_of(node.items, &Node::is_scalar);
}

std::string print_plain_list(const Node& list) {
  std::vector<std::string> words;
  for (const Node& item : list.items) words.push_back(words_of(item));
  return "[" + join(words) + "]";
}

std::vector<const NodeEntry*> sorted_entries(const Node& map) {
  std::vector<const NodeEntry*> entries;
  for (const NodeEntry& entry : map.entries) entries.push_back(&entry);
  std::ranges::sort(entries, {}, &NodeEntry::key);
  return entries;
}

class Lines {
 public:
  void add(const std::string& path, const Node& node) {
    if (node.is_scalar()) {
      line(path, words_of(node));
    } else if (is_plain_list(node)) {
      line(path, print_plain_list(node));
    } else if (node.is_list()) {
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        add(path + "[" + std::to_string(i + 1) + "]", node.items[i]);
      }
    } else if (node.entries.empty()) {
      line(path, "{}");
    } else {
      for (const NodeEntry* entry : sorted_entries(node)) add(below(path, *entry), entry->value);
    }
  }

  static std::string below(const std::string& path, const NodeEntry& entry) {
    return (path.empty() ? "" : path + ".") + visible(entry.key);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;

  void line(const std::string& path, const std::string& value) {
    text_ += path + (path.empty() ? "" : ":") + (path.empty() || value.empty() ? "" : " ") + value +
             "\n";
  }
};

}  // namespace

std::string print_lines(const Node& root) {
  Lines lines;
  if (!root.is_map()) {
    lines.add("", root);
    return lines.text();
  }
  // The head first, as people write it.
  for (const NodeEntry& entry : root.entries) lines.add(Lines::below("", entry), entry.value);
  return lines.text();
}

}  // namespace dealterms
