// What other papers set. A version says `{set_in: order form}`; the file of that paper says in the
// same place what it sets, and takes the place of the reference before the version is read. So it
// is read, compared and diagnosed as any value, with its place in its own file. Reads no files: see
// cli/load.hpp.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "document/expect.hpp"
#include "document/node.hpp"

namespace dealterms {

// The `papers:` of a version's head: paths as written. Of anything else none.
[[nodiscard]] std::vector<PlacedName> papers_named_by(const Node& root);

// Whether a file says what a paper sets, and is no version itself.
[[nodiscard]] bool is_paper(const Node& root);
// It has the name of the paper, and clauses with terms.
void check_paper(const Node& paper, Diagnostics& diagnostics);

// `{set_in: order form}`, and no entry of that name.
[[nodiscard]] bool is_set_in(const Node& node);

// Warns of what the paper says where the version does not leave it to the paper.
void fill_from_paper(Node& version, const Node& paper, Diagnostics& diagnostics);

}  // namespace dealterms
