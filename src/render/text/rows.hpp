// What the text printers lay their rows out with: labels, and values aligned and wrapped. Knows
// nothing of deals.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "render/text/style.hpp"

namespace dealterms {

// One row: a label at its indent, a value in the common column, a remark after it.
struct Row {
  std::size_t indent = 2;
  std::string label = {};
  std::string value = {};
  std::string remark = {};  // dim, behind the value where it fits, else below it
  Tone label_tone = Tone::label;
  Tone value_tone = Tone::plain;
};

// Values start in one column for all rows; a label too long for it stands on a line of its own.
[[nodiscard]] std::string print_rows(std::span<const Row> rows, const Layout& layout);

// Text wrapped at an indent, every line ended.
[[nodiscard]] std::string print_paragraph(const std::string& text, std::size_t indent, Tone tone,
                                          const Layout& layout);

// Left text and right text on one line, the right one at the edge of the page; on two lines where
// they do not fit. Both may be painted apart.
struct Span {
  std::string text;
  Tone tone = Tone::plain;
};
[[nodiscard]] std::string print_line(std::span<const Span> left, const Span& right,
                                     const Layout& layout);

// A mark at an indent, then spans that are wrapped as one text, each in its own tone, from `column`
// on.
[[nodiscard]] std::string print_entry(std::size_t indent, const Span& mark, std::size_t column,
                                      std::span<const Span> spans, const Layout& layout);

// "1 clause", "3 clauses".
[[nodiscard]] std::string counted(std::size_t count, const std::string& singular,
                                  const std::string& plural);

}  // namespace dealterms
