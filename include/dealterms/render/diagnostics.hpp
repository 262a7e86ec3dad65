// Mistakes as compilers show them: `file:line:column: error: message [DT106]`, the line, a caret, and
// what was probably meant.
#pragma once

#include <span>
#include <string>

#include "dealterms/base/diagnostic.hpp"
#include "dealterms/base/source_text.hpp"
#include "dealterms/render/style.hpp"

namespace dealterms {

[[nodiscard]] std::string print_diagnostics(std::span<const Diagnostic> diagnostics,
                                            const SourceText& source, Colour colour);

}  // namespace dealterms
