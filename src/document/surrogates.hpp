// JSON writes a character beyond U+FFFF as two escapes, `\ud83d\ude80`, where YAML has one,
// `\U0001F680`; a YAML parser refuses the halves. So they are joined before it reads them, in
// double-quoted texts alone: elsewhere a backslash is a backslash. The parser's places are then
// those of another text, and this knows the way back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"

namespace dealterms {

// Whether there is anything to join, perhaps.
[[nodiscard]] bool has_surrogate_escapes(std::string_view bytes);
// As many bytes with the same structure, which a parser reads: to learn which texts are quoted.
[[nodiscard]] std::string with_surrogates_masked(std::string_view bytes);

class JoinedSurrogates {
 public:
  JoinedSurrogates() = default;

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  // In the file, where the parser is in bytes(). Both count from 1, offsets from 0.
  [[nodiscard]] ByteColumn column_in_file(std::uint32_t line, ByteColumn column) const;
  [[nodiscard]] std::size_t offset_in_file(std::size_t offset) const;

 private:
  friend std::optional<JoinedSurrogates> join_surrogates(const SourceText& source,
                                                         std::span<const std::size_t> quoted,
                                                         Diagnostics& diagnostics);
  // Just behind a pair that was joined, in bytes().
  struct End {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::size_t offset = 0;
  };
  std::string bytes_;
  std::vector<End> ends_;
};

// `quoted` are the offsets of double-quoted texts, in order. Empty where a half stands alone, which
// has been diagnosed.
[[nodiscard]] std::optional<JoinedSurrogates> join_surrogates(const SourceText& source,
                                                              std::span<const std::size_t> quoted,
                                                              Diagnostics& diagnostics);

}  // namespace dealterms
