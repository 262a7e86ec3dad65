// A record or an exception that stands in another clause now: one move, where it would else end in
// one clause and begin in another.
#pragma once

#include <vector>

#include "diff/change.hpp"

namespace dealterms {

// Of the same id, in clauses that both go on, and saying the same. The move is told in the clause
// that it came to; what is left of the other clause's change stays.
void join_moved_records(std::vector<Change>& changes);

}  // namespace dealterms
