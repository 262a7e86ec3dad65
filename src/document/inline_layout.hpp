// The text of a value that has no lines of its own: a scalar, or what stands in braces or brackets,
// with its keys in a given order. For format_text.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/source_text.hpp"
#include "document/node.hpp"

namespace dealterms {

struct InlineText {
  std::string text;        // instead of
  std::size_t length = 0;  // so many bytes of the source; 0: it stays as it is
};

// `found` was read from the source; `wanted` is what has become of it: see Arrange.
[[nodiscard]] InlineText inline_text(const SourceText& source, const Node& found,
                                     const Node& wanted);

// The text up to a value, from its key on: `key: `. Empty where something else stands there too.
[[nodiscard]] std::string key_text(std::string_view text);

}  // namespace dealterms
