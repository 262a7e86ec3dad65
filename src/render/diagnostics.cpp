#include "render/diagnostics.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 4;
// Columns of a line shown; a caret further right moves the window.
constexpr std::size_t k_room = 96;
constexpr std::string_view k_ellipsis = "…";

struct Excerpt {
  std::string line;
  std::size_t caret = 0;  // screen columns before the caret
};

// The start of the last whole character at or before `at`.
std::size_t character_start(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

Excerpt excerpt_of(std::string_view line, ByteColumn column, std::size_t room) {
  const std::size_t at = character_start(line, column.value > 0 ? column.value - 1 : 0);
  Excerpt excerpt;
  excerpt.line = visible(line);
  excerpt.caret = width_of(visible(line.substr(0, at))).value;
  if (width_of(excerpt.line).value <= room) return excerpt;
  // A window that starts a little before the caret.
  const std::size_t lead = std::min<std::size_t>(at, room / 3);
  const std::size_t start = character_start(line, at - lead);
  const std::string before = visible(line.substr(start, at - start));
  const std::string mark = start > 0 ? std::string(k_ellipsis) : std::string();
  excerpt.line = shortened(mark + visible(line.substr(start)), ScreenColumn{room});
  excerpt.caret = width_of(mark + before).value;
  return excerpt;
}

// "terms/acme/2024.yaml:2:1"
std::string print_place(Place place, const SourceText& source) {
  std::string text = visible(source.name());
  if (place.known()) text += fmt::format(":{}:{}", place.line, place.column.value);
  return text;
}

std::string print_diagnostic(const SourceText* source, const Diagnostic& diagnostic,
                             Colour colour) {
  const DiagnosticRow& row = row_of(diagnostic.code);
  const bool is_error = row.severity == Severity::error;
  const Tone tone = is_error ? Tone::error : Tone::warning;
  std::string text;
  if (source != nullptr) {
    text = painted(print_place(diagnostic.place, *source), Tone::title, colour) + ": ";
  }
  text += painted(is_error ? "error" : "warning", tone, colour) + ": ";
  text += fmt::format("{} [{}]\n", message_of(diagnostic), printed(diagnostic.code));
  const std::string_view line =
      source != nullptr ? source->line(diagnostic.place.line) : std::string_view{};
  const std::string indent(k_indent, ' ');
  if (!line.empty()) {
    const Excerpt excerpt = excerpt_of(line, diagnostic.place.column, k_room);
    text += indent + excerpt.line + "\n";
    text += indent + std::string(excerpt.caret, ' ') + painted("^", tone, colour) + "\n";
  }
  if (!diagnostic.suggestion.empty()) {
    text += fmt::format("{}did you mean '{}'?\n", indent, visible(diagnostic.suggestion));
  }
  if (!diagnostic.hint.empty()) text += fmt::format("{}{}\n", indent, visible(diagnostic.hint));
  return text;
}

std::string print_rest(const SourceText* source, std::size_t count) {
  const std::string place = source != nullptr ? visible(source->name()) + ": " : std::string();
  return fmt::format("{}{} more {} not shown (dealterms validate --all)\n", place, count,
                     count == 1 ? "message is" : "messages are");
}

// So many of them, in the order of the file. Errors go first: they are why a file is refused.
std::vector<Diagnostic> weightiest(std::span<const Diagnostic> all, std::size_t count) {
  const auto is_warning = [](const Diagnostic& diagnostic) {
    return row_of(diagnostic.code).severity != Severity::error;
  };
  std::size_t errors_left = static_cast<std::size_t>(all.size()) -
                            static_cast<std::size_t>(std::ranges::count_if(all, is_warning));
  errors_left = std::min(errors_left, count);
  std::size_t warnings_left = count - errors_left;
  std::vector<Diagnostic> chosen;
  for (const Diagnostic& diagnostic : all) {
    std::size_t& left = is_warning(diagnostic) ? warnings_left : errors_left;
    if (left == 0) continue;
    --left;
    chosen.push_back(diagnostic);
  }
  return chosen;
}

}  // namespace

std::string print_diagnostics(std::span<const Diagnostic> diagnostics,
                              std::span<const SourceText> sources, Colour colour,
                              HowMany how_many) {
  std::string text;
  for (auto first = diagnostics.begin(); first != diagnostics.end();) {
    const FileId file = first->place.file;
    const auto end = std::find_if(first, diagnostics.end(), [&](const Diagnostic& diagnostic) {
      return diagnostic.place.file != file;
    });
    const auto count = static_cast<std::size_t>(end - first);
    const std::size_t shown = how_many == HowMany::all ? count : std::min(count, k_first_mistakes);
    const SourceText* source = find_source(sources, file);
    for (const Diagnostic& diagnostic : weightiest(std::span(first, count), shown)) {
      text += print_diagnostic(source, diagnostic, colour);
    }
    if (shown < count) text += print_rest(source, count - shown);
    first = end;
  }
  return text;
}

}  // namespace dealterms
