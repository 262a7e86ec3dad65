// What the two versions as a whole tell of a part that differs: that its source calls it new, that
// it ran out, that it was set anew rather than learnt. Values know nothing of that; see
// compare_values.hpp.
#pragma once

#include <string>

#include "diff/change.hpp"
#include "diff/compare_items.hpp"

namespace dealterms {

// Whether the source itself calls it new, and is later than the other version: what is first
// mentioned is not thereby new. The second asks it of the old version, where that is the newer one.
[[nodiscard]] bool is_called_new(const EvidenceChain& evidence, const ItemContext& context);
[[nodiscard]] bool was_called_new(const EvidenceChain& evidence, const ItemContext& context);

// Whether what stands on one side stands by an instrument that had lapsed at the date of the other.
// Empty: it stands by none.
[[nodiscard]] bool is_lapsed(const std::string& by_before, const std::string& by_after,
                             const ItemContext& context);

// Whether it ended no earlier than had been agreed: what is `over` is its tombstone.
[[nodiscard]] bool ran_its_course(const Item& in_force, const Item& over);

// A term or role of an item; `stays`: of one that stands on both sides.
void annotate_part(Change& part, bool stays, const ItemContext& context);

}  // namespace dealterms
