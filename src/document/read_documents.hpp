// Reads documents that are versions of each other, and long ones, for less than each alone costs:
// - what a document repeats of the one before it, byte for byte, is not parsed again;
// - a long one is parsed in parts, by several threads.
// Of the entries of a section each stands in one of the texts that are parsed; in the others it is
// left out (see cut_sections.hpp). yaml-cpp stays the one judge of what YAML means: where it says
// anything unusual of a part, a mistake too, the whole document is read.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/node.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// Of how many threads at most, each for so many bytes at least: below that it costs more than it
// saves.
struct ReadingThreads {
  std::size_t most = 1;
  std::size_t bytes_each = 1u << 14;
};

struct ReadDocument {
  std::optional<Node> root;  // as of read_document
  Diagnostics diagnostics;
};
// What read_document says of each, always.
[[nodiscard]] std::vector<ReadDocument> read_documents(std::span<const SourceText> sources,
                                                       const DocumentLimits& limits = {},
                                                       const ReadingThreads& threads = {});

// Of each document the texts that are parsed, each with as many lines as the whole.
[[nodiscard]] std::vector<std::vector<std::string>> texts_to_parse(
    std::span<const SourceText> sources, const ReadingThreads& threads = {});

}  // namespace dealterms
