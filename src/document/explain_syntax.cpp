#include "document/explain_syntax.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"
#include "document/layout_lines.hpp"

namespace dealterms {
namespace {

// yaml-cpp's words for what goes wrong most, in ours.
struct SyntaxWords {
  std::string_view theirs;
  std::string_view ours;
  std::string_view hint;
};
constexpr std::string_view k_check_indentation = "check the indentation";
constexpr std::array k_syntax_words{
    SyntaxWords{"illegal map value", "a colon that cannot stand here",
                "quote a text that holds a colon and a space; or a line before this lacks its "
                "colon, or is indented otherwise"},
    SyntaxWords{"illegal map key", "a key that cannot stand here", k_check_indentation},
    SyntaxWords{"illegal block entry", "a list entry that cannot stand here",
                "a list starts on a line of its own, each entry with a hyphen and a space"},
    SyntaxWords{"end of map not found", "this does not belong to the map before it",
                k_check_indentation},
    SyntaxWords{"end of sequence not found", "this does not belong to the list before it",
                k_check_indentation},
    SyntaxWords{"illegal flow end", "a closing bracket or brace that was never opened", ""},
    SyntaxWords{"unknown token", "a character that cannot start a value",
                "quote a value that starts with %, @ or `"},
    SyntaxWords{"unknown escape character", "a backslash that stands for nothing",
                "between \" and \" write \\\\ for a backslash, or use single quotes"},
    SyntaxWords{"alias not found after *", "an asterisk without the name of an anchor",
                "quote a value that starts with an asterisk"},
    SyntaxWords{"anchor not found after &", "an ampersand without a name",
                "quote a value that starts with an ampersand"},
};

Diagnostic not_yaml(Place place, std::string what, std::string hint = {}) {
  return {DiagnosticCode::bad_yaml, place, {std::move(what)}, std::move(hint), {}};
}

// The parser calls it many things, depending on what stands behind the tab.
std::optional<Diagnostic> tab_in_indentation(const SyntaxError& error, const SourceText& source) {
  const std::string_view line = source.line(error.place.line);
  const auto first = line.find_first_not_of(" \t");
  const auto tab = line.substr(0, first).find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  return not_yaml(
      source.place_at(error.place.line, ByteColumn{static_cast<std::uint32_t>(tab + 1)}),
      "a tab in the indentation", "indent with spaces");
}

// A quote closed too early leaves text behind it; one closed too late swallows the lines between.
std::optional<Diagnostic> misplaced_quote(const SyntaxError& error, const SourceText& source) {
  if (!error.last_quoted.known()) return std::nullopt;
  const std::string_view text = source.from(error.last_quoted);
  const std::size_t length = quoted_length(text);
  if (length == 0) return not_yaml(error.last_quoted, "a quote that is never closed");
  const auto lines = std::ranges::count(text.substr(0, length), '\n');
  const auto end_line = error.last_quoted.line + static_cast<std::uint32_t>(lines);
  if (error.place.line != end_line) return std::nullopt;
  if (lines > 0) {
    return not_yaml(error.last_quoted, "a quote that is closed too late",
                    fmt::format("the text that starts here ends in line {}", end_line));
  }
  return not_yaml(error.place, "text after a closing quote",
                  "quote the whole text; a quote within single quotes is written twice");
}

// The parser gives up at the end of the file; the quote that it looks for opens behind the last
// value.
std::optional<Diagnostic> open_quote(const SyntaxError& error, const SourceText& source) {
  const bool is_open = error.message.starts_with("illegal EOF in scalar") ||
                       error.message.starts_with("illegal document indicator in scalar");
  if (!is_open) return std::nullopt;
  const std::string_view text = source.from(error.last_read);
  const std::size_t start = source.bytes().size() - text.size();
  bool may_open = true;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_quote = may_open && (text[at] == '\'' || text[at] == '"');
    const std::size_t length = is_quote ? quoted_length(text.substr(at)) : 1;
    if (length == 0) return not_yaml(source.place_at(start + at), "a quote that is never closed");
    may_open = is_space(text[at]) || text[at] == '[' || text[at] == '{' || text[at] == ',';
    at += length;
  }
  return not_yaml(error.place, "a quote that is never closed");
}

std::optional<Diagnostic> open_bracket(const SyntaxError& error, const SourceText& source) {
  if (!error.open_bracket.known()) return std::nullopt;
  const bool is_brace = source.from(error.open_bracket).starts_with('{');
  // At the end of the file, or before anything was read, only the bracket itself is a place.
  const std::string_view rest = source.from(error.place);
  const bool nothing_left = std::ranges::all_of(rest, is_space);
  if (nothing_left || error.place <= error.open_bracket) {
    return not_yaml(error.open_bracket,
                    is_brace ? "a brace that is never closed" : "a bracket that is never closed");
  }
  return not_yaml(error.place,
                  fmt::format("a comma or '{}' is missing before this", is_brace ? '}' : ']'),
                  fmt::format("the '{}' stands in line {}, column {}", is_brace ? '{' : '[',
                              error.open_bracket.line, error.open_bracket.column.value));
}

// Without indentation, comment and what trails.
std::string_view content_of(std::string_view line) {
  line.remove_prefix(indentation_of(line));
  if (line.starts_with('#')) return {};
  line = line.substr(0, line.find(" #"));
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// The last line before this one that says something; 0: there is none.
std::uint32_t line_before(std::uint32_t number, const SourceText& source) {
  do {
    --number;
  } while (number > 0 && content_of(source.line(number)).empty());
  return number;
}

// A text that begins behind a key goes on in lines that stand deeper.
bool goes_on_from_above(std::uint32_t number, const SourceText& source) {
  const std::uint32_t above = line_before(number, source);
  return above > 0 && !content_of(source.line(above)).ends_with(':') &&
         indentation_of(source.line(above)) < indentation_of(source.line(number));
}

bool may_be_key_without_colon(std::string_view text) {
  return text.find_first_of("{}[]\"',|>") == std::string_view::npos && !text.starts_with("- ") &&
         text.find(": ") == std::string_view::npos && !text.ends_with(':');
}

// `cap:EUR 2m`, or `holder acme`, takes the next line for more of its own text, until the colon
// there cannot be; or, behind a comment, ends the map.
std::optional<Diagnostic> line_without_colon(const SyntaxError& error, const SourceText& source) {
  const bool may_lack_one = error.message.starts_with("illegal map value") ||
                            error.message.starts_with("end of map not found");
  if (!may_lack_one) return std::nullopt;
  const std::string_view line = source.line(error.place.line);
  const bool is_second_colon =
      line.substr(0, error.place.column.value - 1).find(": ") != std::string_view::npos;
  const std::uint32_t number = line_before(error.place.line, source);
  if (is_second_colon || number == 0 || goes_on_from_above(number, source)) return std::nullopt;
  const std::size_t start = indentation_of(source.line(number));
  const std::string_view text = content_of(source.line(number));
  if (start < indentation_of(line) || !may_be_key_without_colon(text)) return std::nullopt;
  const bool has_colon = text.find(':') != std::string_view::npos;
  return Diagnostic{DiagnosticCode::missing_colon,
                    source.place_at(number, ByteColumn{static_cast<std::uint32_t>(start + 1)}),
                    {std::string(text)},
                    has_colon ? "put a space after the colon" : "",
                    {}};
}

Diagnostic unknown_anchor(const SyntaxError& error, const SourceText& source) {
  std::string_view name = source.from(error.place);
  if (name.starts_with('*')) name.remove_prefix(1);
  name = name.substr(0, name.find_first_of(" \t\r\n,]}"));
  return {DiagnosticCode::unknown_anchor, error.place, {std::string(name)}, {}, {}};
}

}  // namespace

Diagnostic explain_syntax(const SyntaxError& error, const SourceText& source) {
  if (error.message.starts_with("the referenced anchor is not defined")) {
    return unknown_anchor(error, source);
  }
  for (const auto explain : {open_quote, tab_in_indentation, misplaced_quote, line_without_colon}) {
    if (auto diagnostic = explain(error, source)) return *diagnostic;
  }
  const bool is_flow = error.message.find(" flow not found") != std::string::npos;
  if (is_flow) {
    if (auto diagnostic = open_bracket(error, source)) return *diagnostic;
  }
  for (const auto& words : k_syntax_words) {
    if (error.message.starts_with(words.theirs)) {
      return not_yaml(error.place, std::string(words.ours), std::string(words.hint));
    }
  }
  return not_yaml(error.place, error.message);
}

}  // namespace dealterms
