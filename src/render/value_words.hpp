// A value as a person reads it: "50% up to USD 10m, 40% above (of revenue)". Not the file's
// notation: see agreement/value_text.hpp. Everything from the file comes out visible().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agreement/value.hpp"
#include "catalogue/term_spec.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct Item;

// The names of unknowns are not said: nobody but the file knows them.
[[nodiscard]] std::string value_words(const Value& value, const Words& words);
// Of this term: parties by their names, clauses by their titles.
[[nodiscard]] std::string value_words(const Value& value, const TermSpec* spec, const Words& words);
// Who holds a role.
[[nodiscard]] std::string role_words(const Value& role, const Words& words);
// As it stands within a sentence: "the end of 2030", where value_words has "through 2030".
[[nodiscard]] std::string value_in_sentence(const Value& value, const TermSpec* spec,
                                            const Words& words);
[[nodiscard]] std::string role_in_sentence(const Value& role, const Words& words);
// Beside the earlier value of the same term: "undisclosed, but more than before".
[[nodiscard]] std::string value_words_after(const Value& before, const Value& value,
                                            const Words& words);

// What an entry or a clause is called: its title, else its id in words.
[[nodiscard]] std::string item_title(const Item& item, const Words& words);

// A day or a period alone, and within a sentence: "21 janvier 2025", "le 21 janvier 2025";
// "through 2030", "the end of 2030".
[[nodiscard]] std::string day_words(Day day, const Words& words);
[[nodiscard]] std::string date_words(const Date& date, const Words& words);
[[nodiscard]] std::string date_in_sentence(const Date& date, const Words& words);
[[nodiscard]] std::string ended_words(const Ended& ended, const Words& words);
[[nodiscard]] std::string measure_words(const Measure& measure, const Words& words);

// What a reader should know about how we know it, in short pieces: "reported", "reuters", "§ 4.2",
// "by letter". `stated` is not said: it is the rule.
[[nodiscard]] std::vector<std::string> evidence_words(const Evidence& evidence, const Words& words);
// Of these: how sure it is, and where the paper says it.
[[nodiscard]] std::string status_words(std::optional<Status> status, const Words& words);
[[nodiscard]] std::vector<std::string> where_words(const Evidence& evidence, const Words& words);
// Where a quote stands in the text of the contract: "contract.md:120, § 4.2"; without a section
// that was said already.
[[nodiscard]] std::string quote_place_words(const QuotePlace& quoted, std::string_view section,
                                            const Words& words);
// "20% (reported)"; without anything to say in brackets, what it is alone.
[[nodiscard]] std::string with_aside(std::string what, std::string aside, const Words& words);

}  // namespace dealterms
