#include "document/split_entries.hpp"

#include <algorithm>
#include <cstddef>

#include "document/layout_lines.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_blanks = " \t\n";

// Nothing of a block is as deep as a comment beneath it: such a comment is part of the block.
bool is_comment_up_to(std::string_view line, std::size_t indentation) {
  const std::size_t start = line.find_first_not_of(' ');
  return start <= indentation && line[start] == '#';
}

std::size_t start_of_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

// Up from the start of a line over blank lines and comments, not beyond `least`.
std::size_t start_of_comments(std::string_view text, std::size_t at, std::size_t least,
                              std::size_t indentation) {
  while (at > least) {
    const std::size_t start = std::max(start_of_line(text, at - 1), least);
    const std::string_view line = text.substr(start, at - start);
    if (!is_blank(line) && !is_comment_up_to(line, indentation)) break;
    at = start;
  }
  return at;
}

std::size_t behind_last_blank_line(std::string_view text, std::size_t start, std::size_t end) {
  for (std::size_t at = end; at > start;) {
    const std::size_t line = std::max(start_of_line(text, at - 1), start);
    if (is_blank(text.substr(line, at - line))) return at;
    at = line;
  }
  return start;
}

// The starts of the lines of keys or dashes; empty where one is not the first of its line, or not
// below the one before.
std::optional<std::vector<std::size_t>> lines_of(std::string_view bytes,
                                                 std::span<const std::size_t> places,
                                                 std::size_t indentation, std::size_t start,
                                                 std::size_t end) {
  std::vector<std::size_t> lines;
  std::size_t least = start;
  for (const std::size_t place : places) {
    if (place < least + indentation || place >= end) return std::nullopt;
    const std::size_t line = place - indentation;
    if (start_of_line(bytes, line) != line) return std::nullopt;
    const std::string_view before = bytes.substr(line, indentation);
    if (before.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
    lines.push_back(line);
    least = place + 1;
  }
  return lines;
}

// Whole lines, cut above the comments of each of them.
struct Cut {
  std::string_view head;
  struct Part {
    std::string_view lead;
    std::string_view body;
  };
  std::vector<Part> parts;
  std::string_view tail;
};

// `places`: of keys or dashes, as offsets, in this column.
std::optional<Cut> cut_lines(std::string_view bytes, std::span<const std::size_t> places,
                             std::uint32_t column, std::string_view text) {
  const auto start = static_cast<std::size_t>(text.data() - bytes.data());
  const std::size_t end = start + text.size();
  const std::size_t indentation = column - 1;
  const auto lines = lines_of(bytes, places, indentation, start, end);
  if (!lines) return std::nullopt;

  Cut cut;
  const auto end_of_line = [&](std::size_t line) { return bytes.find('\n', line) + 1; };
  const std::size_t tail = start_of_comments(bytes, end, end_of_line(lines->back()), indentation);
  std::size_t lead = start_of_comments(bytes, lines->front(), start, indentation);
  lead = behind_last_blank_line(bytes, lead, lines->front());
  cut.head = bytes.substr(start, lead - start);
  cut.tail = bytes.substr(tail, end - tail);
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const std::size_t line = (*lines)[i];
    const bool is_last = i + 1 == lines->size();
    const std::size_t next =
        is_last ? tail : start_of_comments(bytes, (*lines)[i + 1], end_of_line(line), indentation);
    cut.parts.push_back({bytes.substr(lead, line - lead), bytes.substr(line, next - line)});
    lead = next;
  }
  return cut;
}

// What stands between two commas, or between a brace and a comma.
struct Pieces {
  std::vector<std::string_view> between_commas;
  std::size_t end = 0;  // behind the closing brace
};

// A quote opens a text only where a value can begin; within a plain text it is a character.
bool may_begin_value(char before) {
  return before == '{' || before == '[' || before == ',' || before == ':' || before == '?';
}

std::optional<Pieces> split_at_commas(std::string_view bytes, std::size_t open) {
  Pieces pieces;
  std::size_t depth = 1;
  std::size_t start = open + 1;
  char before = '{';
  for (std::size_t at = start; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (k_blanks.find(c) != std::string_view::npos) continue;
    const bool is_apart = k_blanks.find(bytes[at - 1]) != std::string_view::npos;
    if (c == '#' && (is_apart || may_begin_value(before))) return std::nullopt;
    if ((c == '"' || c == '\'') && may_begin_value(before)) {
      const std::size_t length = quoted_length(bytes.substr(at));
      if (length == 0) return std::nullopt;
      at += length - 1;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      --depth;
    }
    if (depth == 0 || (depth == 1 && c == ',')) {
      pieces.between_commas.push_back(bytes.substr(start, at - start));
      start = at + 1;
    }
    if (depth == 0) {
      pieces.end = at + 1;
      return pieces;
    }
    before = c;
  }
  return std::nullopt;
}

