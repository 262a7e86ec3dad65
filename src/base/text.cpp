#include "base/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <utf8proc.h>

namespace dealterms {
namespace {

// One code point at the start of `text`, or a negative number, and the bytes it takes (at least 1).
struct CodePoint {
  utf8proc_int32_t value = -1;
  std::size_t bytes = 1;
};

CodePoint first_code_point(std::string_view text) {
  CodePoint point;
  const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &point.value);
  if (read > 0) {
    point.bytes = static_cast<std::size_t>(read);
  } else {
    point.value = -1;
  }
  return point;
}

// What may act on a terminal or deceive a reader instead of being read.
bool is_unsafe(utf8proc_int32_t point) {
  switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_CC:  // C0, C1, DEL
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    // Bidirectional and tag characters are formats; so are the joiners that scripts need.
    case UTF8PROC_CATEGORY_CF:
      return point != 0x200C && point != 0x200D;
    default:
      return false;
  }
}

// A grapheme, as the terminal shows it: the base decides the width, marks join it.
struct Grapheme {
  std::size_t bytes = 0;
  std::size_t width = 0;
};

Grapheme first_grapheme(std::string_view text) {
  CodePoint point = first_code_point(text);
  Grapheme grapheme{point.bytes, 0};
  if (point.value < 0) return {1, 1};
  grapheme.width = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(point.value)));
  utf8proc_int32_t state = 0;
  while (grapheme.bytes < text.size()) {
    const CodePoint next = first_code_point(text.substr(grapheme.bytes));
    if (next.value < 0 || utf8proc_grapheme_break_stateful(point.value, next.value, &state)) break;
    grapheme.bytes += next.bytes;
    point = next;
  }
  return grapheme;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool is_word(utf8proc_int32_t point) {
  if (point < 0) return false;
  const auto category = utf8proc_category(point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

// Inside a word when a word goes on behind: 1,500.50, don't, long-term, and the same as a word
// processor sets them.
bool joins_words(utf8proc_int32_t point) {
  constexpr std::array<utf8proc_int32_t, 11> k_joints{'.',    ',',    '\'',   '-',    '_',   0x00AD,
                                                      0x2010, 0x2011, 0x2013, 0x2019, 0x200B};
  return std::ranges::find(k_joints, point) != k_joints.end();
}

std::size_t word_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint point = first_code_point(text.substr(length));
    if (is_word(point.value)) {
      length += point.bytes;
      continue;
    }
    const bool goes_on = length > 0 && joins_words(point.value) &&
                         length + point.bytes < text.size() &&
                         is_word(first_code_point(text.substr(length + point.bytes)).value);
    if (!goes_on) break;
    length += point.bytes;
  }
  return length;
}

// Restricted edit distance: insertions, deletions, substitutions, and swaps of neighbours, each
// part edited once. O(n·m) time, three rows.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> older(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], older[j - 2] + 1);
    }
    older.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

// What turns a meaning round at the front of a word, or as a word of its own.
constexpr std::array<std::string_view, 12> k_negations{
    "non", "not", "no", "never", "without", "un", "in", "im", "il", "ir", "dis", "de"};

// Whether `longer` is `shorter` behind a negation, if perhaps misspelt: the difference is no slip.
bool negates(std::string_view longer, std::string_view shorter) {
  return std::ranges::any_of(k_negations, [&](std::string_view negation) {
    if (!longer.starts_with(negation) || longer.size() == negation.size()) return false;
    std::string_view rest = longer.substr(negation.size());
    while (!rest.empty() && (rest[0] == '-' || rest[0] == '_' || rest[0] == ' ')) {
      rest.remove_prefix(1);
    }
    return !rest.empty() && edits_between(rest, shorter) < edits_between(longer, shorter);
  });
}

// Names longer than this are no slip of the pen, and cost too much to compare.
constexpr std::size_t k_longest_name = 64;

// The digits that `text` begins with, without leading zeros; taken off it.
std::string_view take_number(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = first_code_point(text.substr(at));
    if (point.value < 0) return at;
    at += point.bytes;
  }
  return std::nullopt;
}

ScreenColumn width_of(std::string_view text) {
  ScreenColumn width;
  while (!text.empty()) {
    const Grapheme grapheme = first_grapheme(text);
    width.value += grapheme.width;
    text.remove_prefix(grapheme.bytes);
  }
  return width;
}

