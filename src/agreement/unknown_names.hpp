// A name that nothing has, and what may stand there instead. Does not read: see read_item.hpp.
#pragma once

#include <string>
#include <string_view>

#include "agreement/read_item.hpp"

namespace dealterms {

// A key of a clause that is no role, no term and nothing that every clause may say.
void diagnose_unknown_in_clause(const NodeEntry& row, const ClauseType& type,
                                const AgreementContext& context);
// Likewise of an entry of the records of this name.
void diagnose_unknown_in_record(const NodeEntry& row, std::string_view records,
                                const TermSpec& spec, const AgreementContext& context);

// A clause without a type, at what may be a slip for it.
void diagnose_missing_type(const NodeEntry& clause, Diagnostics& diagnostics);

// A clause that the file does not have, though it may have had it.
void add_unknown_clause(std::string_view id, Place place, const Names& names,
                        Diagnostics& diagnostics);

// A party that the file does not have: by the key of one that is called so, else of the nearest.
void add_unknown_party(std::string_view name, Place place, const Names& names,
                       Diagnostics& diagnostics);

}  // namespace dealterms
