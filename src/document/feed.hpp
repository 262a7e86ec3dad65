// Hands the bytes of a file to the parser, and stops where it would read on without end: yaml-cpp
// keeps every token of an open bracket (20 MB of them cost 30 s and 4.6 GB) and every byte of an
// open quote. So it is never let far beyond the last value that it reported.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace dealterms {

class Feed : public std::streambuf {
 public:
  // `bytes` are the caller's and outlive this.
  Feed(std::string_view bytes, std::size_t most_ahead) : bytes_(bytes), most_ahead_(most_ahead) {}

  // The parser has reported what stands at this offset.
  void reached(std::size_t offset) { reached_ = std::max(reached_, offset); }
  [[nodiscard]] std::size_t last_reached() const { return reached_; }
  // The parser wanted to read too far ahead, and was told that the file ends.
  [[nodiscard]] bool held() const { return held_; }

 protected:
  int_type underflow() override {
    held_ = held_ || given_ > reached_ + most_ahead_;
    if (held_ || given_ == bytes_.size()) return traits_type::eof();
    const std::size_t count = bytes_.copy(buffer_.data(), buffer_.size(), given_);
    given_ += count;
    setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
    return traits_type::to_int_type(buffer_.front());
  }

 private:
  std::string_view bytes_;
  std::size_t most_ahead_;
  std::size_t reached_ = 0;
  std::size_t given_ = 0;
  bool held_ = false;
  std::array<char, 4096> buffer_{};
};

}  // namespace dealterms
