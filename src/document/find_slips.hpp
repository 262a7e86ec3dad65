// YAML's own traps: what is YAML, and not what its writer meant. Each is told once, where it
// stands, and the node is mended as far as it can be, so that no other message follows from it.
#pragma once

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/node.hpp"

namespace dealterms {

// A text that a comment cut, or that stands in a word processor's quotes: these are told, and taken
// off.
void find_slips_in_text(Node& scalar, const SourceText& source, Diagnostics& diagnostics);

// Between braces or brackets a comma ends a value: `{amount: USD 1,000,000}` is `USD 1` and two
// empty keys `000`. A list of plain numbers stays one: only an amount in words was surely cut.
void join_cut_amounts(Node& collection, Diagnostics& diagnostics);

// Of two entries with one key the first stays.
void drop_duplicate_keys(Node& map, Diagnostics& diagnostics);

}  // namespace dealterms
