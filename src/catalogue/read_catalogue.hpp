// A catalogue file → Catalogue. A later file adds types and overrides rows of an earlier one.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// Reads `root` over `base`: what it does not mention stays as in `base`. A type that `base` has may
// be given in part: its rows override, term by term. Mistakes go to `diagnostics`, and the row
// they are in is left as it was.
[[nodiscard]] Catalogue read_catalogue(const Node& root, Catalogue base, Diagnostics& diagnostics);

// What no role or term may be called, since every clause has a key of that name.
[[nodiscard]] std::span<const std::string_view> reserved_names();
[[nodiscard]] bool is_reserved(std::string_view name);

}  // namespace dealterms
