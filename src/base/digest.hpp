// SHA-256, for digests that a reader can check with sha256sum, and for fingerprints. mbedTLS's.
#pragma once

#include <string>
#include <string_view>

namespace dealterms {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace dealterms
