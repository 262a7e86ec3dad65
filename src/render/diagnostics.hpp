// Diagnostics as compilers show them: file:line:column, the line, a caret, and what to do.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/place.hpp"
#include "base/source_text.hpp"
#include "render/text/style.hpp"

namespace dealterms {

// One block a diagnostic, in the order given, each with the line of its own file; without one where
// that is not among `sources`. A long line is cut to a window around the caret; the caret stands
// under the right character whatever its width. Of a file with a mistake in every line the first
// are told, and the rest counted.
enum class HowMany { first, all };
inline constexpr std::size_t k_first_mistakes = 50;
[[nodiscard]] std::string print_diagnostics(std::span<const Diagnostic> diagnostics,
                                            std::span<const SourceText> sources, Colour colour,
                                            HowMany how_many = HowMany::first);

// "terms/acme/2024.yaml:2:1", fit to be shown; where the place is not known, the file alone.
[[nodiscard]] std::string print_place(Place place, std::string_view file);

}  // namespace dealterms
