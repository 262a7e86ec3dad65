// Whether the sentences of a clause type speak of what it has, and of what it must not leave out.
#pragma once

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// Unknown names, a name twice, words for a value that a term does not have; a role of which `reads`
// says nothing. Of a `reads` that stands in the file that is read also a term as weighty as its
// type of which it says nothing: who only moves a level is asked for no sentence.
void check_sentences(const ClauseType& type, bool reads_stands_here, Diagnostics& diagnostics);

}  // namespace dealterms
