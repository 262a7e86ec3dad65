// Diagnostics as compilers show them: file:line:column, the line, a caret, and what to do.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "render/text/style.hpp"

namespace dealterms {

// One block a diagnostic, in the order given, each with the line of its own file; without one where
// that is not among `sources`. A long line is cut to a window around the caret; the caret stands
// under the right character whatever its width.
[[nodiscard]] std::string print_diagnostics(std::span<const Diagnostic> diagnostics,
                                            std::span<const SourceText> sources, Colour colour);

}  // namespace dealterms
