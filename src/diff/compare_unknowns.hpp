// Compares values of which one or both are not in the file: not public, or set in another paper.
// Two are held against each other by name; a figure that nobody knows is still a figure.
#pragma once

#include "catalogue/term_spec.hpp"
#include "diff/compare_values.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {

// At least one of the pair is an Unknown.
[[nodiscard]] ValueChange compare_unknowns(const ValuePair& pair, const TermSpec& spec,
                                           const CompareContext& context);

}  // namespace dealterms
