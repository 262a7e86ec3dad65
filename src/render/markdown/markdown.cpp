// Every character that either flavour could read is written as an entity, escaped, or set apart in
// a <span>. The span is for what is looked for in the finished text, where an escape is gone:
// mentions, references, shortcodes, formulas, bare addresses.
#include "render/markdown/markdown.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::array k_entities{
    std::pair{'<', std::string_view("&lt;")},   std::pair{'>', std::string_view("&gt;")},
    std::pair{'&', std::string_view("&amp;")},  std::pair{'|', std::string_view("&#124;")},
    std::pair{'\\', std::string_view("&#92;")},
};
constexpr std::string_view k_escaped = "*_[]`~^{}";
// Before a letter or digit: @name, #12, !12, %milestone, ~label. Always: $formula$.
constexpr std::string_view k_references = "@#!%$~";

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ":smile:", "https://", "www.".
bool starts_reference(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const char c = text[at];
  if (c == '@' || c == '$') return true;
  if (k_references.find(c) != std::string_view::npos) return is_word(next) || next == '"';
  if (c == ':') return (is_word(next) && !is_digit(next)) || next == '/' || next == '+';
  if (c != '.' || at < 3) return false;
  const std::string_view before = text.substr(at - 3, 3);
  return std::ranges::all_of(before, [](char w) { return w == 'w' || w == 'W'; });
}

std::string escaped(char c) {
  const auto* entity = std::ranges::find(k_entities, c, &decltype(k_entities)::value_type::first);
  if (entity != k_entities.end()) return std::string(entity->second);
  const bool special = k_escaped.find(c) != std::string_view::npos || c == '#' || c == '!';
  return special ? fmt::format("\\{}", c) : std::string(1, c);
}

// A list item, a heading or a rule starts with what is harmless elsewhere.
bool opens_a_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at == 0) return c == '-' || c == '+' || c == '=';
  return (c == '.' || c == ')') &&
         std::ranges::all_of(text.substr(0, at), [](char d) { return is_digit(d); });
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const std::string safe = visible(text);
  const auto first = safe.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  const auto last = safe.find_last_not_of(' ');
  const std::string_view shown = std::string_view(safe).substr(first, last - first + 1);
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (starts_reference(shown, i)) {
      out += fmt::format("<span>{}</span>", escaped(shown[i]));
    } else if (opens_a_block(shown, i)) {
      out += fmt::format("\\{}", shown[i]);
    } else {
      out += escaped(shown[i]);
    }
  }
  return out;
}

std::string markdown_table(const std::vector<std::string>& head,
                           const std::vector<std::vector<std::string>>& rows) {
  std::string text = fmt::format("| {} |\n|", fmt::join(head, " | "));
  for (std::size_t i = 0; i < head.size(); ++i) text += "---|";
  text += "\n";
  for (const auto& row : rows) text += fmt::format("| {} |\n", fmt::join(row, " | "));
  return text + "\n";
}

std::string mermaid_text(std::string_view text) {
  constexpr std::string_view k_harmless = " .,-'/";
  std::string out;
  for (const char c : visible(text)) {
    const bool kept = is_word(c) || k_harmless.find(c) != std::string_view::npos;
    out += kept ? c : ' ';
  }
  return folded(out);
}

}  // namespace dealterms
