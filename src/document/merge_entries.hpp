// The act of merging documents whose trees are known: the pieces of the result, in order, each
// certain or in conflict. Does not read, write markers or check: see merge_documents.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.hpp"
#include "document/merge_documents.hpp"
#include "document/node.hpp"

namespace dealterms {

// Whole lines.
struct MergedPiece {
  std::string text;                                 // without a conflict
  std::optional<Sides<std::string_view>> conflict;  // views of the three sources
  std::optional<KeyPath> value_at;                  // the entry whose value is in conflict
  std::size_t conflicts = 0;                        // how many of the list stand in it
};

struct MergedEntries {
  std::vector<MergedPiece> pieces;
  std::vector<DocumentConflict> conflicts;
};

struct ReadSource {
  SourceText source;  // lines end with line feeds, the last one too
  Node root;
};

// Empty where the three are not maps in blocks, split alike.
[[nodiscard]] std::optional<MergedEntries> merge_entries(const Sides<ReadSource>& files);

}  // namespace dealterms
