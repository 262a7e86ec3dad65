// Any two texts, with a byte between them that no UTF-8 has: with the first the second is read as
// it is alone.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../support/read_together.hpp"

// libFuzzer, and the replay that stands in for it, call this by name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(bytes, bytes + size);
  const std::size_t end = text.find('\xFF');
  const std::string known = text.substr(0, end);
  const std::string other = end == std::string::npos ? known : text.substr(end + 1);
  if (!dealterms::test::read_together(known, other).is_alike) std::abort();
  return 0;
}
