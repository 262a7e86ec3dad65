// The bytes of one file and the name people know it by. Reads nothing: the bytes come in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"

namespace dealterms {

class SourceText {
 public:
  SourceText() = default;
  // A byte order mark at the start is dropped.
  SourceText(std::string name, std::string bytes);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  // The text of a line (from 1) without its line end; empty past the end. The view lives as long
  // as this object.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;

  // Where the byte at `offset` stands; past the end, where the text ends.
  [[nodiscard]] Place place_at(std::size_t offset) const;
  // The bytes from a place to the end of the file; empty for a place outside. A view as `line`'s.
  [[nodiscard]] std::string_view from(Place place) const;

 private:
  std::string name_;
  std::string bytes_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace dealterms
