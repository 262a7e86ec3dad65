// Whether the sentences of a clause type speak of what it has, and of what it must not leave out.
#pragma once

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// Unknown names, a name twice, words for a value that a term does not have; a role, and a term as
// weighty as its type, of which `reads` says nothing.
void check_sentences(const ClauseType& type, Diagnostics& diagnostics);

}  // namespace dealterms
