// One text of a numeric, duration or date kind → its content: exact, inexact (`about USD 1bn`,
// `10% to 20%`, `after 2025`) or `unlimited`. Texts come in folded.
#pragma once

#include <string_view>

#include "agreement/fault.hpp"
#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

[[nodiscard]] Parsed<Content> parse_amount(std::string_view text, Kind kind, const Names& names);

}  // namespace dealterms
