// What happened to an item that stands on both sides, as a whole.
#pragma once

#include <vector>

#include "diff/match_items.hpp"
#include "diff/value_change.hpp"

namespace dealterms {

// The weightiest first; nothing where only its parts differ.
[[nodiscard]] std::vector<ChangeKind> kinds_of_whole(const ItemMatch& match, bool is_converted);

}  // namespace dealterms
