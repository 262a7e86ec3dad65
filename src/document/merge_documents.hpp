// Merges what two sides made of one YAML file, key by key of its maps, at any depth, in blocks and
// between braces. The result is the text of ours with what theirs changed, added and removed put
// in: comments, order and blank lines stay. Knows nothing of deals.
//
// What is not certain is a conflict, never a guess:
// - a list, a text or any other value that both sides changed differently: whether the order of a
//   list means something, only its reader knows;
// - an entry that one side removed and the other changed;
// - an entry that both added, unless it is the same: that two people wrote one thing is a guess,
//   and with it that what only one of them wrote holds of the other's;
// - the whole file, where it cannot be read, has aliases, or is built otherwise on both sides.
//
// The merged text is read again and held against the merge of the three trees (merge_nodes.hpp);
// where it says anything else, the whole file is a conflict.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/merge_nodes.hpp"
#include "document/read_document.hpp"
#include "document/three_way.hpp"

namespace dealterms {

// What git calls them: both sides alone, or what they began with as well.
enum class ConflictStyle { merge, diff3 };

struct DocumentConflict {
  enum class Kind {
    changed_by_both,
    added_by_both,
    removed_by_ours,
    removed_by_theirs,
    comments,    // above the entry of this path, or behind its key
    whole_file,  // why, stands in the merged document
  };
  Kind kind = Kind::changed_by_both;
  KeyPath path;
  // As written, with the comment behind it; empty: not there.
  Sides<std::optional<std::string>> values;
  std::uint32_t line = 0;  // of its marker in the merged text; several may stand between the same
};

struct MergedDocument {
  std::string text;
  std::vector<DocumentConflict> conflicts;  // from the top to the bottom
  std::string whole_because;                // "theirs cannot be read as YAML"
};

// The bytes of three files. Ours comes back byte for byte where theirs changed nothing, and theirs
// where ours did not. Otherwise line ends and the end of the last line are as the side has them
// that changed them.
[[nodiscard]] MergedDocument merge_documents(const Sides<std::string_view>& files,
                                             ConflictStyle style,
                                             const DocumentLimits& limits = {});

}  // namespace dealterms
