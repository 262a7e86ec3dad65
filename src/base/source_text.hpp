// The bytes of one file, the name people know it by, and which of the files of a run it is. Reads
// nothing: the bytes come in.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"

namespace dealterms {

inline constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

class SourceText {
 public:
  SourceText() : SourceText({}, {}) {}
  // A byte order mark at the start is no part of the text. Copies share the bytes.
  SourceText(std::string name, std::string bytes, FileId file = {});
  // Of bytes that outlive it, which the program carries: they are not copied, and their lines are
  // counted when somebody asks for one.
  [[nodiscard]] static SourceText of_carried(std::string name, std::string_view bytes, FileId file);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return text_; }
  // As the file has them, its byte order mark too: for digests. Never null.
  [[nodiscard]] std::shared_ptr<const std::string> file_bytes() const;
  [[nodiscard]] FileId file() const { return file_; }

  // The text of a line (from 1) without its line end; empty past the end. The view lives as long
  // as this object.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;

  // A place of this file.
  [[nodiscard]] Place place_at(std::uint32_t line, ByteColumn column) const {
    return {line, column, file_};
  }
  // Where the byte at `offset` stands; past the end, where the text ends.
  [[nodiscard]] Place place_at(std::size_t offset) const;
  // The bytes from a place to the end of the file; empty for a place outside it, or in another
  // file. A view as `line`'s.
  [[nodiscard]] std::string_view from(Place place) const;

 private:
  struct Contents;

  std::string name_;
  FileId file_;
  std::shared_ptr<Contents> contents_;
  std::string_view text_;  // of the contents

  [[nodiscard]] const std::vector<std::size_t>& line_starts() const;
};

// Null: the file is not among them. Of several with its id, the first.
[[nodiscard]] const SourceText* find_source(std::span<const SourceText> sources, FileId file);

}  // namespace dealterms
