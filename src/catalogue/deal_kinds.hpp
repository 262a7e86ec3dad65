// Kinds of deals: who takes part in one, and which clauses it usually has. Data, read from
// terms/kinds.yaml; what `dealterms new` begins a first version with.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// Of those that the program carries.
inline constexpr const char* k_kinds_file = "terms/kinds.yaml";
// The key that makes a file one of kinds.
inline constexpr std::string_view k_kinds_key = "kinds";

struct KindClause {
  std::string id;
  std::string type;
  std::vector<std::pair<std::string, std::string>>
      roles;  // role → a party's or other's word, or `each`
};

// Named in such a deal, and not bound by it.
struct KindOther {
  std::string id;
  std::string name;
  std::string of;  // the party on whose side it stands, by its word; empty: nobody's
};

struct DealKind {
  std::string id;
  std::string title;
  std::string about;
  std::vector<std::string> parties;  // what they are in it: "licensor"
  std::vector<KindOther> others;
  std::map<std::string, std::string, std::less<>>
      roles;  // in any clause → a party's or other's word
  std::vector<KindClause> clauses;
};

// In file order; what has a mistake is left out, and told.
[[nodiscard]] std::vector<DealKind> read_deal_kinds(const Node& root, const Catalogue& catalogue,
                                                    Diagnostics& diagnostics);

}  // namespace dealterms
