#include "document/inline_layout.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "document/format_text.hpp"
#include "document/layout_lines.hpp"
#include "document/split_entries.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_blanks = " \t\n";

// A text in either kind of quotes, on one line.
InlineText inline_scalar(const SourceText& source, const Node& found, const Node& wanted) {
  const std::string_view rest = source.from(found.place);
  if (!rest.starts_with('"') && !rest.starts_with('\'')) return {};
  const std::size_t length = quoted_length(rest);
  const std::string_view raw = rest.substr(0, length);
  if (length == 0 || raw.find('\n') != std::string_view::npos) return {};
  if (wanted.quoted == Node::Quoted::no) return {wanted.text, length};
  const bool has_marks = raw.find_first_of("\"\\\t") != std::string_view::npos;
  if (raw.front() == '"' || has_marks) return {};
  return {'"' + found.text + '"', length};
}

// A value within the text of its entry or item.
std::string put_into(std::string_view text, std::size_t at, const InlineText& value) {
  return value.text + std::string(text.substr(at + value.length));
}

class InlineLayout {
 public:
  explicit InlineLayout(const SourceText& source) : source_(source) {}

  InlineText text_of(const Node& found, const Node& wanted) const {
    switch (found.kind) {
      case Node::Kind::scalar:
        return inline_scalar(source_, found, wanted);
      case Node::Kind::list:
        return text_of_list(found, wanted);
      case Node::Kind::map:
        break;
    }
    return text_of_map(found, wanted);
  }

 private:
  // What stands around them stays where it stands, whatever comes there.
  template <typename Piece>
  static std::string joined(const std::vector<Piece>& places, const std::vector<std::string>& texts,
                            bool is_one_line) {
    std::string inner;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (i > 0) inner += is_one_line ? ", " : ",";
      if (is_one_line) {
        inner += texts[i];
      } else {
        inner.append(places[i].before).append(texts[i]).append(places[i].after);
      }
    }
    return inner;
  }

  static bool is_one_line(std::string_view text) {
    return text.find('\n') == std::string_view::npos;
  }

  InlineText text_of_map(const Node& found, const Node& wanted) const {
    if (!source_.from(found.place).starts_with('{')) return {};
    const auto split = split_flow_map(source_, found);
    if (!split) return {};
    std::map<std::string_view, const FlowEntry*> by_key;
    for (const FlowEntry& entry : split->entries) by_key.emplace(entry.key, &entry);
    std::vector<std::string> texts;
    for (const NodeEntry& entry : wanted.entries) {
      texts.push_back(text_of_entry(*by_key.at(entry.key), entry.value));
    }
    return {'{' + joined(split->entries, texts, is_one_line(split->text)) + '}',
            split->text.size()};
  }

  InlineText text_of_list(const Node& found, const Node& wanted) const {
    if (!source_.from(found.place).starts_with('[')) return {};
    const auto split = split_flow_list(source_, found);
    if (!split) return {};
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < split->items.size(); ++i) {
      const FlowItem& item = split->items[i];
      texts.push_back(put_into(item.text, 0, text_of(*item.value, wanted.items[i])));
    }
    return {'[' + joined(split->items, texts, is_one_line(split->text)) + ']', split->text.size()};
  }

  std::string text_of_entry(const FlowEntry& entry, const Node& wanted) const {
    const auto start = static_cast<std::size_t>(entry.text.data() - source_.bytes().data());
    const std::size_t value = offset_of(source_, entry.value->place);
    if (value <= start || value >= start + entry.text.size()) return std::string(entry.text);
    const std::string key = key_text(entry.text.substr(0, value - start));
    if (key.empty()) return std::string(entry.text);
    return key + put_into(entry.text, value - start, text_of(*entry.value, wanted));
  }

  const SourceText& source_;
};

}  // namespace

InlineText inline_text(const SourceText& source, const Node& found, const Node& wanted) {
  return InlineLayout(source).text_of(found, wanted);
}

std::string key_text(std::string_view text) {
  std::string_view key = text.substr(0, text.find_last_not_of(k_blanks) + 1);
  if (!key.ends_with(':') || text.find('\n') != std::string_view::npos) return {};
  key.remove_suffix(1);
  key = key.substr(0, key.find_last_not_of(k_blanks) + 1);
  if (key.empty()) return {};
  if (key.front() != '"' && key.front() != '\'') return std::string(key) + ": ";
  if (quoted_length(key) != key.size()) return {};
  const std::string_view inner = key.substr(1, key.size() - 2);
  const bool is_plain = may_stand_plain(inner) && inner.find('\'') == std::string_view::npos;
  return std::string(is_plain ? inner : key) + ": ";
}

}  // namespace dealterms
