// How a value is worded, beside what it says: two that are equal may be told in other words.
#pragma once

#include <string>

#include "agreement/value.hpp"

namespace dealterms {

// The words that the file used, also for the values within; empty where there are none, as for a
// value that no file holds.
[[nodiscard]] std::string spelled(const Value& value);

}  // namespace dealterms
