// Any document as a policy, beside a catalogue of every kind of term: reading ends, and what is
// wrong has a place.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assess/policy/read_policy.hpp"
#include "document/read_document.hpp"
#include "small_catalogue.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace dealterms;
  static const Catalogue catalogue = fuzz::read_small_catalogue();
  Diagnostics diagnostics;
  const SourceText source("fuzz", std::string(bytes, bytes + size));
  const auto root = read_document(source, diagnostics);
  if (!root) return 0;
  (void)read_policy(*root, {catalogue}, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (diagnostic.place.line > source.line_count()) std::abort();
    if (message_of(diagnostic).empty()) std::abort();
  }
  return 0;
}
