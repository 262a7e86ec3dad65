// The JSON Schema of an agreement file, from the tables that the reader reads by: for editors that
// complete and check while one types. It knows every key and every word of a list, not the notation
// of amounts and dates, nor what refers to what: that is for `dealterms validate`.
#pragma once

#include "catalogue/catalogue.hpp"
#include "render/json/parts.hpp"

namespace dealterms {

[[nodiscard]] Json agreement_file_schema(const Catalogue& catalogue);

}  // namespace dealterms
