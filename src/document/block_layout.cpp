// Method: the text is split into the entries of its maps and the items of its lists
// (split_entries.hpp); each is put at its depth, and they are joined in the order that is wanted.
// So that the first key behind a dash is one like the others, dashes are taken for spaces.
#include "document/block_layout.hpp"

#include <algorithm>
#include <utility>

#include "document/inline_layout.hpp"
#include "document/layout_lines.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_blanks = " \t";

bool begins_a_line_with_text(std::string_view lines, std::size_t indentation) {
  return indentation_of(lines) == indentation && lines.size() > indentation &&
         lines[indentation] != '#' && lines[indentation] != '\n';
}

bool has_blank_line(std::string_view lead) {
  return lead.starts_with('\n') || lead.find("\n\n") != std::string_view::npos;
}

// What an editor or a system reads of a file's first lines.
bool is_for_editors(std::string_view line) {
  return line.starts_with("#!") || line.find("yaml-language-server:") != std::string_view::npos ||
         line.find("-*-") != std::string_view::npos || line.find("vim:") != std::string_view::npos;
}

std::size_t size_of_lines_for_editors(std::string_view lead) {
  std::size_t size = 0;
  while (size < lead.size()) {
    const std::size_t end = lead.find('\n', size) + 1;
    if (!is_for_editors(lead.substr(size, end - size))) break;
    size = end;
  }
  return size;
}

// The offsets of the dashes of a list in blocks; empty where an item is nothing at all.
std::vector<std::size_t> find_dashes(const SourceText& source, const Node& list) {
  const std::string_view bytes = source.bytes();
  std::vector<std::size_t> dashes;
  const ByteColumn column = list.place.column;
  std::size_t least = 0;
  for (const Node& item : list.items) {
    std::uint32_t line = item.place.line;
    const auto is_dash = [&](std::uint32_t number) {
      const std::string_view text = source.line(number);
      const std::size_t at = column.value - 1;
      if (at >= text.size() || text[at] != '-') return false;
      const bool is_alone = at + 1 == text.size() || k_blanks.find(text[at + 1]) != k_blanks.npos;
      return is_alone && text.substr(0, at).find_first_not_of(" -") == std::string_view::npos;
    };
    while (line > list.place.line && !is_dash(line)) --line;
    const std::size_t dash = offset_of(source, source.place_at(line, column));
    const bool is_below = dash >= least && dash < offset_of(source, item.place);
    if (!is_dash(line) || !is_below) return {};
    dashes.push_back(dash);
    least = dash + 1;
  }
  if (dashes.empty() || bytes[dashes.front()] != '-') return {};
  return dashes;
}

void find_dashes_below(const SourceText& source, const Node& node,
                       std::map<const Node*, std::vector<std::size_t>>& found) {
  if (node.is_list() && source.from(node.place).starts_with('-')) {
    auto dashes = find_dashes(source, node);
    if (dashes.empty()) return;
    found.emplace(&node, std::move(dashes));
  }
  for (const Node& item : node.items) find_dashes_below(source, item, found);
  for (const NodeEntry& entry : node.entries) find_dashes_below(source, entry.value, found);
}

SourceText with_blanks(const SourceText& source,
                       const std::map<const Node*, std::vector<std::size_t>>& dashes) {
  std::string bytes(source.bytes());
  for (const auto& [list, places] : dashes) {
    for (const std::size_t place : places) bytes[place] = ' ';
  }
  return {source.name(), std::move(bytes), source.file()};
}

}  // namespace

BlockLayout::BlockLayout(const SourceText& source, const Node& root) : source_(source) {
  find_dashes_below(source, root, dashes_);
  blank_ = with_blanks(source, dashes_);
}

std::string_view BlockLayout::as_written(std::string_view text) const {
  return source_.bytes().substr(static_cast<std::size_t>(text.data() - blank_.bytes().data()),
                                text.size());
}

bool BlockLayout::is_in_blocks(const Node& node) const {
  if (node.is_list()) return dashes_.contains(&node);
  return node.is_map() && !node.entries.empty() && !source_.from(node.place).starts_with('{');
}

