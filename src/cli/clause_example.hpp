// The terms of a clause as the catalogue's example of its type has them, with the parties of the
// deal in place of the example's. Reads and writes no file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/deal_kinds.hpp"
#include "document/node.hpp"

namespace dealterms {

// Term → value. Each can stand in that clause of a deal with these parties, and all of them
// together; those terms of the example that cannot are left out, as one that names another clause.
// `parties` may be empty only where the example names none. O(n) readings for n terms.
[[nodiscard]] std::vector<NodeEntry> terms_from_example(const KindClause& clause,
                                                        const std::vector<std::string>& parties,
                                                        const std::vector<std::string>& others,
                                                        const Catalogue& catalogue);

}  // namespace dealterms
