// What one document has otherwise than another, key by key of its maps: enough to make the one from
// the other. Knows nothing of deals, comments and order; for what a change means, see diff/.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/place.hpp"
#include "document/merge_nodes.hpp"
#include "document/node.hpp"

namespace dealterms {

struct Edit {
  KeyPath path;                // the keys from the root on
  std::optional<Node> before;  // empty: it is not there
  std::optional<Node> after;
};

// One for each value that is written otherwise; what is no map is one value. In the order of
// `before`, then what `after` alone has. O(n log n).
[[nodiscard]] std::vector<Edit> find_edits(const Node& before, const Node& after);

// Why an edit is none of this document.
struct Misfit {
  enum class Why { other_value, other_edit };  // one at or above its path says it, too
  Why why = Why::other_value;
  const Edit* edit = nullptr;
  const Node* found = nullptr;  // null: nothing stands there
  Place place;                  // of that, or of the map that lacks it
};
// Longer paths than this never fit.
inline constexpr std::size_t k_longest_path = 64;
// In the order of the edits; none: they can be applied.
[[nodiscard]] std::vector<Misfit> find_misfits(const Node& root, std::span<const Edit> edits);

// Edits that fit.
[[nodiscard]] Node edited(const Node& root, std::span<const Edit> edits);

// The text of a document that edits fit. What they do not reach stays byte for byte, comments and
// order included; what is new stands last in its map. Where the text is built so that this is not
// certain, all of it is written anew, without comments.
[[nodiscard]] std::string edited_text(std::string_view bytes, std::span<const Edit> edits);

}  // namespace dealterms
