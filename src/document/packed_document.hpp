// A document as bytes that need no parser: what the program carries was read by the reader itself
// when the program was built.
#pragma once

#include <string>
#include <string_view>

#include "base/place.hpp"
#include "document/node.hpp"

namespace dealterms {

[[nodiscard]] std::string pack_document(const Node& root);
// As read_document would have it of the bytes that were packed, in this file.
[[nodiscard]] Node unpack_document(std::string_view packed, FileId file);
// The same without lists and maps within: the head of an agreement.
[[nodiscard]] Node unpack_scalars(std::string_view packed, FileId file);

}  // namespace dealterms
