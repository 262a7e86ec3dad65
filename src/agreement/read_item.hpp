// One entry of a section → Item: clauses, their records, parties, sources and the rest are all read
// by the same function, with the rules of their place.
#pragma once

#include "agreement/agreement.hpp"
#include "agreement/value_text.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/file_format.hpp"
#include "document/node.hpp"

namespace dealterms {

struct AgreementContext {
  const Catalogue& catalogue;
  const Names& names;
  Diagnostics& diagnostics;
};

[[nodiscard]] Item read_clause(const NodeEntry& entry, const AgreementContext& context);

[[nodiscard]] Item read_section_item(const NodeEntry& entry, const SectionSpec& section,
                                     const AgreementContext& context);

}  // namespace dealterms
