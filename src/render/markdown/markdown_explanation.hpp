// What something is that the program has a name for, as markdown: see told/told_explanation.hpp.
#pragma once

#include <string>

#include "render/told/told_explanation.hpp"

namespace dealterms {

[[nodiscard]] std::string print_markdown_explanation(const Explanation& told);

}  // namespace dealterms
