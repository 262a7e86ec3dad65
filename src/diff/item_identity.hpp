// What an item says, as a key by which others that say the same are found without holding each
// against each. Equal items have one identity, unequal ones others. Nobody reads it.
#pragma once

#include <string>

#include "agreement/agreement.hpp"

namespace dealterms {

// Its type, roles, terms and records: neither its id, nor what people call it, nor what it rests
// on.
[[nodiscard]] std::string identity_of(const Item& item);

// Its roles and terms alone, what people call it among them; empty: it has neither.
[[nodiscard]] std::string identity_of_own_values(const Item& item);
[[nodiscard]] std::string identity_of_roles(const Item& item);

}  // namespace dealterms
