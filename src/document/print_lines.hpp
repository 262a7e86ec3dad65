// A document as lines, a value each with its whole path, for programs that compare lines: `git log
// -p`, `git blame`, `grep`. Not for reading back, and not wrapped; what it says is told elsewhere.
#pragma once

#include <string>

#include "document/node.hpp"

namespace dealterms {

// "clauses.fee.cap: USD 5m". What stands under a section comes in the order of its keys, since that
// of the file means nothing; a list of plain values is one line, in its own order; a long text too.
[[nodiscard]] std::string print_lines(const Node& root);

}  // namespace dealterms
