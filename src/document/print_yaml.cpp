#include "document/print_yaml.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "document/layout_lines.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_longest_line = 100;

// Shows as it is, but for line feeds and tabs.
bool is_visible(std::string_view text) {
  std::string shown(text);
  std::ranges::replace_if(shown, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return visible(shown) == shown;
}

std::string in_quotes(std::string_view text) {
  const bool all_in_ascii = !is_visible(text);
  return nlohmann::json(text).dump(-1, ' ', all_in_ascii, nlohmann::json::error_handler_t::replace);
}

bool is_key_letter(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '-' || c == '.' || c == ' ';
}

bool may_stand_plain_in_braces(std::string_view text) {
  return !text.empty() && text.find_first_of(",[]{}:#\"\n") == std::string_view::npos;
}

// Every line break of a plain text is an empty line.
std::string plain_lines(std::string_view text, std::size_t indentation) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') {
      lines += text[at];
      continue;
    }
    lines += '\n';
    const bool is_last = at + 1 == text.size() || text[at + 1] != '\n';
    if (is_last) lines += '\n' + spaces(indentation);
  }
  return lines;
}

// Several lines, of which each begins where it is read to begin.
bool may_be_a_block(std::string_view text) {
  const std::size_t lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  if (lines == 0 || text == "\n" || text.ends_with("\n\n") || !is_visible(text)) return false;
  if (text.front() == ' ' || text.front() == '\n' || text.find('\t') != std::string_view::npos) {
    return false;
  }
  // A line of spaces alone would be read as an empty one.
  return text.find("\n ") == std::string_view::npos && !text.ends_with(' ');
}

std::string block_of(std::string_view text, std::size_t indentation) {
  std::string block = text.ends_with('\n') ? "|" : "|-";
  if (text.ends_with('\n')) text.remove_suffix(1);
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    block += '\n';
    if (end > 0) block += spaces(indentation);
    block += text.substr(0, end);
    if (end == text.size()) return block;
    text.remove_prefix(end + 1);
  }
}

// Without a line feed at the end; further lines are this deep.
std::string scalar_of(const Node& scalar, std::size_t indentation) {
  if (scalar.quoted == Node::Quoted::no) return plain_lines(scalar.text, indentation);
  if (may_be_a_block(scalar.text)) return block_of(scalar.text, indentation);
  return in_quotes(scalar.text);
}

std::string lines_of(const Node& node, std::size_t indentation);

// What follows a key or a dash, up to the line feed. `used`: how much of the line is.
std::string behind_key(const Node& node, std::size_t used, std::size_t indentation,
                       bool is_section) {
  if (node.is_scalar()) {
    const std::string scalar = scalar_of(node, indentation + k_layout_step);
    return scalar.empty() ? "\n" : " " + scalar + "\n";
  }
  const bool is_empty = node.items.empty() && node.entries.empty();
  if (!is_section || is_empty || node.is_list()) {
    const auto braces = print_in_braces(node);
    if (braces && (is_empty || used + 1 + braces->size() <= k_longest_line)) {
      return " " + *braces + "\n";
    }
  }
  return "\n" + lines_of(node, indentation + k_layout_step);
}

// A map or a list that is not empty.
std::string lines_of(const Node& node, std::size_t indentation) {
  std::string lines;
  for (const Node& item : node.items) {
    lines += spaces(indentation) + "-" + behind_key(item, indentation + 1, indentation, false);
  }
  for (const NodeEntry& entry : node.entries) {
    lines += print_entry(entry.key, entry.value, indentation);
  }
  return lines;
}

}  // namespace

std::string print_key(std::string_view key) {
  const bool is_plain = !key.empty() && std::ranges::all_of(key, is_key_letter) &&
                        std::string_view("-. ").find(key.front()) == std::string_view::npos &&
                        key.back() != ' ';
  return is_plain ? std::string(key) : in_quotes(key);
}

std::optional<std::string> print_in_braces(const Node& node) {
  switch (node.kind) {
    case Node::Kind::scalar:
      if (node.quoted == Node::Quoted::yes) return in_quotes(node.text);
      if (!may_stand_plain_in_braces(node.text)) return std::nullopt;
      return node.text;
    case Node::Kind::list:
    case Node::Kind::map:
      break;
  }
  std::string inner;
  const auto add = [&](std::string_view key, const Node& value) {
    const auto printed = print_in_braces(value);
    if (!printed) return false;
    inner.append(inner.empty() ? "" : ", ").append(key).append(*printed);
    return true;
  };
  for (const Node& item : node.items) {
    if (!add("", item)) return std::nullopt;
  }
  for (const NodeEntry& entry : node.entries) {
    if (!add(print_key(entry.key) + ": ", entry.value)) return std::nullopt;
  }
  return node.is_map() ? "{" + inner + "}" : "[" + inner + "]";
}

std::string print_entry(std::string_view key, const Node& value, std::size_t indentation) {
  const std::string start = spaces(indentation) + print_key(key) + ":";
  return start + behind_key(value, start.size(), indentation, indentation == 0);
}

std::string print_yaml(const Node& node) {
  if (node.is_scalar()) return scalar_of(node, k_layout_step);
  const auto braces = print_in_braces(node);
  const bool is_empty = node.items.empty() && node.entries.empty();
  if (braces && (is_empty || braces->size() <= k_longest_line)) return *braces;
  std::string lines = lines_of(node, 0);
  // A single line needs no end.
  if (std::ranges::count(lines, '\n') == 1) lines.pop_back();
  return lines;
}

}  // namespace dealterms
