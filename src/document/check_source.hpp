// What must not reach the parser: too many bytes, other encodings, control characters, directives,
// conflicts of a merge.
#pragma once

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// False, with the reason in `diagnostics`, when the text is none that a parser should see.
[[nodiscard]] bool check_source(const SourceText& source, const DocumentLimits& limits,
                                Diagnostics& diagnostics);

}  // namespace dealterms
