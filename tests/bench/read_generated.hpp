// What is measured is read by the program's own catalogue.
#pragma once

#include <memory>

#include "agreement/agreement.hpp"
#include "base/source_text.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// Read anew, from the YAML that ships.
[[nodiscard]] Catalogue read_catalogue();
// Read once.
[[nodiscard]] const std::shared_ptr<const Catalogue>& catalogue();
[[nodiscard]] std::shared_ptr<const Agreement> read(const SourceText& source);

}  // namespace dealterms
