// The file of a language → Language. What it lacks is said by its name, so that a result can always
// be printed; every mistake goes to `diagnostics`.
#pragma once

#include "base/diagnostic.hpp"
#include "document/node.hpp"
#include "render/words/language.hpp"

namespace dealterms {

// Held against `english`: the same words in every table, the same placeholders, forms for what is
// counted. English itself, and what is known to be whole, is held against nothing: null.
[[nodiscard]] Language read_language(const Node& root, const Language* english,
                                     Diagnostics& diagnostics);

}  // namespace dealterms
