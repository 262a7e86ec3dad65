// The text of a deal's first version, to be filled in: parties, and clauses with a comment for each
// term that such a clause usually has. Reads and writes nothing: see commands/new.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/deal_kinds.hpp"

namespace dealterms {

// What stands in the head of any version that is to be filled in.
inline constexpr std::string_view k_title_comment =
    "# title: what happened in this version, in a line\n";
inline constexpr std::string_view k_dates_comment =
    "# dates: {signed: 2026-01-31, effective: 2026-02-01}\n";

struct FirstVersion {
  std::string deal;
  std::string version;
  std::string title;                                         // of its kind; empty: none
  std::vector<std::pair<std::string, std::string>> parties;  // id → name
  std::vector<KindClause> clauses;                           // their roles by ids of parties
};

// The parties in the places of those that the kind names; where there are fewer, these stand for
// themselves.
[[nodiscard]] FirstVersion first_version_of(
    const DealKind& kind, std::vector<std::pair<std::string, std::string>> parties);
// A clause of a type that the kind does not name: its roles are dealt out in turn.
void add_clause(FirstVersion& first, const ClauseType& type);

[[nodiscard]] std::string print_first_version(const FirstVersion& first,
                                              const Catalogue& catalogue);

}  // namespace dealterms
