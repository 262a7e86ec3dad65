// A value as a person reads it: "50% up to USD 10m, 40% above (of revenue)". Not the file's
// notation: see agreement/value_text.hpp. Everything from the file comes out visible().
#pragma once

#include <string>
#include <vector>

#include "dealterms/agreement/value.hpp"

namespace dealterms {

[[nodiscard]] std::string value_words(const Value& value);

// What a reader should know about how we know it, in short pieces: "reported", "reuters", "§ 4.2",
// "by letter". `stated` is not said: it is the rule.
[[nodiscard]] std::vector<std::string> evidence_words(const Evidence& evidence);

}  // namespace dealterms
