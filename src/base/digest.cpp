#include "base/digest.hpp"

#include <array>

#include <fmt/format.h>
#include <mbedtls/md.h>

namespace dealterms {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // Bytes have one representation; mbedTLS wants them unsigned. Over memory it cannot fail.
  static_cast<void>(mbedtls_md(mbedtls_md_info_from_type(MBEDTLS_MD_SHA256),
                               reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                               digest.data()));
  std::string hex;
  for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

}  // namespace dealterms
