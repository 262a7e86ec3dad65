// A catalogue file → Catalogue. A later file adds types and overrides rows of an earlier one.
#pragma once

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// Reads `root` over `base`: what it does not mention stays as in `base`. A type that `base` has may
// be given in part: its rows override, term by term. Mistakes go to `diagnostics`, and the row
// they are in is left as it was.
[[nodiscard]] Catalogue read_catalogue(const Node& root, Catalogue base, Diagnostics& diagnostics);

}  // namespace dealterms
