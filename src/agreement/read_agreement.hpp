// Node → Agreement, by the tables of file_format.hpp and the catalogue. Collects every mistake of
// the file; what is wrong is left out of the result.
#pragma once

#include <optional>
#include <string>

#include "agreement/agreement.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

[[nodiscard]] Agreement read_agreement(const Node& root, std::string file,
                                       const Catalogue& catalogue, Diagnostics& diagnostics);

// The `catalogue:` of a file, before it is read whole: a path as written, or nothing.
[[nodiscard]] std::optional<std::string> catalogue_named_by(const Node& root);

// The spec of a term of a clause of this type: its own, or one that every clause has. In an open
// type every other name has open_term(). Null: none.
[[nodiscard]] const TermSpec* find_term_spec(const ClauseType* type, std::string_view term);
// Likewise of a term of a record: its own, or `from`, which every record has.
[[nodiscard]] const TermSpec* find_record_term_spec(const TermSpec& records, std::string_view term);

}  // namespace dealterms
