// How much of a long list a test tries. Under sanitizers everything costs twenty times as much;
// they look for faults in the code, and the claims are tried in full by the build without them.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>

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
inline constexpr std::size_t k_one_in = k_sanitized ? 16 : 1;

// Of the cases that a law is about, how many a test must have met; else it has shown nothing.
inline constexpr std::size_t enough(std::size_t cases) { return cases / k_one_in; }

// On how many made-up pairs a law is tried: a few in every run, as many as DEALTERMS_RANDOM_PAIRS
// says in a longer one. See docs/laws.md.
inline std::size_t made_up_pairs(std::size_t few) {
  const char* many = std::getenv("DEALTERMS_RANDOM_PAIRS");
  return many != nullptr ? std::stoul(many) : few / k_one_in;
}

}  // namespace dealterms::test
