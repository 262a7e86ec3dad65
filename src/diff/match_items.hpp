// Which clause (or record) of the new version is which of the old: by id, then by `continues`,
// then, among the unmatched, where one match of the same type is clearly the best.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"

namespace dealterms {

// A split that nobody declared is looked for among so many parts. What is declared is bounded where
// it is read: k_most_continued in agreement/agreement.hpp.
inline constexpr std::size_t k_most_parts = 64;

// An item of the old version that an item of the new one is made of.
class ItemOrigin {
 public:
  // All that is made of one old item: one list for all of them.
  using Heirs = std::shared_ptr<const std::vector<const Item*>>;

  // Where `own` is not among the heirs, it goes before them.
  ItemOrigin(const Item& origin, const Item& own, Heirs heirs);
  // Among `others` it stands behind the first `rank`.
  ItemOrigin(const Item& origin, std::vector<const Item*> others, std::size_t rank);

  [[nodiscard]] const Item& item() const { return *item_; }
  // What else is made of it and in force; and what of that goes before this one: what none of them
  // has is told of the first of them, and so is what is new in several.
  [[nodiscard]] std::vector<const Item*> kin() const { return in_force(heirs_->size()); }
  [[nodiscard]] std::vector<const Item*> kin_before() const { return in_force(rank_); }

 private:
  // Of the first so many heirs.
  [[nodiscard]] std::vector<const Item*> in_force(std::size_t count) const;

  const Item* item_;
  const Item* own_ = nullptr;
  Heirs heirs_;
  std::size_t rank_;
};

struct ItemMatch {
  enum class How {
    same_id,
    succeeded,  // the same id, ended on one side, where others continue it
    continued,  // under another id
    split,
    merged,
    alike,
    only_before,
    only_after,
  };
  How how = How::same_id;
  const Item* before = nullptr;
  const Item* after = nullptr;
  std::string id;                 // under which the match is told; no two have the same
  std::vector<std::string> from;  // continued, split, merged, alike: ids before
  // Where it shares its past, or has several, `before` among them: a split is judged as a whole,
  // and a merge against all that it is made of. Empty: it has `before` for itself.
  std::vector<ItemOrigin> origins;

  // `id`, as the item that has it holds it.
  [[nodiscard]] std::string_view told_id() const {
    return after != nullptr && after->id == id ? after->id : before->id;
  }
};

// In the order of ids. Every item of both sides appears; an item that was split appears as itself
// and as what continues it, and all that was merged in one match. The other way round gives the
// same pairs, turned, but that a merge is one match and a split several.
enum class ByLikeness { yes, no };
[[nodiscard]] std::vector<ItemMatch> match_items(const Items& before, const Items& after,
                                                 ByLikeness by_likeness = ByLikeness::yes);
// By id alone: for parties, sources and all else whose key is the whole identity.
[[nodiscard]] std::vector<ItemMatch> match_ids(const Items& before, const Items& after);

}  // namespace dealterms
