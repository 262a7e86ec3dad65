// The words of a command line, without the program's name.
#pragma once

#include <string>
#include <vector>

namespace dealterms {

using Arguments = std::vector<std::string>;

}  // namespace dealterms
