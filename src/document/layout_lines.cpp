#include "document/layout_lines.hpp"

#include <algorithm>

namespace dealterms {
namespace {

// With its line feed.
std::string line_at(std::string_view line, std::size_t indentation, EndBlanks end_blanks) {
  if (is_blank(line)) return "\n";
  line.remove_prefix(indentation_of(line));
  if (end_blanks == EndBlanks::taken_off) line = without_end_blanks(line);
  return spaces(indentation).append(line) + '\n';
}

// Of the lines that are not blank.
std::size_t least_indentation(std::string_view lines) {
  std::size_t least = std::string_view::npos;
  for_each_line(lines, [&](std::string_view line) {
    if (!is_blank(line)) least = std::min(least, indentation_of(line));
  });
  return least == std::string_view::npos ? 0 : least;
}

// Where its lines begin; 0: where its first line does.
std::size_t written_indentation(std::string_view header) {
  const std::string_view marks = header.substr(0, header.find_first_of(" \t\n#"));
  const std::size_t digit = marks.find_first_of("123456789");
  return digit == std::string_view::npos ? 0 : static_cast<std::size_t>(marks[digit] - '0');
}

std::size_t first_indentation(std::string_view lines) {
  std::size_t first = 0;
  bool is_found = false;
  for_each_line(lines, [&](std::string_view line) {
    if (is_found || is_blank(line)) return;
    first = indentation_of(line);
    is_found = true;
  });
  return first;
}

}  // namespace

std::string_view without_end_blanks(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

std::size_t end_of_document(std::string_view text) {
  constexpr std::string_view k_mark = "...";
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view words = text.substr(line, end - line);
    const bool is_alone =
        words.size() == k_mark.size() || words.find_first_of(" \t") == k_mark.size();
    if (words.starts_with(k_mark) && is_alone) return line;
    line = end + 1;
  }
  return text.size();
}

std::size_t quoted_length(std::string_view text) {
  if (text.empty()) return 0;
  const char quote = text.front();
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return 0;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t indentation_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

std::string laid_out_comments(std::string_view lines, std::size_t indentation) {
  std::string text;
  bool is_behind_blank = false;
  for_each_line(lines, [&](std::string_view line) {
    if (is_blank(line)) {
      is_behind_blank = true;
      return;
    }
    if (is_behind_blank) text += '\n';
    is_behind_blank = false;
    // `---` and `%YAML 1.2` stand where they stand.
    const bool is_comment = line[line.find_first_not_of(" \t")] == '#';
    if (is_comment) line.remove_prefix(line.find('#'));
    text.append(is_comment ? indentation : 0, ' ').append(without_end_blanks(line)) += '\n';
  });
  return is_behind_blank ? text + '\n' : text;
}

std::string moved(std::string_view lines, const Move& move) {
  std::string text;
  for_each_line(lines, [&](std::string_view line) {
    const std::size_t indentation = indentation_of(line) + move.to;
    text += line_at(line, indentation - std::min(indentation, move.from), move.end_blanks);
  });
  return text;
}

std::string moved_below(std::string_view lines, const Move& move) {
  return moved(lines, {least_indentation(lines), move.to + k_layout_step, move.end_blanks});
}

std::string moved_block_text(std::string_view header, std::string_view lines, const Move& move) {
  const std::size_t written = written_indentation(header);
  const std::size_t from = written > 0 ? move.from + written : first_indentation(lines);
  const std::size_t to = move.to + (written > 0 ? written : k_layout_step);
  std::string text;
  for_each_line(lines, [&](std::string_view line) {
    const std::size_t indentation = indentation_of(line);
    if (from > 0 && indentation >= from) {
      // Beyond where it begins, all is text: spaces too.
      const std::string_view rest = line.substr(from);
      text.append(rest.empty() ? 0 : to, ' ').append(rest) += '\n';
    } else {
      // A comment below the text, which must not come to stand in it.
      text += line_at(line, move.to + 1, EndBlanks::taken_off);
    }
  });
  return text;
}

}  // namespace dealterms
