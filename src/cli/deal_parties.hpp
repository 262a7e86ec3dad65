// Who takes part in a first version, as --party says it, and in which place of its kind. Reads and
// writes nothing: see commands/new.cpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "catalogue/deal_kinds.hpp"

namespace dealterms {

struct DealParty {
  std::string role;  // what it is in the deal: "landlord"; empty: nobody says
  std::string id;
  std::string name;
};

// "acme" and "acme=Acme Ltd"; where `roles` has what stands first, it is said what the party is:
// "landlord", "landlord=Acme Ltd", "landlord=acme", "landlord=acme=Acme Ltd". An error, of a whole
// sentence, where one is no party, or two have one id or one role. O(n²) for n parties.
[[nodiscard]] Result<std::vector<DealParty>> read_deal_parties(
    std::span<const std::string> written, const std::vector<std::string>& roles);

struct PlacedParties {
  std::vector<DealParty> parties;    // one for each of the kind, in its order
  std::vector<std::string> unnamed;  // those of the kind that stand for themselves
};
// Who says no role takes the first that is free. An error where there are more than the kind has,
// or one has the id of a role that nobody took.
[[nodiscard]] Result<PlacedParties> place_parties(std::vector<DealParty> given,
                                                  const DealKind& kind);

// "landlord and tenant"
[[nodiscard]] std::string listed_with_and(const std::vector<std::string>& names);

}  // namespace dealterms
