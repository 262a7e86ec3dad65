#include "document/node.hpp"

#include <algorithm>

namespace dealterms {

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &NodeEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

}  // namespace dealterms
