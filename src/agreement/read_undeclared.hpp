// A term that nobody declared has no kind: how a value is written tells what it is. Only what is
// sure to be an amount or a date is read as one; a postcode, the number of a register or of an
// annex is a text, whose zeros and points are part of it.
#pragma once

#include <string_view>

#include "catalogue/term_spec.hpp"
#include "document/node.hpp"

namespace dealterms {

struct Undeclared {
  std::string_view text;  // white space folded, typography plain
  Kind kind = Kind::text;
  Node::Quoted quoted = Node::Quoted::no;
};

// Whether something that was written would be lost if the text were read as a value of the kind: a
// leading zero, the zero at the end of `1.10`, the name in `10115 Berlin`, the quotes around a
// number alone.
[[nodiscard]] bool loses_what_was_written(const Undeclared& value);

}  // namespace dealterms
