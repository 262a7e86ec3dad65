#include "document/parser_input.hpp"

#include <algorithm>
#include <cstdint>

namespace dealterms {

std::string_view ParserInput::bytes() const {
  return joined != nullptr ? std::string_view(joined->bytes()) : source.bytes();
}

Place ParserInput::place_of(int line, int column) const {
  const auto from_1 = static_cast<std::uint32_t>(line + 1);
  const ByteColumn byte{static_cast<std::uint32_t>(column + 1)};
  return source.place_at(from_1, joined != nullptr ? joined->column_in_file(from_1, byte) : byte);
}

Place ParserInput::place_at(std::size_t offset) const {
  return source.place_at(joined != nullptr ? joined->offset_in_file(offset) : offset);
}

std::string_view content_at(const SourceText& source, Place place) {
  std::string_view rest = source.from(place);
  if (!rest.starts_with('&')) return rest;
  rest.remove_prefix(std::min(rest.find_first_of(" \t\r\n,]}"), rest.size()));
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return rest;
}

bool begins_second_document(const SourceText& source, Place place) {
  if (source.from(place).starts_with("---")) return true;
  for (std::uint32_t line = place.line; line > 1; --line) {
    const std::string_view before = source.line(line - 1);
    if (before.starts_with("...")) return true;
    if (!before.empty() && !before.starts_with('#')) return false;
  }
  return false;
}

}  // namespace dealterms
