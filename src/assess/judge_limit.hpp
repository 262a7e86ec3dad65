// Whom an exception or a condition serves, when it comes, goes or reaches further: whom its clause
// does not, unless it says for whom it is.
#pragma once

#include "assess/direction_rules.hpp"

namespace dealterms {

[[nodiscard]] JudgedDirection judge_limit(const DirectionInput& input, bool comes);
// What of a limit reaches further, goes as the limit itself.
[[nodiscard]] JudgedDirection judge_limit_field(const DirectionInput& input);
// Of an entry that says nothing that can be read, nobody knows what it is about. A figure that is
// not public is still one.
[[nodiscard]] bool is_unreadable(const Change& entry);

}  // namespace dealterms
