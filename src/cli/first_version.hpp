// The text of a deal's first version, to be filled in: parties, and clauses with a comment for each
// term that such a clause usually has. Reads and writes nothing: see commands/new.cpp.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/deal_parties.hpp"

namespace dealterms {

// What stands in the head of any version that is to be filled in. As everywhere in a first version,
// a `#` just before a word is all that keeps a line from being said; before a space it explains.
inline constexpr std::string_view k_title_comment =
    "#title: what happened in this version, in a line\n";
inline constexpr std::string_view k_dates_comment =
    "#dates: {signed: 2026-01-31, effective: 2026-02-01}\n";

struct FirstVersion {
  std::string deal;
  std::string version;
  std::string schema;  // where an editor finds that of the file; empty: nowhere
  std::vector<DealParty> parties;
  std::vector<KindOther> others;    // `of` by ids of parties
  std::vector<KindClause> clauses;  // their roles by ids of parties and others
  std::set<std::string> by_order;   // clauses whose roles nothing but the order of parties gave
};

// The parties are in the places of the kind; of none, all of them as they are.
[[nodiscard]] FirstVersion first_version_of(const DealKind& kind, std::vector<DealParty> parties);
// A clause of a type that the kind need not name. Who has its roles: whom the command line gave the
// role, whom `kind` does, then the other parties in their order. An error where there are too few
// for it.
[[nodiscard]] Result<void> add_clause(FirstVersion& first, const ClauseType& type,
                                      const DealKind& kind);

[[nodiscard]] std::string print_first_version(const FirstVersion& first,
                                              const Catalogue& catalogue);

}  // namespace dealterms
