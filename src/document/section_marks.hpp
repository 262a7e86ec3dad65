// Where the sections of a contract begin: headings of markdown, and paragraphs that begin with the
// number of a section. Knows no contract's structure; what it takes for a number is written below.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"

namespace dealterms {

struct SectionMark {
  std::size_t offset = 0;  // in bytes
  std::string name;        // "4.2", or the words of a heading without a number
};

// In the order of the text. A heading is a line behind `#`, or one that `===` or `---` underlines.
// A number has at most three figures a part: several parts (`4.2`) count where a paragraph begins;
// a number of one part (`4.`) only behind the one before it, since lists are numbered, too.
[[nodiscard]] std::vector<SectionMark> find_section_marks(const SourceText& text);

// The last that begins at or before a byte; empty: none does.
[[nodiscard]] std::string section_at(const std::vector<SectionMark>& marks, std::size_t offset);

}  // namespace dealterms
