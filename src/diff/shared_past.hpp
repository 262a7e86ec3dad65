// What an item is held against where it shares its past with others: of a split, the old item
// without what lives on in another part; of a merge, all that it is made of as one. Makes items
// that no file holds, and compares nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agreement/agreement.hpp"

namespace dealterms {

// `kin`: the other items that are made of `whole`. What none of them has is lost, and told of one
// of them alone: of the one that kept the id, else of the first by id.
[[nodiscard]] Item without_what_lives_on(const Item& whole, const Item& part,
                                         const std::vector<const Item*>& kin);

// Sets and records are joined; of a term of which the origins say different things, one value of
// each.
struct JoinedItem {
  Item item;
  struct OriginValue {
    std::string origin;
    const Value* value = nullptr;  // owned by the origin
  };
  std::map<std::string, std::vector<OriginValue>, std::less<>> differing;
};
[[nodiscard]] JoinedItem joined(const std::vector<const Item*>& origins);

}  // namespace dealterms
