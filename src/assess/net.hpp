// The first of several versions held against the last, and told what the agreed versions between
// them say: which clause of the last is which of the first, what ended on the way, what came and
// went, what was new when it came, how a party became another, and which values that the last only
// presumes were said. Never a value of a contract. `diff` of two versions by name is this, and so
// is the net of a history; two files alone are compare() (diff/compare.hpp).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// Of one deal, the oldest first.
using Versions = std::vector<std::shared_ptr<const Agreement>>;

// The name of the version that it says it amends; empty: none.
[[nodiscard]] std::string amended_version(const Agreement& agreement);
// A draft, and what is under negotiation, is not; what does not say how far it has come is.
[[nodiscard]] bool is_agreed(const Agreement& agreement);

// The first, what was agreed between, and the last, whatever it is.
[[nodiscard]] Versions without_drafts_between(const Versions& versions);

// The other way round is the inverse: the same versions between say the same.
enum class NetOrder { oldest_first, newest_first };

// At least two versions. Drafts between them say nothing.
[[nodiscard]] Comparison compare_net(const Versions& versions,
                                     std::shared_ptr<const Catalogue> catalogue,
                                     NetOrder order = NetOrder::oldest_first);

}  // namespace dealterms
