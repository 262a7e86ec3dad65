// The evidence keys and `ended`, wherever they may stand: on an item, a token or a value in map
// form. One reader for all of them.
#pragma once

#include <optional>

#include "agreement/evidence.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/file_format.hpp"
#include "document/node.hpp"

namespace dealterms {

// Reads one entry whose key is this one of evidence into `evidence`.
void read_evidence_entry(EvidenceKey key, const NodeEntry& entry, const Names& names,
                         Evidence& evidence, Diagnostics& diagnostics);

// `yes`, or the date. Empty, with a diagnostic, for anything else.
[[nodiscard]] std::optional<Ended> read_ended(const Node& node, const Names& names,
                                              Diagnostics& diagnostics);

}  // namespace dealterms
