// One row of `terms:` in a catalogue → TermSpec. Does not know the other rows: see
// read_catalogue.cpp for what must hold between them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalogue/term_spec.hpp"
#include "document/expect.hpp"

namespace dealterms {

enum class Nesting { in_type, in_records };

// `base` as this row changes it (an empty one for a new term). Empty when the row has a mistake.
[[nodiscard]] std::optional<TermSpec> read_term_spec(const NodeEntry& entry, TermSpec base,
                                                     std::span<const std::string> roles,
                                                     Nesting nesting, Diagnostics& diagnostics);

// `base` as a `terms:` map changes it, term by term.
[[nodiscard]] std::vector<TermSpec> read_term_specs(const Node& node, std::vector<TermSpec> base,
                                                    std::span<const std::string> roles,
                                                    Nesting nesting, Diagnostics& diagnostics);

// The roles of a type or record: names that are free.
[[nodiscard]] std::vector<std::string> read_roles(const Node& node, Diagnostics& diagnostics);

// A sentence of the catalogue; what it was stays where it cannot be read.
void read_sentence(const NodeEntry& entry, Sentence& sentence, Diagnostics& diagnostics);

// Any of the words that answer a flag in an agreement; `what` names the key for the message.
[[nodiscard]] bool read_yes(const Node& node, std::string_view what, Diagnostics& diagnostics);
// A word of a closed list.
[[nodiscard]] std::optional<std::string> read_word(const Node& node, std::string_view what,
                                                   const std::vector<std::string>& words,
                                                   DiagnosticCode code, Diagnostics& diagnostics);

// A role of the list, or one of `others` (`mixed`, `none`).
[[nodiscard]] std::optional<std::string> read_favours(const NodeEntry& entry,
                                                      std::span<const std::string> roles,
                                                      std::span<const std::string_view> others,
                                                      Diagnostics& diagnostics);

[[nodiscard]] std::optional<Level> read_level(const Node& node, Diagnostics& diagnostics);

}  // namespace dealterms
