// Which files a file may have read. Who compares files of others names them, and not what these
// name in turn: that lies in the same directory or below, under the terms, or in the same
// repository.
#pragma once

#include <string>
#include <string_view>

#include "cli/input.hpp"
#include "cli/world.hpp"
#include "document/read_document.hpp"

namespace dealterms {

struct Reach {
  std::string terms = {};   // the directory of --terms; empty: ./terms
  bool everywhere = false;  // --allow-outside
};

// What a version may have read, and how much of it.
struct ReadingBounds {
  DocumentLimits limits = {};
  Reach reach = {};
  // Of its text, in which its quotes are looked for.
  enum class Texts { are_read, are_passed_over } texts = Texts::are_read;
};

// Why a file is not read: behind what it is.
inline constexpr std::string_view k_out_of_reach =
    "lies outside of its directory, of the terms and of its repository; --allow-outside reads it "
    "all the same";

// Whether `named`, which stands in `from`, is within reach; by where links lead, not by how it is
// written. What is not there is, so that reading it says so. At a revision git holds nothing else.
[[nodiscard]] bool is_within_reach(const Input& from, const Input& named, const Reach& reach,
                                   const World& world);

}  // namespace dealterms
