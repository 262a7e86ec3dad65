// SHA-256 (FIPS 180-4), for digests that a reader can check with sha256sum, and for fingerprints.
// Our own: a library of cryptography for one function that guards no secret is not worth its
// weight.
#pragma once

#include <string>
#include <string_view>

namespace dealterms {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace dealterms
