// Where something stands in a file: a line and a byte column, both counted from 1.
// Not a screen column: see text_width.hpp for what a terminal shows.
#pragma once

#include <compare>
#include <cstdint>

namespace dealterms {

struct ByteColumn {
  std::uint32_t value = 0;
  friend auto operator<=>(const ByteColumn&, const ByteColumn&) = default;
};

struct Place {
  std::uint32_t line = 0;  // 0: nowhere in a file
  ByteColumn column;
  friend auto operator<=>(const Place&, const Place&) = default;

  [[nodiscard]] bool known() const { return line != 0; }
};

}  // namespace dealterms
