// Whom `each` stands for, and what it means where a version names parties instead.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "agreement/agreement.hpp"
#include "diff/change.hpp"

namespace dealterms {

// All parties that are there, but those that joined for other clauses alone. O(parties).
[[nodiscard]] std::set<std::string> each_party(const Agreement& agreement, std::string_view clause);

[[nodiscard]] bool names_each_party(const Value& value);

// `each` against a list of the same parties is no change; where the one takes in the other, who
// came or went is told, unless `each` itself tells it: now all, or not all any more.
void settle_each_party(Change& change, const Agreement& before, const Agreement& after);

}  // namespace dealterms
