// What an exception or a condition limits: its clause, a term of it, or another exception or
// condition, which it narrows.
#pragma once

#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

struct Limited {
  std::string_view favours;  // whom what is limited in the end serves: a term, or the clause
  // The exceptions and conditions on the way there, nearest first: each turns the direction round.
  std::vector<const Item*> limits;
};

// Of an entry that goes on the new one, else the one that there is.
[[nodiscard]] const Item& standing_item(const Change& entry);
// What an exception or a condition says that it limits; empty: its clause.
[[nodiscard]] std::string_view limited_name(const Item& limit);
// The exceptions and conditions of the clause that this one limits, nearest first. A term of the
// type is meant before one of them.
[[nodiscard]] std::vector<const Item*> limited_limits(const Change& limit, const Change& clause,
                                                      const ClauseType* type);

}  // namespace dealterms
