// Markdown as GitHub and GitLab render it: what both flavours and their sanitizers let through.
// Knows nothing of deals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

// Text from outside as text and nothing else: no emphasis, link, image, mention, reference,
// shortcode, formula, table cell, list or HTML. The text is made visible() first.
[[nodiscard]] std::string escape_markdown(std::string_view text);

// A table; the cells are markdown already.
[[nodiscard]] std::string markdown_table(const std::vector<std::string>& head,
                                         const std::vector<std::vector<std::string>>& rows);

// Letters, digits and a few marks: what a Mermaid diagram takes as text without reading it.
[[nodiscard]] std::string mermaid_text(std::string_view text);

}  // namespace dealterms
