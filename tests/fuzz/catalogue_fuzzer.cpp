// Any document as a catalogue: reading ends, what is wrong has a place, and what can be made of it
// can be read over itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dealterms;
  Diagnostics diagnostics;
  const SourceText source("fuzz", std::string(bytes, bytes + size));
  const auto root = read_document(source, diagnostics);
  if (!root) return 0;
  const Catalogue catalogue = read_catalogue(*root, {}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (diagnostic.place.line > source.line_count()) std::abort();
    if (message_of(diagnostic).empty()) std::abort();
  }
  const bool is_whole = !diagnostics.has_errors();
  (void)read_catalogue(*root, catalogue, diagnostics);
  if (is_whole && diagnostics.has_errors()) std::abort();
  return 0;
}