std::optional<std::string> BlockLayout::lines_of(const Node& root, const Node& wanted) const {
  if (!is_in_blocks(root) || !root.is_map()) return std::nullopt;
  const std::size_t size = end_of_document(blank_.bytes());
  auto lines = map_lines(root, wanted, blank_.bytes().substr(0, size), {0, Level::root});
  if (!lines) return std::nullopt;
  lines->append(blank_.bytes().substr(size));
  const std::size_t start = std::min(lines->find_first_not_of('\n'), lines->size());
  const std::size_t end = lines->find_last_not_of('\n') + 1;
  return lines->substr(start, end - start) + '\n';
}

std::optional<std::string> BlockLayout::map_lines(const Node& found, const Node& wanted,
                                                  std::string_view text, At at) const {
  const auto split = split_block_map(blank_, found, text);
  if (!split) return std::nullopt;
  std::map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < split->entries.size(); ++i) index[split->entries[i].key] = i;

  std::string head(split->head);
  std::vector<Part> parts;
  for (const NodeEntry& entry : wanted.entries) {
    const std::size_t place = index.at(entry.key);
    const BlockEntry& written = split->entries[place];
    std::string_view lead = written.lead;
    if (place == 0 && at.level == Level::root && head.empty()) {
      const std::size_t size = size_of_lines_for_editors(lead);
      head = lead.substr(0, size);
      lead.remove_prefix(size);
    }
    Part part;
    part.lead = laid_out_comments(lead, at.indentation);
    part.body = entry_lines(written, entry.value, split->column - 1, at);
    part.is_block = is_in_blocks(*written.value);
    part.was_first = place == 0;
    parts.push_back(std::move(part));
  }
  if (!parts.front().was_first && parts.front().lead.starts_with('\n')) {
    parts.front().lead.erase(0, 1);
  }

  // In the first two levels of a file, where most blocks stand apart all of them do. Where few do,
  // these begin groups.
  const auto may_stand_apart = [&](std::size_t i) {
    const bool is_behind_block = at.level == Level::root || parts[i - 1].is_block;
    return at.level != Level::beneath && parts[i].is_block && is_behind_block;
  };
  std::size_t apart = 0;
  std::size_t together = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (may_stand_apart(i)) ++(has_blank_line(parts[i].lead) ? apart : together);
  }
  std::string lines = laid_out_comments(head, at.indentation);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool wants_blank = i > 0 && apart > together && may_stand_apart(i);
    if (wants_blank && !has_blank_line(parts[i].lead)) lines += '\n';
    lines.append(parts[i].lead).append(parts[i].body);
  }
  return lines + laid_out_comments(split->tail, at.indentation);
}

std::optional<std::string> BlockLayout::list_lines(const Node& found, const Node& wanted,
                                                   std::string_view text, At at) const {
  const auto split = split_block_list(blank_, found, dashes_.at(&found), text);
  if (!split) return std::nullopt;
  std::string lines = laid_out_comments(split->head, at.indentation);
  for (std::size_t i = 0; i < split->items.size(); ++i) {
    const BlockItem& item = split->items[i];
    lines += laid_out_comments(item.lead, at.indentation);
    lines += item_lines(item, wanted.items[i], split->column - 1, at);
  }
  return lines + laid_out_comments(split->tail, at.indentation);
}

std::optional<std::string> BlockLayout::block_lines(const Value& value,
                                                    std::string_view text) const {
  if (!is_in_blocks(value.found)) return std::nullopt;
  const Level level = value.at.level == Level::root ? Level::section : Level::beneath;
  const At below{value.at.indentation + k_layout_step, level};
  return value.found.is_map() ? map_lines(value.found, value.wanted, text, below)
                              : list_lines(value.found, value.wanted, text, below);
}

std::string BlockLayout::entry_lines(const BlockEntry& entry, const Node& wanted, std::size_t from,
                                     At at) const {
  const std::string_view written = as_written(entry.body);
  const std::string as_it_is = moved(written, {from, at.indentation});
  const std::string_view text = written.substr(from);
  const bool is_quoted = text.starts_with('"') || text.starts_with('\'');
  if (!is_quoted && !text.starts_with(entry.key)) return as_it_is;
  std::size_t colon = is_quoted ? quoted_length(text) : entry.key.size();
  colon = text.find_first_not_of(k_blanks, colon);
  if (colon == std::string_view::npos || text[colon] != ':') return as_it_is;
  std::string key = key_text(text.substr(0, colon + 1));
  if (key.empty()) return as_it_is;
  key.pop_back();
  const auto value =
      value_lines({*entry.value, wanted, entry.body, from + colon + 1, from, at}, false);
  return value ? spaces(at.indentation) + key + *value : as_it_is;
}

