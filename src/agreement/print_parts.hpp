// The parts of print_value: texts in the file's notation, not yet quoted for YAML.
#pragma once

#include <string>

#include "agreement/value.hpp"

namespace dealterms {

// "about USD 1bn", "10% to 20% of revenue", "not before 2026".
[[nodiscard]] std::string print_range(const Range& range);

}  // namespace dealterms
