// Numbers and texts as bytes that need no parsing, for what is made when the program is built and
// read by the program itself. Not a format for files: nothing of it outlives a build, and no byte
// is checked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace dealterms {

class PackWriter {
 public:
  // Seven bits a byte, the lowest first; the eighth says that more follow.
  void number(std::uint64_t value) {
    for (; value >= k_more; value >>= 7) bytes_ += static_cast<char>(value | k_more);
    bytes_ += static_cast<char>(value);
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  static constexpr std::uint64_t k_more = 0x80;
  std::string bytes_;
};

class PackReader {
 public:
  explicit PackReader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  }
  // A view of the packed bytes.
  [[nodiscard]] std::string_view text() {
    const std::size_t size = number();
    const std::string_view text = bytes_.substr(at_, size);
    at_ += size;
    return text;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace dealterms
