// What the schemas of the files that people write are made of.
#pragma once

#include <initializer_list>
#include <string_view>

#include "render/json/parts.hpp"

namespace dealterms {

// Of a definition in the same schema.
[[nodiscard]] Json reference(std::string_view definition);
// With these keys and no others.
[[nodiscard]] Json closed_object(Json properties);
[[nodiscard]] Json id_schema();
// YAML makes numbers and answers of what looks like them.
[[nodiscard]] Json scalar();
[[nodiscard]] Json list_of(Json items);
[[nodiscard]] Json any_of(std::initializer_list<Json> schemas);
[[nodiscard]] Json map_by_id(Json entry);
[[nodiscard]] Json level_words();
[[nodiscard]] Json described(Json schema, std::string_view about);

}  // namespace dealterms