std::string visible(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (point.value < 0) {
      safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if (point.value == '\n' || point.value == '\t' || point.value == '\r') {
      safe += ' ';
    } else if (point.value < 0x80 && is_unsafe(point.value)) {
      safe += fmt::format("\\x{:02x}", point.value);
    } else if (is_unsafe(point.value)) {
      safe += fmt::format("\\u{{{:x}}}", point.value);
    } else {
      safe += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  return safe;
}

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());  // texts are most of what an agreement holds: no room to spare
  while (!text.empty()) {
    const auto* begin = std::ranges::find_if_not(text, is_space);
    const auto* end = std::find_if(begin, text.end(), is_space);
    if (begin != end && !result.empty()) result += ' ';
    result.append(begin, end);
    text = {end, text.end()};
  }
  return result;
}

std::string shortened(std::string_view text, ScreenColumn width) {
  std::size_t used = 0;
  std::size_t end = 0;
  std::size_t end_before_ellipsis = 0;
  while (end < text.size()) {
    const Grapheme grapheme = first_grapheme(text.substr(end));
    used += grapheme.width;
    if (used > width.value) {
      return width.value == 0 ? "" : std::string(text.substr(0, end_before_ellipsis)) + "…";
    }
    end += grapheme.bytes;
    if (used < width.value) end_before_ellipsis = end;
  }
  return std::string(text);
}

std::size_t character_start(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && continues_character(text[at])) --at;
  return at;
}

Window window_around(std::string_view text, std::size_t at, std::size_t most_bytes) {
  at = character_start(text, at);
  std::size_t start = at - std::min(at, most_bytes);
  while (start < at && continues_character(text[start])) ++start;
  const std::size_t end = character_start(text, at + std::min(text.size() - at, most_bytes));
  return {text.substr(start, at - start), text.substr(at, end - at), start > 0, end < text.size()};
}

std::vector<std::string> wrapped(std::string_view text, ScreenColumn width) {
  const std::size_t room = std::max<std::size_t>(width.value, 1);
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto end_line = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  while (!text.empty()) {
    const auto space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    const std::size_t wide = width_of(word).value;
    if (used > 0 && used + 1 + wide > room) end_line();
    if (used > 0) {
      line += ' ';
      ++used;
    }
    while (!word.empty()) {
      const Grapheme grapheme = first_grapheme(word);
      if (used > 0 && used + grapheme.width > room) end_line();
      line += word.substr(0, grapheme.bytes);
      used += grapheme.width;
      word.remove_prefix(grapheme.bytes);
    }
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string_view first_word(std::string_view text) {
  if (text.empty()) return text;
  const std::size_t word = word_length(text);
  return text.substr(0, word > 0 ? word : first_code_point(text).bytes);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    words.push_back(first_word(text));
    text.remove_prefix(words.back().size());
  }
  return words;
}

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
  std::string_view left = a;
  std::string_view right = b;
  while (!left.empty() && !right.empty()) {
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view one = take_number(left);
      const std::string_view other = take_number(right);
      if (one.size() != other.size()) return one.size() <=> other.size();
      if (one != other) return one <=> other;
      continue;
    }
    if (left.front() != right.front()) return left <=> right;
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  if (left.size() != right.size()) return left.size() <=> right.size();
  return a <=> b;  // `v1` and `v01`
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), in_small);
  return small;
}

std::string in_capitals(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return result;
}

std::optional<std::string> nearest_name(std::string_view written,
                                        const std::vector<std::string>& candidates) {
  std::optional<std::string> nearest;
  std::size_t fewest = 0;
  if (written.size() > k_longest_name) return nearest;
  const std::string meant = in_small_letters(written);
  for (const auto& candidate : candidates) {
    if (candidate.size() > k_longest_name) continue;
    const std::size_t edits = edits_between(meant, in_small_letters(candidate));
    const std::size_t longer = std::max(written.size(), candidate.size());
    if (edits * 3 > longer || (nearest && edits >= fewest)) continue;
    const std::string candidate_meant = in_small_letters(candidate);
    if (negates(meant, candidate_meant) || negates(candidate_meant, meant)) continue;
    nearest = candidate;
    fewest = edits;
  }
  return nearest;
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& candidates) {
  const auto nearest = nearest_name(written, candidates);
  return nearest ? fmt::format("; did you mean '{}'?", *nearest) : std::string();
}

}  // namespace dealterms
