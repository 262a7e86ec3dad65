#include "document/format_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "base/text.hpp"
#include "document/block_layout.hpp"
#include "document/file_form.hpp"
#include "document/inline_layout.hpp"
#include "document/merge_nodes.hpp"
#include "document/split_entries.hpp"

namespace dealterms {
namespace {

// Line ends of two kinds become one: that of most lines.
std::string with_like_line_ends(std::string_view bytes) {
  std::string lines;
  std::size_t returns = 0;
  std::size_t feeds = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const bool is_return = bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n';
    if (is_return) ++returns;
    if (bytes[at] == '\n') ++feeds;
    if (!is_return) lines += bytes[at];
  }
  if (returns == 0 || 2 * returns < feeds) return lines;
  FileForm form;
  form.has_returns = true;
  return in_form(std::move(lines), form);
}

// The first value that must stay as it is: an alias, or a text behind `|+`.
std::optional<FormatRefusal> find_refusal(const SourceText& source, const Node& node) {
  const std::string_view text = source.from(node.place);
  if (text.starts_with('*') && !(node.is_scalar() && node.quoted == Node::Quoted::yes)) {
    return FormatRefusal{FormatRefusal::Why::alias, node.place};
  }
  const bool is_block_text = text.starts_with('|') || text.starts_with('>');
  if (is_block_text && node.is_scalar() && node.quoted == Node::Quoted::yes &&
      text.substr(0, text.find_first_of(" \t\n#")).find('+') != std::string_view::npos) {
    return FormatRefusal{FormatRefusal::Why::kept_line_ends, node.place};
  }
  for (const Node& item : node.items) {
    if (auto refusal = find_refusal(source, item)) return refusal;
  }
  for (const NodeEntry& entry : node.entries) {
    if (auto refusal = find_refusal(source, entry.value)) return refusal;
  }
  return std::nullopt;
}

// Quotes that the text needed where it stands may have stayed.
bool says_the_same(const Node& wanted, const Node& said) {
  if (wanted.kind != said.kind) return false;
  if (wanted.is_scalar()) {
    return wanted.text == said.text &&
           (wanted.quoted == Node::Quoted::no || said.quoted == Node::Quoted::yes);
  }
  if (!std::ranges::equal(wanted.items, said.items, says_the_same)) return false;
  const ValuesByKey values = values_by_key(said);
  return wanted.entries.size() == values.size() &&
         std::ranges::all_of(wanted.entries, [&](const NodeEntry& entry) {
           const auto found = values.find(entry.key);
           return found != values.end() && says_the_same(entry.value, *found->second);
         });
}

// Where the root is no map in blocks: its value, with what stands around it.
std::string inline_root(const SourceText& source, const Node& root, const Node& wanted) {
  const std::string_view bytes = source.bytes();
  const std::size_t start = offset_of(source, root.place);
  const InlineText inner = inline_text(source, root, wanted);
  return std::string(bytes.substr(0, start)) + inner.text +
         std::string(bytes.substr(start + inner.length));
}

}  // namespace

std::variant<std::string, FormatRefusal> format_text(std::string_view bytes, const Arrange& arrange,
                                                     const DocumentLimits& limits) {
  FormedText file = formed(with_like_line_ends(bytes));
  file.form.ends_with_line = true;
  const SourceText source("", file.text);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics, limits);
  if (!root) return FormatRefusal{};
  if (const auto refusal = find_refusal(source, *root)) return *refusal;

  const Node wanted = arrange(*root);
  const auto lines = BlockLayout(source, *root).lines_of(*root, wanted);
  std::string text = lines ? *lines : inline_root(source, *root, wanted);
  const auto said = read_document(SourceText("", text), diagnostics, limits);
  if (!said || !says_the_same(wanted, *said)) {
    return FormatRefusal{FormatRefusal::Why::other_content, root->place};
  }
  return in_form(std::move(text), file.form);
}

bool may_stand_plain(std::string_view text) {
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ') return false;
  if (text.find_first_of(",[]{}:#\"\\") != std::string_view::npos) return false;
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
  };
  if (std::ranges::any_of(text, is_control)) return false;
  const std::string word = in_small_letters(text);
  // What YAML 1.1 or 1.2 takes for something else than a text.
  for (const std::string_view taken :
       {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
    if (word == taken) return false;
  }
  return true;
}

}  // namespace dealterms
