// The whole program: arguments in, exit status out, everything else through the world. Exceptions
// end here.
#pragma once

#include <span>
#include <string>

#include "cli/world.hpp"

namespace dealterms {

// What the shell is told. The contract of docs/manual.md.
enum class ExitStatus {
  done = 0,
  found = 1,     // only where asked for: diff --exit-code
  unusable = 2,  // bad usage, unreadable or invalid input, a result that cannot be written
  bug = 3,
};

// `arguments` without the program's name.
[[nodiscard]] int run(std::span<const std::string> arguments, World& world);

}  // namespace dealterms
