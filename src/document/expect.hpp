// Asks a node for its shape and diagnoses what it finds instead: the small questions that every
// reader of a file asks. Knows no vocabulary; the readers bring theirs.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/node.hpp"

namespace dealterms {

// `what` names the thing for the message, as the file does: "clauses", "openai".
[[nodiscard]] bool expect_map(const Node& node, std::string_view what, Diagnostics& diagnostics);

// The text of a scalar that is not empty.
[[nodiscard]] std::optional<std::string> expect_text(const Node& node, std::string_view what,
                                                     Diagnostics& diagnostics);

struct PlacedName {
  std::string name;
  Place place;
};

// A list of scalars, or one scalar as a list of one. Entries that are no names are left out.
[[nodiscard]] std::vector<PlacedName> expect_names(const Node& node, std::string_view what,
                                                   Diagnostics& diagnostics);

// What an id is made of, for a message.
inline constexpr std::string_view k_id_rule =
    "lower-case letters, digits, dots, hyphens and underscores";
// An id of the file: [a-z0-9][a-z0-9._-]*.
[[nodiscard]] bool is_id(std::string_view text);
// False, with a diagnostic, when it is none.
[[nodiscard]] bool expect_id(std::string_view text, Place place, Diagnostics& diagnostics);

// False, with a diagnostic at `parent`, when the map lacks the key.
bool expect_key(const Node& map, std::string_view key, std::string_view what, Place parent,
                Diagnostics& diagnostics);

// An entry whose key `where` does not have, with the nearest of `known` as suggestion. A key of
// several words without a value is what a comma leaves of an unquoted text, and is said to be.
void add_unknown(DiagnosticCode code, const NodeEntry& entry, std::string_view where,
                 const std::vector<std::string>& known, Diagnostics& diagnostics);
// The same as a value, for who has more to say.
[[nodiscard]] Diagnostic unknown_entry(DiagnosticCode code, const NodeEntry& entry,
                                       std::string_view where,
                                       const std::vector<std::string>& known);

// One row a key: who reads what stands under it.
struct KeyReader {
  std::string_view key;
  std::function<void(const NodeEntry&)> read;
};

// Hands each entry of the map to the reader of its key; a key without reader is unknown.
void read_keys(const Node& map, std::string_view what, const std::vector<KeyReader>& readers,
               Diagnostics& diagnostics);

}  // namespace dealterms