std::size_t begins_at(const SourceText& source, std::string_view text) {
  return static_cast<std::size_t>(text.data() - source.bytes().data());
}

struct Padded {
  std::string_view before;
  std::string_view text;
  std::string_view after;
};

Padded without_blanks(std::string_view piece) {
  const std::size_t start = std::min(piece.find_first_not_of(k_blanks), piece.size());
  const std::size_t end = std::max(piece.find_last_not_of(k_blanks) + 1, start);
  return {piece.substr(0, start), piece.substr(start, end - start), piece.substr(end)};
}

}  // namespace

std::size_t offset_of(const SourceText& source, Place place) {
  return source.bytes().size() - source.from(place).size();
}

NodeStyle style_of(const SourceText& source, const Node& node) {
  if (!node.is_map()) return NodeStyle::atom;
  return source.from(node.place).starts_with('{') ? NodeStyle::flow_map : NodeStyle::block_map;
}

std::optional<BlockMap> split_block_map(const SourceText& source, const Node& map,
                                        std::string_view text) {
  if (map.entries.empty()) return std::nullopt;
  std::vector<std::size_t> keys;
  for (const NodeEntry& entry : map.entries) keys.push_back(offset_of(source, entry.key_place));
  const std::uint32_t column = map.entries.front().key_place.column.value;
  const auto cut = cut_lines(source.bytes(), keys, column, text);
  if (!cut) return std::nullopt;
  BlockMap split{cut->head, {}, cut->tail, column};
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    const Cut::Part& part = cut->parts[i];
    split.entries.push_back({map.entries[i].key, &map.entries[i].value, part.lead, part.body});
  }
  return split;
}

std::optional<BlockList> split_block_list(const SourceText& source, const Node& list,
                                          std::span<const std::size_t> dashes,
                                          std::string_view text) {
  if (dashes.empty() || dashes.size() != list.items.size()) return std::nullopt;
  const std::uint32_t column = source.place_at(dashes.front()).column.value;
  const auto cut = cut_lines(source.bytes(), dashes, column, text);
  if (!cut) return std::nullopt;
  BlockList split{cut->head, {}, cut->tail, column};
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    split.items.push_back({&list.items[i], cut->parts[i].lead, cut->parts[i].body});
  }
  return split;
}

std::optional<FlowMap> split_flow_map(const SourceText& source, const Node& map) {
  const std::size_t open = offset_of(source, map.place);
  const auto pieces = split_at_commas(source.bytes(), open);
  if (!pieces) return std::nullopt;
  FlowMap split;
  split.text = source.bytes().substr(open, pieces->end - open);
  const auto& between = pieces->between_commas;
  if (map.entries.empty()) {
    return between.size() == 1 && is_blank(between.front()) ? std::optional(split) : std::nullopt;
  }
  if (between.size() != map.entries.size()) return std::nullopt;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const NodeEntry& entry = map.entries[i];
    const Padded piece = without_blanks(between[i]);
    // What a comma or a brace has cut elsewhere than the parser did begins with no key.
    if (begins_at(source, piece.text) != offset_of(source, entry.key_place)) return std::nullopt;
    split.entries.push_back({entry.key, &entry.value, piece.before, piece.text, piece.after});
  }
  return split;
}

std::optional<FlowList> split_flow_list(const SourceText& source, const Node& list) {
  const std::size_t open = offset_of(source, list.place);
  const auto pieces = split_at_commas(source.bytes(), open);
  if (!pieces) return std::nullopt;
  FlowList split;
  split.text = source.bytes().substr(open, pieces->end - open);
  const auto& between = pieces->between_commas;
  if (list.items.empty()) {
    return between.size() == 1 && is_blank(between.front()) ? std::optional(split) : std::nullopt;
  }
  if (between.size() != list.items.size()) return std::nullopt;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const Node& item = list.items[i];
    const Padded piece = without_blanks(between[i]);
    if (begins_at(source, piece.text) != offset_of(source, item.place)) return std::nullopt;
    split.items.push_back({&item, piece.before, piece.text, piece.after});
  }
  return split;
}

}  // namespace dealterms
