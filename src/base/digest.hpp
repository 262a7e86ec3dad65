// SHA-256 (FIPS 180-4), for digests that a reader can check with sha256sum, and for fingerprints.
// Our own: a library of cryptography for one function that guards no secret is not worth its
// weight.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace dealterms {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// What findings and messages are known by from one run to the next: short enough to be copied by
// hand, and long enough that no two of a report share one.
inline constexpr std::size_t k_fingerprint_digits = 12;
inline constexpr std::string_view k_fingerprint_pattern = "^[0-9a-f]{12}$";
// The first of the digits of sha256_hex.
[[nodiscard]] std::string fingerprint_hex(std::string_view bytes);
// Whether a text is written as k_fingerprint_pattern says.
[[nodiscard]] bool is_fingerprint(std::string_view text);

// The digest of some bytes, worked out when it is asked for, since most pages print none.
class Digest {
 public:
  Digest() = default;  // of nothing: whoever has the bytes did not say
  Digest(std::string known) : known_(std::move(known)) {}
  explicit Digest(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}

  // As sha256_hex, each time anew; empty: nobody said.
  [[nodiscard]] std::string hex() const { return bytes_ != nullptr ? sha256_hex(*bytes_) : known_; }
  friend bool operator==(const Digest& a, const Digest& b) { return a.hex() == b.hex(); }

 private:
  std::string known_;
  std::shared_ptr<const std::string> bytes_;
};

}  // namespace dealterms
