// What something is that the program has a name for, as text: see told/told_explanation.hpp.
#pragma once

#include <string>

#include "render/text/style.hpp"
#include "render/told/told_explanation.hpp"

namespace dealterms {

[[nodiscard]] std::string print_explanation(const Explanation& told, const Layout& layout);

}  // namespace dealterms
