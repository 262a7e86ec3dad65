#include "document/three_way.hpp"

#include <iterator>
#include <list>
#include <map>
#include <set>

namespace dealterms {

KeyOrder merged_order(const Sides<KeyOrder>& keys) {
  const std::set<std::string_view> in_base(keys.base.begin(), keys.base.end());
  const std::set<std::string_view> in_theirs(keys.theirs.begin(), keys.theirs.end());
  std::list<std::string_view> order(keys.ours.begin(), keys.ours.end());
  std::map<std::string_view, std::list<std::string_view>::iterator> places;
  for (auto at = order.begin(); at != order.end(); ++at) places.emplace(*at, at);

  auto behind = order.begin();  // where the next key of theirs would stand
  for (const std::string_view key : keys.theirs) {
    if (const auto known = places.find(key); known != places.end()) {
      behind = std::next(known->second);
      continue;
    }
    const auto is_of_ours_alone = [&](std::string_view other) {
      return !in_base.contains(other) && !in_theirs.contains(other);
    };
    while (behind != order.end() && is_of_ours_alone(*behind)) ++behind;
    places.emplace(key, order.insert(behind, key));
  }
  return {order.begin(), order.end()};
}

}  // namespace dealterms
