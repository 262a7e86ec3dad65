// A three-way merge of trees, without any text: what a merged text is held against when it has been
// read again (merge_documents.hpp). Knows nothing of comments, order or style.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "document/three_way.hpp"

namespace dealterms {

// The keys from the root on.
using KeyPath = std::vector<std::string>;

// Of a map. As long as it.
using ValuesByKey = std::map<std::string_view, const Node*>;
[[nodiscard]] ValuesByKey values_by_key(const Node& map);

// Keys in any order; lists in theirs; scalars with whether they are quoted, since that may mean
// something. Where a map lost all its entries, nothing may stand in its place.
enum class EmptyMap { itself, or_nothing };
[[nodiscard]] bool same_content(const Node& a, const Node& b, EmptyMap empty = EmptyMap::itself);

// At the paths of conflicts stands what the side has there. Empty where the sides clash elsewhere.
enum class MergeSide { ours, theirs };
[[nodiscard]] std::optional<Node> merge_nodes(const Sides<const Node*>& roots,
                                              const std::set<KeyPath>& conflicts, MergeSide side);

}  // namespace dealterms
