// The JSON Schemas (draft 2020-12) of what the program prints and of what it reads. Those of its
// output come from the table of shapes that the tests hold the printers to; that of the agreement
// file comes from the tables that the reader reads by. Neither can drift.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace dealterms {

// Names of the schemas: `diff` and the other commands' for their JSON, `agreement` for the file.
[[nodiscard]] std::vector<std::string> schema_names();

// `name` is one of schema_names(). The file's clause types are those of the catalogue.
[[nodiscard]] std::string print_schema(std::string_view name, const Catalogue& catalogue);

}  // namespace dealterms
