// Which files a file may have read. Who compares files of others names them, and not what these
// name in turn: that lies in the same directory or below, under the terms, or in the same
// repository.
#pragma once

#include <string>

#include "cli/input.hpp"
#include "cli/world.hpp"

namespace dealterms {

struct Reach {
  std::string terms = {};   // the directory of --terms; empty: ./terms
  bool everywhere = false;  // --allow-outside
};

// Whether `named`, which stands in `from`, is within reach; by where links lead, not by how it is
// written. What is not there is, so that reading it says so. At a revision git holds nothing else.
[[nodiscard]] bool is_within_reach(const Input& from, const Input& named, const Reach& reach,
                                   const World& world);

}  // namespace dealterms
