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

// Bytes to either side of the caret that are looked at, however long the line: a character takes up
// to four.
constexpr std::size_t k_window = 4 * k_room;

struct Excerpt {
  std::string line;
  std::size_t caret = 0;  // screen columns before the caret
};

Excerpt excerpt_of(std::string_view line, ByteColumn column, std::size_t room) {
  const std::size_t at = column.value > 0 ? column.value - 1 : 0;
  const Window near = window_around(line, at, k_window);
  const bool is_whole = !near.is_cut_before && !near.is_cut_behind;
  const std::string before = visible(near.before);
  const std::string behind = visible(near.behind);
  Excerpt excerpt{before + behind, width_of(before).value};
  if (is_whole && width_of(excerpt.line).value <= room) return excerpt;
  // What is shown starts a little before the caret.
  const Window lead = window_around(near.before, near.before.size(), room / 3);
  const bool is_from_start = !near.is_cut_before && !lead.is_cut_before;
  excerpt.line = std::string(is_from_start ? "" : k_ellipsis) + visible(lead.before);
  excerpt.caret = width_of(excerpt.line).value;
  excerpt.line = shortened(excerpt.line + behind, ScreenColumn{room});
  if (near.is_cut_behind && !excerpt.line.ends_with(k_ellipsis)) excerpt.line += k_ellipsis;
  return excerpt;
}

std::string print_diagnostic(const SourceText* source, const Diagnostic& diagnostic,
                             Colour colour) {
  const DiagnosticRow& row = row_of(diagnostic.code);
  const bool is_error = row.severity == Severity::error;
  const Tone tone = is_error ? Tone::error : Tone::warning;
  std::string text;
  if (source != nullptr) {
    text = painted(print_place(diagnostic.place, source->name()), Tone::title, colour) + ": ";
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

std::string print_place(Place place, std::string_view file) {
  std::string text = visible(file);
  if (place.known()) text += fmt::format(":{}:{}", place.line, place.column.value);
  return text;
}

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
