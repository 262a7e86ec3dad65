// What a careful reader should know before reading a comparison. Not findings: nothing is claimed
// to have changed.
#pragma once

#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/net.hpp"
#include "base/diagnostic.hpp"
#include "diff/change.hpp"

namespace dealterms {

// Of every version that belongs to another deal than the first, at the place that says so.
[[nodiscard]] std::vector<Diagnostic> warn_of_other_deals(const Versions& versions);

// The order in which `amends` puts two versions, over others where need be.
enum class OrderByAmends { unknown, older_first, newer_first };

// That the newer was given first: as `amends` says, else as the dates do. At the name of the
// second.
[[nodiscard]] std::vector<Diagnostic> warn_of_order(const Agreement& before, const Agreement& after,
                                                    OrderByAmends order = OrderByAmends::unknown);

// Of clauses of one type, and of entries of one list, whose ids seem shifted or swapped: what the
// older version says of an id, the newer one says of another, and of that id something else. In the
// newer version, at the first of them.
[[nodiscard]] std::vector<Diagnostic> warn_of_shifted_ids(const Comparison& comparison);

// Of clauses of one type, that more went and came than are held each against each to find those
// that go on under a new id, or that more may be parts of one than a split has. In the newer
// version, at the first that came.
[[nodiscard]] std::vector<Diagnostic> warn_of_untried_renames(const Comparison& comparison);

// That a comparison by name could not tell what lies between, since several files hold `version`;
// nothing where that is empty. At the name of `after`.
[[nodiscard]] std::vector<Diagnostic> warn_of_gaps(const std::string& version,
                                                   const Agreement& after);

}  // namespace dealterms
