// What is measured is read by the program's own catalogue.
#pragma once

#include <memory>

#include "dealterms/agreement/agreement.hpp"
#include "dealterms/base/source_text.hpp"
#include "dealterms/catalogue/catalogue.hpp"

namespace dealterms {

[[nodiscard]] const Catalogue& catalogue();
[[nodiscard]] std::shared_ptr<const Agreement> read(const SourceText& source);

}  // namespace dealterms
