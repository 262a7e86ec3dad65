// Where something stands: a file, a line and a byte column, both counted from 1.
// Not a screen column: see text.hpp for what a terminal shows.
#pragma once

#include <compare>
#include <cstdint>
#include <tuple>

namespace dealterms {

struct ByteColumn {
  std::uint32_t value = 0;
  friend auto operator<=>(const ByteColumn&, const ByteColumn&) = default;
};

// A file among those that a run has read, in the order of reading: 0 is the first, and the only one
// of whoever reads but one. Which file it is, the source texts of the run and the agreement know.
struct FileId {
  std::uint32_t value = 0;
  friend auto operator<=>(const FileId&, const FileId&) = default;
};

struct Place {
  std::uint32_t line = 0;  // 0: nowhere in a file
  ByteColumn column;
  FileId file = {};

  friend bool operator==(const Place&, const Place&) = default;
  // File by file.
  friend auto operator<=>(const Place& a, const Place& b) {
    return std::tie(a.file, a.line, a.column) <=> std::tie(b.file, b.line, b.column);
  }

  [[nodiscard]] bool known() const { return line != 0; }
};
// Every node, item, value and token of an agreement has one.
static_assert(sizeof(Place) <= 12);

}  // namespace dealterms
