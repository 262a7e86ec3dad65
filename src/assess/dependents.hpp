// What hangs on a clause: dates counted from an event, tokens that use a definition.
#pragma once

#include <vector>

#include "assess/finding.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// Lists, on each finding about an event or definition, the clauses that hang on it, and lifts a
// definition to the level of the highest clause that uses it. `findings` are those of one clause.
void add_dependents(std::vector<Finding>& findings, const Comparison& comparison,
                    const Catalogue& catalogue);

}  // namespace dealterms
