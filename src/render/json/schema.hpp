// The JSON Schemas (draft 2020-12) of what the program prints and of what it reads. Those of its
// output come from the table of shapes that the tests hold the printers to; those of the
// files that people write come from the tables that their readers read by. Neither can drift.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace dealterms {

// Names of the schemas: `diff` and the other commands' for their JSON, `agreement` and `policy` for
// the files.
[[nodiscard]] std::vector<std::string> schema_names();

// `name` is one of schema_names(). The file's clause types are those of the catalogue.
[[nodiscard]] std::string print_schema(std::string_view name, const Catalogue& catalogue);

}  // namespace dealterms
