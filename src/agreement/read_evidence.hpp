// The evidence keys and `ended`, wherever they may stand: on an item, a token or a value in map
// form. One reader for all of them.
#pragma once

#include <optional>
#include <string_view>

#include "agreement/evidence.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "base/diagnostic.hpp"
#include "document/node.hpp"

namespace dealterms {

[[nodiscard]] bool is_evidence_key(std::string_view key);

// Reads one entry whose key is an evidence key into `evidence`.
void read_evidence_entry(const NodeEntry& entry, const Names& names, Evidence& evidence,
                         Diagnostics& diagnostics);

// `yes`, or the date. Empty, with a diagnostic, for anything else.
[[nodiscard]] std::optional<Ended> read_ended(const Node& node, const Names& names,
                                              Diagnostics& diagnostics);

}  // namespace dealterms
