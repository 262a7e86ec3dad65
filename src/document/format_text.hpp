// The text of a document in one layout: two spaces a level, keys in a given order, one space behind
// a colon, no more than one blank line, quotes where they are needed. What stands on one line stays
// on one; long texts stay as they are. Every comment keeps its neighbour: those above a key or a
// dash move with it, one behind a value stays on its line, and those at the end of a map, a list
// or the file stay there. Knows nothing of deals: which order, and which text may go without its
// quotes, says whoever calls.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "base/place.hpp"
#include "document/node.hpp"
#include "document/read_document.hpp"

namespace dealterms {

// Why a text is left as it is.
struct FormatRefusal {
  enum class Why {
    alias,           // `*name`: what it repeats must stand above it
    kept_line_ends,  // `|+`: the blank lines below are part of the text
    other_content,   // the new text would say something else
  };
  Why why = Why::other_content;
  Place place;
};

// The same document with the entries of its maps in another order, and scalars that were in quotes
// without them. Nodes keep their places.
using Arrange = std::function<Node(const Node&)>;

// `bytes`: of a document that can be read within `limits`. The new text was read again, and says
// the same. Line ends stay those of most lines. O(n log n).
[[nodiscard]] std::variant<std::string, FormatRefusal> format_text(
    std::string_view bytes, const Arrange& arrange, const DocumentLimits& limits = {});

// Whether every YAML reader takes this for the same text with and without quotes, wherever it
// stands: words that begin with a letter, and no mark that YAML has a use for.
[[nodiscard]] bool may_stand_plain(std::string_view text);

}  // namespace dealterms
