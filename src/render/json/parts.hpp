// The pieces that the JSON printers share: every one is described in shapes.cpp, and a test holds
// the two together. Numbers that are exact in the file are exact here, as strings.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "agreement/agreement.hpp"
#include "assess/history.hpp"
#include "base/decimal.hpp"
#include "document/edits.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Keys stay in the order in which they were written.
using Json = nlohmann::ordered_json;

[[nodiscard]] Json json_of(const Value& value, const Words& words);
[[nodiscard]] Json json_of(const Value* value, const Words& words);  // null: there is none
[[nodiscard]] Json json_of(const Evidence& evidence);                // null: it says nothing
[[nodiscard]] Json json_of(const Ended& ended, const Words& words);
[[nodiscard]] Json json_of(const Date& date, const Words& words);
[[nodiscard]] Json json_of(const Decimal& number);
[[nodiscard]] Json json_of_item(const Item& item, const Agreement& agreement, const Words& words);
[[nodiscard]] Json json_of_version(const Agreement& agreement);
// In whichever file of the agreement it is; null: in none.
[[nodiscard]] Json location_of(const Agreement& agreement, Place place);
[[nodiscard]] Json location_of(const std::string& file, Place place);  // null: not in a file
[[nodiscard]] Json text_or_null(std::string_view text);                // null: empty
[[nodiscard]] Json json_of_texts(std::span<const std::string> texts);

[[nodiscard]] Json json_of_levels(const std::map<Level, std::size_t>& counts);
// What is shown of a comparison, field by field, its versions as `version` gives them; its findings
// alone.
void add_comparison(Json& page, const Report& report, const Words& words,
                    Json (*version)(const Agreement&));
[[nodiscard]] Json json_of_edits(std::span<const Edit> edits);
[[nodiscard]] Json json_of_changes(const Report& report, const Words& words);

// The head of a page: its schema, and what made it.
[[nodiscard]] Json json_page(std::string_view schema, const Provenance& provenance);

// Whole lines of JSON; what is short stands on one line, as people would write it. Characters that
// could act on a terminal or deceive a reader are written as
// \uXXXX, ill-formed UTF-8 as the replacement character: what is read back is what the file says.
[[nodiscard]] std::string dumped(const Json& json);
[[nodiscard]] std::string dumped_on_a_line(const Json& json);

}  // namespace dealterms
