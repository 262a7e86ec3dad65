#include "document/check_source.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

// What else the text may be, by its byte order mark, or by the zeros around the first character of
// ASCII. UTF-32 first: its mark begins like that of UTF-16.
std::string_view other_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  const auto is_zero = [&](std::size_t at) { return at < bytes.size() && bytes[at] == '\0'; };
  const bool is_utf32 = bytes.starts_with("\xFF\xFE\0\0"sv) ||
                        bytes.starts_with("\0\0\xFE\xFF"sv) ||
                        (is_zero(0) && is_zero(1) && is_zero(2) && !is_zero(3)) ||
                        (!is_zero(0) && is_zero(1) && is_zero(2) && is_zero(3));
  if (is_utf32) return "UTF-32";
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                        (bytes.size() > 1 && is_zero(0) != is_zero(1));
  return is_utf16 ? "UTF-16" : "";
}

// yaml-cpp drops a carriage return that ends no line, and joins the words around it.
bool is_control(std::string_view bytes, std::size_t at) {
  const char c = bytes[at];
  if (c == '\r') return at + 1 == bytes.size() || bytes[at + 1] != '\n';
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

bool has_no_control(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (!is_control(bytes, at)) continue;
    const bool is_return = bytes[at] == '\r';
    diagnostics.add(DiagnosticCode::bad_yaml, source.place_at(at),
                    {fmt::format("the control character \\x{:02x}", bytes[at])},
                    is_return ? "end lines with a line feed, or with both" : "");
    return false;
  }
  return true;
}

// `%YAML 1.2` says nothing new; yaml-cpp passes over all others that it does not know.
bool has_no_directive(const SourceText& source, Diagnostics& diagnostics) {
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.empty() || line.starts_with('#') || line.starts_with("%YAML 1.")) continue;
    if (!line.starts_with('%')) return true;
    diagnostics.add(DiagnosticCode::bad_yaml, source.place_at(number, ByteColumn{1}),
                    {"a directive that is not known"}, "leave the line out, or quote the text");
    return false;
  }
  return true;
}

bool is_mark(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) &&
         (line.size() == mark.size() || line[mark.size()] == ' ' || line[mark.size()] == '\r');
}

// What git and `dealterms merge` leave where both sides changed something differently. No indented
// text can begin so, and what the parser makes of it is told somewhere else, if at all.
bool has_no_conflict(const SourceText& source, Diagnostics& diagnostics) {
  std::uint32_t begin = 0;  // line of the conflict that is open; 0: none is
  bool has_conflict = false;
  const auto tell = [&](std::string hint) {
    diagnostics.add(DiagnosticCode::bad_yaml, source.place_at(begin, ByteColumn{1}),
                    {"an unresolved conflict of a merge begins here"}, std::move(hint));
    has_conflict = true;
    begin = 0;
  };
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (is_mark(line, "<<<<<<<")) {
      if (begin != 0) tell({});
      begin = number;
    } else if (begin != 0 && is_mark(line, ">>>>>>>")) {
      tell(fmt::format("it ends in line {}: keep what holds, and take out the lines of marks",
                       number));
    }
  }
  if (begin != 0) tell({});
  return !has_conflict;
}

}  // namespace

bool check_source(const SourceText& source, const DocumentLimits& limits,
                  Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > limits.bytes) {
    diagnostics.add(DiagnosticCode::too_large, source.place_at(0),
                    {fmt::format("{}", bytes.size()), fmt::format("{}", limits.bytes)},
                    "--max-file-size takes more");
    return false;
  }
  if (const std::string_view encoding = other_encoding(bytes); !encoding.empty()) {
    diagnostics.add(DiagnosticCode::not_utf8, source.place_at(0),
                    {fmt::format("; it looks like {}", encoding)});
    return false;
  }
  if (const auto offset = find_invalid_utf8(bytes)) {
    diagnostics.add(DiagnosticCode::not_utf8, source.place_at(*offset), {""});
    return false;
  }
  return has_no_control(source, diagnostics) && has_no_directive(source, diagnostics) &&
         has_no_conflict(source, diagnostics);
}

}  // namespace dealterms
