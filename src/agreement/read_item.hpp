// One entry of a section → Item: clauses, their records, parties, sources and the rest are all read
// by the same function, with the rules of their place.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dealterms/agreement/agreement.hpp"
#include "dealterms/agreement/file_format.hpp"
#include "dealterms/agreement/value_text.hpp"
#include "dealterms/base/diagnostic.hpp"
#include "dealterms/catalogue/catalogue.hpp"
#include "dealterms/document/node.hpp"

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
