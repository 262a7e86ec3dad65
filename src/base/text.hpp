// Text from outside, made safe and measured: UTF-8 checks, terminal width, word splitting and
// nearest names. Unicode knowledge is utf8proc's.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

// Columns on a terminal; not bytes, not code points.
struct ScreenColumn {
  std::size_t value = 0;
  friend auto operator<=>(const ScreenColumn&, const ScreenColumn&) = default;
};

// The byte offset of the first ill-formed sequence, or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Width in terminal columns: wide characters count 2, combining ones 0.
[[nodiscard]] ScreenColumn width_of(std::string_view text);

// Control characters (C0, C1, DEL), bidirectional controls, line and paragraph separators,
// interlinear and tag characters and ill-formed bytes are shown as visible escapes ("\u{202e}",
// "\x1b"); tabs and newlines become a space. What remains acts on no terminal.
[[nodiscard]] std::string visible(std::string_view text);

// Runs of white space folded to one space, ends trimmed.
[[nodiscard]] std::string folded(std::string_view text);

// Cut at a grapheme boundary to at most `width` columns, with a final "…" where cut. Of a long text
// only what fits is looked at.
[[nodiscard]] std::string shortened(std::string_view text, ScreenColumn width);

// The start of the last whole character at or before a byte.
[[nodiscard]] std::size_t character_start(std::string_view text, std::size_t at);

// Of a text, the bytes around one of them, at most so many before it and as many from it on, whole
// characters: what looks at a place in a line of megabytes looks at these.
struct Window {
  std::string_view before;
  std::string_view behind;
  bool is_cut_before = false;
  bool is_cut_behind = false;
};
[[nodiscard]] Window window_around(std::string_view text, std::size_t at, std::size_t most_bytes);

// Lines of at most `width` columns, broken at spaces, or inside a word that is longer.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, ScreenColumn width);

// The word that a text begins with, or its first character where that is of no word; of an empty
// text nothing.
[[nodiscard]] std::string_view first_word(std::string_view text);

// Words and the single characters between them, in order; joined they give the text back.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

// The order of names that people number: `v9` before `v10`, `2025` before `2025-10`. Runs of digits
// compare as numbers, all else byte by byte; no two different names are equal.
[[nodiscard]] std::strong_ordering natural_order(std::string_view a, std::string_view b);

// Of ASCII, whatever the locale.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The letters of ASCII in capitals, or in small letters; whatever the locale, all else stays.
[[nodiscard]] std::string in_capitals(std::string_view text);
[[nodiscard]] constexpr char in_small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string in_small_letters(std::string_view text);

// The candidate nearest to `written` by edits with transpositions (optimal string alignment), if
// near enough to be a likely slip: at most a third of the longer length. Ties: the first.
// Capitals count as small letters. Never one that says the opposite: `exclusive` for
// `non-exclusive`.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view written,
                                                      const std::vector<std::string>& candidates);

// "; did you mean 'exclusivity'?": what goes behind a message, where a candidate is near enough.
[[nodiscard]] std::string did_you_mean(std::string_view written,
                                       const std::vector<std::string>& candidates);

// "a, b, c": texts of any range, with `between` between them.
template <typename Texts>
[[nodiscard]] std::string join(const Texts& texts, std::string_view between = ", ") {
  std::string joined;
  bool is_first = true;
  for (const auto& text : texts) {
    if (!is_first) joined += between;
    joined += text;
    is_first = false;
  }
  return joined;
}

}  // namespace dealterms
