// What must hold within one term of a catalogue, and between those that stand together, whichever
// file each part of it came from: the keys that its kind allows, the words of a scale, sizes in
// their order.
#pragma once

#include <span>

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/term_spec.hpp"
#include "document/node.hpp"

namespace dealterms {

// `entry`: where the term stands in the file that is read.
void check_term_spec(const TermSpec& term, const NodeEntry& entry, Diagnostics& diagnostics);

// What a term says of those beside it. `node`: the terms that the file has, which may be less than
// all.
void check_terms_beside(std::span<const TermSpec> all, const Node& node, Diagnostics& diagnostics);

// What a term says of those of another type.
void check_terms_elsewhere(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace dealterms
