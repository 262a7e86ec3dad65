// HTML, well-formed by construction: text and attribute values from anywhere come out as text.
// Knows nothing of deals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

// The text made visible(), then as text of a page or of a quoted attribute.
[[nodiscard]] std::string escape_html(std::string_view text);

struct Attribute {
  std::string_view name;
  std::string value;  // escaped when it is written; of an empty value the attribute is left out
};
using Attributes = std::vector<Attribute>;

// `<tag name="value">content</tag>`; the content is HTML already.
[[nodiscard]] std::string element(std::string_view tag, const Attributes& attributes,
                                  std::string_view content);
[[nodiscard]] std::string element(std::string_view tag, std::string_view content);
// Of text: `element` of what escape_html() makes of it.
[[nodiscard]] std::string text_element(std::string_view tag, const Attributes& attributes,
                                       std::string_view text);
[[nodiscard]] std::string text_element(std::string_view tag, std::string_view text);
// One without content, closed as SVG wants it: `<path d="..."/>`.
[[nodiscard]] std::string empty_element(std::string_view tag, const Attributes& attributes);

// A table of cells that are HTML already; the first of each row is its header.
[[nodiscard]] std::string html_table(std::string_view caption, const std::vector<std::string>& head,
                                     const std::vector<std::vector<std::string>>& rows);

// A fragment identifier of letters, digits, `-` and `.`; other bytes as `_` and two hexadecimal
// digits, so that two names never share one.
[[nodiscard]] std::string html_id(std::string_view prefix, std::string_view name);

}  // namespace dealterms
