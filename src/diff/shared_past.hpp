// What an item is held against where it shares its past with others: of a split, the old item
// without what lives on in another part; of a merge, all that it is made of as one. Makes items
// that no file holds, and compares nothing.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/match_items.hpp"

namespace dealterms {

struct OriginValue {
  std::string origin;
  const Value* value = nullptr;  // owned by the origin; null: it says nothing
};

struct SharedPast {
  Item item;  // roles, sets and records of all origins; of other terms the first that says one
  // Terms of which the origins say different things: what each of them says.
  std::map<std::string, std::vector<OriginValue>, std::less<>> differing;
  // Sums of which nobody knows whether they went up or down: each has a part of the old one, and
  // all together have as much or more.
  std::set<std::string, std::less<>> divided;
};

// `catalogue` knows what a part of another type calls the old terms.
[[nodiscard]] SharedPast shared_past(const Item& after, const std::vector<ItemOrigin>& origins,
                                     const Catalogue& catalogue);

// Of the old items that one is made of, the first that has the role or term, or entries of the
// list; else that from which it is told.
[[nodiscard]] const Item& holder_of(const ItemMatch& match, std::string_view list,
                                    std::string_view name);

// The same of an entry, for which `before` and `after` are its ids; empty: it has its past for
// itself.
struct RecordIds {
  std::string_view list;
  std::string before;
  std::string after;
};
[[nodiscard]] std::vector<ItemOrigin> origins_of_record(const std::vector<ItemOrigin>& origins,
                                                        const RecordIds& ids);

}  // namespace dealterms
