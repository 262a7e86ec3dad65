// Diagnostics as compilers show them: file:line:column, the line, a caret, and what to do.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "render/text/style.hpp"

namespace dealterms {

// One block a diagnostic, in the order given. A long line is cut to a window around the
// caret; the caret stands under the right character whatever its width.
[[nodiscard]] std::string print_diagnostics(std::span<const Diagnostic> diagnostics,
                                            const SourceText& source, Colour colour);

}  // namespace dealterms
