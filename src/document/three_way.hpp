// Three states of one thing: what two sides began with, and what each made of it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace dealterms {

template <typename T>
struct Sides {
  T base;
  T ours;
  T theirs;
};

enum class Taken { ours, theirs, neither };

// Which state stands where at most one side changed it, or both did alike.
template <typename T, typename Same = std::equal_to<>>
[[nodiscard]] Taken taken_of(const Sides<T>& sides, Same same = {}) {
  if (same(sides.ours, sides.theirs) || same(sides.theirs, sides.base)) return Taken::ours;
  return same(sides.base, sides.ours) ? Taken::theirs : Taken::neither;
}

// The keys of both sides: the order of ours; what is of theirs alone stands behind the key that it
// stands behind there, and behind what ours added at that place. O(n log n).
using KeyOrder = std::vector<std::string_view>;
[[nodiscard]] KeyOrder merged_order(const Sides<KeyOrder>& keys);

}  // namespace dealterms
