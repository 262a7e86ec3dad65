// Which version of the program this is.
#pragma once

#include <string_view>

namespace dealterms {

// As project() in CMakeLists.txt has it: "0.1.0".
[[nodiscard]] std::string_view program_version();

}  // namespace dealterms
