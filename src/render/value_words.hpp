// A value as a person reads it: "50% up to USD 10m, 40% above (of revenue)". Not the file's
// notation: see agreement/value_text.hpp. Everything from the file comes out visible().
#pragma once

#include <string>
#include <vector>

#include "agreement/value.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string value_words(const Value& value, const Words& words);

// A day alone, and within a sentence: "21 janvier 2025", "le 21 janvier 2025".
[[nodiscard]] std::string day_words(Day day, const Words& words);
[[nodiscard]] std::string date_words(const Date& date, const Words& words);
[[nodiscard]] std::string date_in_sentence(const Date& date, const Words& words);
[[nodiscard]] std::string ended_words(const Ended& ended, const Words& words);
[[nodiscard]] std::string measure_words(const Measure& measure, const Words& words);

// What a reader should know about how we know it, in short pieces: "reported", "reuters", "§ 4.2",
// "by letter". `stated` is not said: it is the rule.
[[nodiscard]] std::vector<std::string> evidence_words(const Evidence& evidence, const Words& words);

}  // namespace dealterms
