// What happened to an item that one version alone has: it came, went, was mentioned, ran out, or
// came and went.
#pragma once

#include "diff/change.hpp"
#include "diff/compare_items.hpp"

namespace dealterms {

// `change` has its item and what that rests on.
[[nodiscard]] ValueChange one_sided_change(const Change& change, const ItemContext& context);

}  // namespace dealterms
