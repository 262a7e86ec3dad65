// Node → Agreement, by the tables of catalogue/file_format.hpp and the catalogue. Collects every
// mistake of the file; what is wrong is left out of the result.
#pragma once

#include <optional>
#include <string>

#include "agreement/agreement.hpp"
#include "agreement/contract_text.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// The nodes of each clause are given back when it is read: a large file is never held twice.
// `text`: that which the version names, in which its quotes are looked for; null: they are not.
[[nodiscard]] Agreement read_agreement(Node root, std::string file, const Catalogue& catalogue,
                                       Diagnostics& diagnostics, ContractText* text = nullptr);

// The `catalogue:` of a file, before it is read whole: a path as written, or nothing.
[[nodiscard]] std::optional<std::string> catalogue_named_by(const Node& root);

}  // namespace dealterms
