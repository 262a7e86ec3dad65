// A policy file → Policy, with every mistake at its place. Judges nothing: see judge_policy.hpp.
#pragma once

#include <span>
#include <string_view>

#include "agreement/agreement.hpp"
#include "assess/policy/policy.hpp"
#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "catalogue/catalogue.hpp"
#include "document/node.hpp"

namespace dealterms {

// What the names of a policy are held against. Where only a part of the agreements that it governs
// is at hand, a clause or a party that none of them has is a warning; else an error.
struct PolicyNames {
  const Catalogue& catalogue;
  std::span<const Agreement* const> agreements = {};
  enum class Reach { all, part } reach = Reach::all;
};

// Told by the first key of one.
[[nodiscard]] bool is_policy(const Node& root);

[[nodiscard]] Policy read_policy(const Node& root, const PolicyNames& names,
                                 Diagnostics& diagnostics);

// `critical,against:acme`: the words of --fail-on, as a policy. Refused with a whole sentence.
[[nodiscard]] Result<Policy> parse_fail_on(std::string_view words, const PolicyNames& names);

}  // namespace dealterms
