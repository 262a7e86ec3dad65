// Node → YAML that reads back as the same node: what stood plain stands plain, what stood in quotes
// stands in quotes. In blocks; what fits a line goes between braces or brackets. Knows nothing of
// deals; for a value that was typed, see agreement/value_text.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/node.hpp"

namespace dealterms {

// Whole lines.
[[nodiscard]] std::string print_entry(std::string_view key, const Node& value,
                                      std::size_t indentation);
// As a document of its own; a line feed at the end only where there are several lines.
[[nodiscard]] std::string print_yaml(const Node& node);
// On one line, as it may stand between braces. Empty where it cannot without more quotes than it
// has: `USD 1,000,000`.
[[nodiscard]] std::optional<std::string> print_in_braces(const Node& node);
[[nodiscard]] std::string print_key(std::string_view key);

}  // namespace dealterms
