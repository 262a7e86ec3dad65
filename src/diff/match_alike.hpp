// Which of two lists of items of one type are clearly the same under other ids, by what they say.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "agreement/agreement.hpp"

namespace dealterms {

// Up to so many pairs each item is held against each. Beyond, where that would cost more than it
// tells, those alone are that share what few of either side say: a term, a role, or everything.
inline constexpr std::size_t k_most_pairs = 250'000;
inline constexpr std::size_t k_few_sharers = 8;

[[nodiscard]] bool may_hold_each_against_each(std::size_t olds, std::size_t news);

struct AlikeItems {
  std::vector<std::pair<const Item*, const Item*>> pairs;  // in the order of the old ones
  std::size_t compared = 0;  // pairs that were held against each other
};
[[nodiscard]] AlikeItems find_alike(const std::vector<const Item*>& olds,
                                    const std::vector<const Item*>& news);

}  // namespace dealterms
