// How a page looks: dark and light, on a phone, a screen and paper. No colour says anything alone.
#pragma once

#include <string>

namespace dealterms {

[[nodiscard]] std::string page_style();

}  // namespace dealterms
