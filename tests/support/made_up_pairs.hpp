// Two made-up versions that can be read, pair by pair, the same ones on every run: what the laws
// are tried on beside the versions that ship.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "shipped.hpp"

namespace dealterms::test {

struct TextPair {
  std::string before;
  std::string after;
};

using VisitPair = std::function<void(const TextPair&)>;

// Pairs that the reader refuses count as well, and are left out. Stops at the first failure.
void for_each_made_up_pair(unsigned seed, std::size_t few, const VisitPair& visit);
// Those, after all pairs of versions that ship.
void for_each_pair(unsigned seed, std::size_t few, const VisitPair& visit);

}  // namespace dealterms::test
