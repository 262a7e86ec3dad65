// Whether the figures of a term stand in its quote. A wrong warning is worse than a missed one: it
// warns only where the quote holds a figure of the same kind (percentages, money of one currency,
// lengths of time of one family, years and days, numbers), and nothing in it that could be this
// one.
#pragma once

#include <string_view>

#include "agreement/agreement.hpp"
#include "agreement/value.hpp"
#include "base/diagnostic.hpp"

namespace dealterms {

// Of a value with a quote of its own. What is combined, in steps, or about so much is passed over.
void warn_of_figure(const Value& value, std::string_view quote, Diagnostics& diagnostics);

// Of the terms of clauses or entries, and of what stands in their lists, with the quote of each
// that the text of the contract has: where it holds one figure of a kind, and one term without a
// quote of its own is of that kind.
void warn_of_figures(const Items& items, Diagnostics& diagnostics);

}  // namespace dealterms
