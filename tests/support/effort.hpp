// How much of a long list a test tries. Under sanitizers everything costs twenty times as much;
// they look for faults in the code, and the claims are tried in full by the build without them.
#pragma once

#include <cstddef>

namespace dealterms::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool k_sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool k_sanitized = true;
#else
inline constexpr bool k_sanitized = false;
#endif
#else
inline constexpr bool k_sanitized = false;
#endif

// One case in so many.
inline constexpr std::size_t k_one_in = k_sanitized ? 8 : 1;

}  // namespace dealterms::test
