#include "render/text/rows.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_gap = 2;
constexpr std::size_t k_hanging = 2;
// A label longer than this would push every value to the right.
constexpr std::size_t k_widest_label = 34;
constexpr std::size_t k_narrowest_value = 20;
// What stands at both ends of a longer line is not read together.
constexpr std::size_t k_widest_line = 110;

std::size_t columns(const std::string& text) { return width_of(text).value; }

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::size_t value_column(std::span<const Row> rows) {
  std::size_t widest = 0;
  for (const Row& row : rows) {
    const std::size_t width = row.indent + columns(row.label);
    if (width <= k_widest_label) widest = std::max(widest, width);
  }
  return widest + k_gap;
}

ScreenColumn room_from(std::size_t column, const Layout& layout) {
  const std::size_t width = layout.width.value;
  return ScreenColumn{width > column + k_narrowest_value ? width - column : k_narrowest_value};
}

std::string print_row(const Row& row, std::size_t column, const Layout& layout) {
  const ScreenColumn room = room_from(column, layout);
  std::string text = spaces(row.indent) + painted(row.label, row.label_tone, layout.colour);
  std::size_t at = row.indent + columns(row.label);
  if (row.value.empty() && row.remark.empty()) return text + "\n";
  if (at + k_gap > column) {
    // A short value stands behind a long label, a longer one beneath it.
    if (row.remark.empty() && at + k_gap + columns(row.value) <= layout.width.value) {
      return text + spaces(k_gap) + painted(row.value, row.value_tone, layout.colour) + "\n";
    }
    text += "\n";
    at = 0;
  }
  std::size_t used = 0;
  if (!row.value.empty()) {
    for (const std::string& line : wrapped(row.value, room)) {
      if (used > 0) text += "\n";
      text += spaces(column - at) + painted(line, row.value_tone, layout.colour);
      at = 0;
      used = columns(line);
    }
  }
  if (row.remark.empty()) return text + "\n";
  if (used > 0 && used + k_gap + columns(row.remark) <= room.value) {
    return text + spaces(k_gap) + painted(row.remark, Tone::dim, layout.colour) + "\n";
  }
  for (const std::string& line : wrapped(row.remark, room)) {
    if (used > 0) text += "\n";
    text += spaces(column - at) + painted(line, Tone::dim, layout.colour);
    at = 0;
    used = 1;
  }
  return text + "\n";
}

// Runs of one tone together; `tone` is that of the line's first byte that is no space.
std::string painted_line(std::string_view line, std::vector<Tone>::const_iterator& tone,
                         Colour colour) {
  std::string text;
  std::string run;
  Tone current = Tone::plain;
  for (const char c : line) {
    const Tone next = c == ' ' ? current : *tone++;
    if (next != current) {
      text += painted(std::exchange(run, {}), current, colour);
      current = next;
    }
    run += c;
  }
  return text + painted(run, current, colour);
}

}  // namespace

std::string print_rows(std::span<const Row> rows, const Layout& layout) {
  const std::size_t column = value_column(rows);
  std::string text;
  for (const Row& row : rows) text += print_row(row, column, layout);
  return text;
}

std::string print_paragraph(const std::string& text, std::size_t indent, Tone tone,
                            const Layout& layout) {
  std::string lines;
  for (const std::string& line : wrapped(text, room_from(indent, layout))) {
    lines += spaces(indent) + painted(line, tone, layout.colour) + "\n";
  }
  return lines;
}

std::string print_line(std::span<const Span> left, const Span& right, const Layout& layout) {
  std::string text;
  std::string bare;
  for (const Span& span : left) {
    text += painted(span.text, span.tone, layout.colour);
    bare += span.text;
  }
  const std::size_t room = std::min(layout.width.value, k_widest_line);
  if (columns(bare) > room) {
    // Too long for a line: the tones give way to the wrapping. What follows hangs beneath.
    text.clear();
    const Tone tone = left.empty() ? Tone::plain : left.front().tone;
    const std::size_t indent = std::min(bare.find_first_not_of(' '), bare.size());
    const std::size_t taken = indent + k_hanging;
    const ScreenColumn width{layout.width.value > taken ? layout.width.value - taken : 1};
    for (const std::string& line : wrapped(bare.substr(indent), width)) {
      const std::size_t at = text.empty() ? indent : taken;
      text += (text.empty() ? "" : "\n") + spaces(at) + painted(line, tone, layout.colour);
      bare = spaces(at) + line;
    }
  }
  if (right.text.empty()) return text + "\n";
  const std::size_t used = columns(bare) + columns(right.text);
  const std::string last = painted(right.text, right.tone, layout.colour);
  if (used + k_gap <= room) return text + spaces(room - used) + last + "\n";
  return text + "\n" + spaces(room - std::min(room, columns(right.text))) + last + "\n";
}

std::string print_entry(std::size_t indent, const Span& mark, std::size_t column,
                        std::span<const Span> spans, const Layout& layout) {
  std::string bare;
  std::vector<Tone> tones;  // of each byte that is no space: wrapping moves the spaces
  for (const Span& span : spans) {
    bare += span.text;
    const auto spaces_in = static_cast<std::size_t>(std::ranges::count(span.text, ' '));
    tones.insert(tones.end(), span.text.size() - spaces_in, span.tone);
  }
  const ScreenColumn room =
      room_from(column, {{std::min(layout.width.value, k_widest_line)}, layout.colour});
  std::string text = spaces(indent) + painted(mark.text, mark.tone, layout.colour);
  std::size_t at = indent + columns(mark.text);
  auto tone = tones.cbegin();
  for (const std::string& line : wrapped(bare, room)) {
    text += spaces(column > at ? column - at : 0) + painted_line(line, tone, layout.colour) + "\n";
    at = 0;
  }
  return text;
}

std::string counted(std::size_t count, const std::string& singular, const std::string& plural) {
  return std::to_string(count) + " " + (count == 1 ? singular : plural);
}

}  // namespace dealterms
