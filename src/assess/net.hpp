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

// The first, the last, and what was agreed between: those on the way by `amends` from the last to
// the first where it leads there, else all of them. Drafts say nothing.
[[nodiscard]] Versions versions_heard(const Versions& versions);

// The other way round is the inverse: the same versions between say the same.
enum class NetOrder { oldest_first, newest_first };

// At least one version, of which versions_heard() are.
[[nodiscard]] Comparison compare_net(const Versions& versions,
                                     std::shared_ptr<const Catalogue> catalogue,
                                     NetOrder order = NetOrder::oldest_first);

}  // namespace dealterms
