// bytes → Node, through yaml-cpp's events. Refuses what would be silently lost: a second document,
// duplicate keys, unknown anchors, tags; ends quickly on hostile input.
#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/node.hpp"

namespace dealterms {

// What a user may meet with, and raise, stands in docs/limits.md.
struct DocumentLimits {
  std::size_t bytes = 32u << 20;  // a long agreement is 100 kB; beyond this it is not one
  std::size_t depth = 64;         // our deepest format uses a dozen
  // Aliases counted as often as they are used. Agreements of so many bytes hold 800,000; each costs
  // yaml-cpp more than 1 µs.
  std::size_t nodes = 1'000'000;
  // One text, or list in brackets: every byte of an open bracket costs yaml-cpp some 200 bytes and
  // 1 µs.
  std::size_t text = 1u << 20;
};

// Empty when the file cannot be a document; the reasons are in `diagnostics`.
[[nodiscard]] std::optional<Node> read_document(const SourceText& source, Diagnostics& diagnostics,
                                                const DocumentLimits& limits = {});

}  // namespace dealterms
