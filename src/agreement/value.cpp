#include "agreement/value.hpp"

#include <algorithm>
#include <tuple>

#include "base/typography.hpp"

namespace dealterms {

namespace {

// The parser keeps these lists short (k_most_unordered), so the quadratic comparison is cheap.
bool same_in_any_order(const std::vector<Value>& a, const std::vector<Value>& b) {
  return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

bool operator==(const Readings& a, const Readings& b) { return same_in_any_order(a.list, b.list); }

bool operator==(const Combined& a, const Combined& b) {
  return a.rule == b.rule && same_in_any_order(a.list, b.list);
}

bool operator==(const Tier& a, const Tier& b) {
  return std::tie(a.up_to, a.value) == std::tie(b.up_to, b.value);
}

bool operator==(const Tiers& a, const Tiers& b) {
  return std::tie(a.list, a.method) == std::tie(b.list, b.method) && is_same_name(a.of, b.of) &&
         is_same_name(a.resets.words(), b.resets.words());
}

bool operator==(const Step& a, const Step& b) {
  return std::tie(a.from, a.value) == std::tie(b.from, b.value);
}

bool operator==(const Steps& a, const Steps& b) { return a.list == b.list; }

bool operator==(const Series& a, const Series& b) {
  return is_same_name(a.each, b.each) &&
         std::tie(a.from, a.list, a.then_add) == std::tie(b.from, b.list, b.then_add);
}

bool operator==(const BasisValue& a, const BasisValue& b) {
  return is_same_name(a.name, b.name) && a.value == b.value;
}

bool operator==(const Bases& a, const Bases& b) { return a.list == b.list; }

}  // namespace dealterms
