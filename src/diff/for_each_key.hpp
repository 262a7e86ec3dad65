// Two ordered maps walked side by side, in the order of their keys.
#pragma once

#include <string_view>

namespace dealterms {

// visit(key, value in `a` or null, value in `b` or null), once a key. O(n) in both sizes.
template <typename Map, typename Visit>
void for_each_key(const Map& a, const Map& b, const Visit& visit) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool only_left = right == b.end() || (left != a.end() && left->first < right->first);
    const bool only_right = left == a.end() || (right != b.end() && right->first < left->first);
    if (only_left) {
      visit(std::string_view(left->first), &left->second, nullptr);
    } else if (only_right) {
      visit(std::string_view(right->first), nullptr, &right->second);
    } else {
      visit(std::string_view(left->first), &left->second, &right->second);
    }
    if (!only_right) ++left;
    if (!only_left) ++right;
  }
}

}  // namespace dealterms
