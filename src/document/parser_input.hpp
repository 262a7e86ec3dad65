// What a YAML parser is given, the file or the file with surrogates joined, and where that stands
// in the file: a mark of a parser is where a value starts, the rest is looked up in the source.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/place.hpp"
#include "base/source_text.hpp"
#include "document/surrogates.hpp"

namespace dealterms {

struct ParserInput {
  const SourceText& source;
  const JoinedSurrogates* joined = nullptr;  // null: the bytes of the file itself

  [[nodiscard]] std::string_view bytes() const;
  // In the file, of a line and a column that the parser counts from 0 and in bytes.
  [[nodiscard]] Place place_of(int line, int column) const;
  [[nodiscard]] Place place_at(std::size_t offset) const;
};

// The source from a value on, past its anchor: a mark stands before that.
[[nodiscard]] std::string_view content_at(const SourceText& source, Place place);
// Nothing but a marker of YAML, or what follows its end marker, makes a second document.
[[nodiscard]] bool begins_second_document(const SourceText& source, Place place);

}  // namespace dealterms
