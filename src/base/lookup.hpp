// What a map holds under a key; null: nothing.
#pragma once

namespace dealterms {

template <typename Map>
[[nodiscard]] const typename Map::mapped_type* lookup(const Map& map,
                                                      const typename Map::key_type& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace dealterms
