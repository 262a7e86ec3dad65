// What a comparison makes a careful reader look at again. Not findings: nothing is claimed to have
// changed.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "diff/change.hpp"

namespace dealterms {

// At their places in the new version: clauses whose quote changed while no term, role or record
// did.
[[nodiscard]] std::vector<Diagnostic> find_warnings(const Comparison& comparison);

}  // namespace dealterms
