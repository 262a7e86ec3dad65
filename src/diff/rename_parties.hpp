// A party is a party under any key: finds those that the new version keeps under another one, and
// says the old version in the new keys, so that every role follows.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

using PartyKeys = std::map<std::string, std::string>;  // old key → new key

// Of the parties that one side alone has: those of one name; and where one is left on each side and
// either says `how` it became what it is, these two.
[[nodiscard]] PartyKeys renamed_parties(const Agreement& before, const Agreement& after);

[[nodiscard]] std::shared_ptr<const Agreement> with_party_keys(
    std::shared_ptr<const Agreement> agreement, const PartyKeys& keys, const Catalogue& catalogue);

}  // namespace dealterms
