// What is no mistake but wants a look: warnings on an agreement that was read. Does not compare
// versions: what only two of them show is diff's.
#pragma once

#include "agreement/agreement.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

void check_agreement(const Agreement& agreement, const Node& root, const Catalogue& catalogue,
                     Diagnostics& diagnostics);

}  // namespace dealterms
