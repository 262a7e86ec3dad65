// Edits by the keys of their paths, for who walks a document.
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "document/edits.hpp"

namespace dealterms {

struct EditTree {
  const Edit* edit = nullptr;  // of this very value; then there is none beneath
  std::map<std::string_view, EditTree> beneath;
  std::vector<const Edit*> added;  // of those beneath, what is not there yet, in their order
};
// The edits outlive it. Those that do not fit beside others are left out: see find_misfits.
[[nodiscard]] EditTree tree_of(std::span<const Edit> edits);

// A value with what is edited in it.
[[nodiscard]] Node edited(const Node& node, const EditTree& tree);

}  // namespace dealterms
