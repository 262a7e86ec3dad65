// Lines of a text, and what puts them at another depth, for format_text.hpp. Knows no tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dealterms {

inline constexpr std::size_t k_layout_step = 2;

[[nodiscard]] inline std::string spaces(std::size_t count) { return std::string(count, ' '); }
// Of one line or several.
[[nodiscard]] bool is_blank(std::string_view text);
[[nodiscard]] std::string_view without_end_blanks(std::string_view line);
[[nodiscard]] std::size_t indentation_of(std::string_view line);
// The bytes of a text in quotes, both included; 0 where it is never closed. `text` starts with the
// quote.
[[nodiscard]] std::size_t quoted_length(std::string_view text);
// Calls with each line, without its line feed.
template <typename Use>
void for_each_line(std::string_view text, Use use) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    use(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

// Where the line begins that ends the document, `...`, or the text itself; what stands below that
// line is no part of it. YAML lets no text hold such a line.
[[nodiscard]] std::size_t end_of_document(std::string_view text);

// Comments and blank lines: those at this depth, of these one where there were several.
[[nodiscard]] std::string laid_out_comments(std::string_view lines, std::size_t indentation);

enum class EndBlanks { taken_off, kept };

// What an entry goes on with below its first line. `from` and `to`: how deep its key stands, and is
// to stand.
struct Move {
  std::size_t from = 0;
  std::size_t to = 0;
  EndBlanks end_blanks = EndBlanks::kept;
};
// Each line as much deeper than the key as it was.
[[nodiscard]] std::string moved(std::string_view lines, const Move& move);
// The least deep line stands one step below the key, the others as much deeper as they were.
[[nodiscard]] std::string moved_below(std::string_view lines, const Move& move);
// A text behind `|` or `>`, without the line of that.
[[nodiscard]] std::string moved_block_text(std::string_view header, std::string_view lines,
                                           const Move& move);

}  // namespace dealterms