std::string BlockLayout::item_lines(const BlockItem& item, const Node& wanted, std::size_t from,
                                    At at) const {
  const auto value = value_lines({*item.value, wanted, item.body, from + 1, from, at}, true);
  if (!value) return moved(as_written(item.body), {from, at.indentation});
  return spaces(at.indentation) + "-" + *value;
}

// From behind the colon or the dash on; empty where something else stands there, too.
std::optional<std::string> BlockLayout::value_lines(const Value& value, bool is_item) const {
  const std::string_view written = as_written(value.body);
  const std::size_t end_of_line = written.find('\n');
  const std::string_view behind = written.substr(value.start, end_of_line - value.start);
  const bool is_comment = behind.find_first_not_of(k_blanks) == behind.find('#');
  const std::string first(without_end_blanks(behind));
  const std::size_t body = offset_of(
      source_, source_.place_at(static_cast<std::size_t>(written.data() - source_.bytes().data())));
  if (value.found.is_empty_scalar()) {
    if (!is_comment && !is_blank(behind)) return std::nullopt;
    const Move move{value.from, value.at.indentation, EndBlanks::taken_off};
    return first + '\n' + moved(written.substr(end_of_line + 1), move);
  }
  const std::size_t offset = offset_of(source_, value.found.place);
  if (offset < body + value.start || offset >= body + written.size()) return std::nullopt;
  const std::size_t place = offset - body;
  if (place < end_of_line) {
    if (!is_blank(written.substr(value.start, place - value.start))) return std::nullopt;
    if (!is_item || !is_in_blocks(value.found)) return " " + inline_value(value, place);
    const auto lines = block_lines(value, value.body);
    if (!lines) return std::nullopt;
    const std::size_t depth = value.at.indentation + k_layout_step;
    if (!begins_a_line_with_text(*lines, depth)) return "\n" + *lines;
    return " " + lines->substr(depth);
  }
  if (!is_blank(behind) && !is_comment) return std::nullopt;
  const std::size_t line = end_of_line + 1;
  if (!is_in_blocks(value.found)) return first + '\n' + value_below(value, line, place);
  const auto lines = block_lines(value, value.body.substr(line));
  if (!lines) return std::nullopt;
  const std::size_t depth = value.at.indentation + k_layout_step;
  const bool may_join = is_item && first.empty() && begins_a_line_with_text(*lines, depth);
  return may_join ? " " + lines->substr(depth) : first + '\n' + *lines;
}

// On the line of its key or dash, and on others where it goes on.
std::string BlockLayout::inline_value(const Value& value, std::size_t place) const {
  const std::string_view written = as_written(value.body).substr(place);
  const InlineText inner = inline_text(source_, value.found, value.wanted);
  const std::string text = inner.text + std::string(written.substr(inner.length));
  const std::size_t end_of_line = text.find('\n');
  const std::string first = text.substr(0, end_of_line);
  const std::string_view others = std::string_view(text).substr(end_of_line + 1);
  Move move{value.from, value.at.indentation};
  const bool is_quoted = value.found.is_scalar() && value.found.quoted == Node::Quoted::yes;
  if (is_quoted && (first.front() == '|' || first.front() == '>')) {
    return std::string(without_end_blanks(first)) + '\n' + moved_block_text(first, others, move);
  }
  if (others.empty()) return std::string(without_end_blanks(first)) + '\n';
  return first + '\n' + (value.found.is_scalar() ? moved_below(others, move) : moved(others, move));
}

// On lines below that of its key or dash.
std::string BlockLayout::value_below(const Value& value, std::size_t line,
                                     std::size_t place) const {
  const std::string_view written = as_written(value.body);
  const InlineText inner = inline_text(source_, value.found, value.wanted);
  const std::string text = std::string(written.substr(line, place - line)) + inner.text +
                           std::string(written.substr(place + inner.length));
  return moved_below(text, {value.from, value.at.indentation});
}

}  // namespace dealterms
