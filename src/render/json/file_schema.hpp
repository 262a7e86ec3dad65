// The JSON Schemas of the files that people write, from the tables that their readers read by: for
// editors that complete and check while one types. That of an agreement knows every key and every
// word of a list, not the notation of amounts and dates, nor what refers to what: that is for
// `dealterms validate`.
#pragma once

#include "catalogue/catalogue.hpp"
#include "render/json/parts.hpp"

namespace dealterms {

[[nodiscard]] Json agreement_file_schema(const Catalogue& catalogue);
[[nodiscard]] Json policy_file_schema();

}  // namespace dealterms
