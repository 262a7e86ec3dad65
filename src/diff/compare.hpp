// Compares two versions by meaning: total and pure. Does not judge: see assess/assess.hpp.
#pragma once

#include <memory>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"
#include "diff/match_items.hpp"
#include "diff/rename_parties.hpp"

namespace dealterms {

// Every term, role, record, party, source, evidence, open point and text of both versions is
// looked at. Clauses are matched by id, then `continues`, then a clearly best match
// (match_items.hpp).
// O(n log n) in the size of the agreements, but for texts that changed (see compare_words).
[[nodiscard]] Comparison compare(std::shared_ptr<const Agreement> before,
                                 std::shared_ptr<const Agreement> after,
                                 std::shared_ptr<const Catalogue> catalogue);
// For who knows what is what: which party goes by which key, and, where `continues` tells all, that
// likeness tells nothing more.
struct Identity {
  PartyKeys keys;
  ByLikeness by_likeness = ByLikeness::yes;
};
[[nodiscard]] Comparison compare(std::shared_ptr<const Agreement> before,
                                 std::shared_ptr<const Agreement> after,
                                 std::shared_ptr<const Catalogue> catalogue,
                                 const Identity& identity);

}  // namespace dealterms
