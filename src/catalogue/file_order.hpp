// The order in which an agreement file is written: the head, the sections, and in each clause its
// roles and terms as the catalogue has them, then how it is known. Names that people choose (of
// clauses, parties, records) stay in their order. Reads no text: see document/format_text.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// The keys of the head and of the sections, as a file has them.
[[nodiscard]] std::vector<std::string_view> keys_of_file();
// What a clause says of how it is known, and what a value does.
[[nodiscard]] std::vector<std::string_view> evidence_in_file_order();

// The same agreement with its keys in that order, and prose that may stand plain without quotes.
// What is not known stays where it is. O(n log n).
[[nodiscard]] Node in_file_order(const Node& root, const Catalogue& catalogue);

}  // namespace dealterms
