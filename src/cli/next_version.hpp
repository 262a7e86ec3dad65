// The text of the version that follows another one, with everything carried over as its basis has
// it. Reads and writes nothing: see commands/new.cpp.
#pragma once

#include <string>
#include <string_view>

#include "catalogue/catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// `bytes`: of an agreement without mistakes. Its comments stay. What says of the version before
// when it came, and what was new in it, is left out. In reports what is carried over is presumed,
// until a source says it again.
[[nodiscard]] std::string next_version(std::string_view bytes, const std::string& version,
                                       const Catalogue& catalogue,
                                       const DocumentLimits& limits = {});

}  // namespace dealterms
