// Any bytes at all: reading ends, and either there is a document or there is a reason.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "document/read_document.hpp"

// libFuzzer, and the replay that stands in for it, call this by name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  dealterms::Diagnostics diagnostics;
  const dealterms::SourceText source("fuzz", std::string(bytes, bytes + size));
  const auto root = dealterms::read_document(source, diagnostics);
  if (!root && !diagnostics.has_errors()) std::abort();
  for (const auto& diagnostic : diagnostics.sorted()) {
    if (diagnostic.place.line > source.line_count()) std::abort();
    if (dealterms::message_of(diagnostic).empty()) std::abort();
  }
  return 0;
}
