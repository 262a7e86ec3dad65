// One spelling for each value: what is equal is printed alike afterwards. For fingerprints, which
// stay while a value says the same in other words; nobody reads it.
#pragma once

#include "agreement/value.hpp"

namespace dealterms {

// Equal values give the same content, but for the order of what has none (readings, combined
// values), which print_identity() settles. Evidence and spelling are left as they are.
[[nodiscard]] Value normal_value(Value value);

}  // namespace dealterms
