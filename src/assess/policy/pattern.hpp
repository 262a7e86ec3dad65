// Names findings, one or many, in one syntax for the command line, policies, waivers and JSON: by
// what they are called (a rule, `revenue_share.rate.lowered`) or by where they stand (a path).
//
// A path has the steps clause, term, entry, term of the entry, with dots between:
// `revenue-share.flows.to-openai.rate`. The first may be a clause type instead, for all its
// clauses, and the entry may be left out, for all entries: `revenue_share.flows.rate`. What stands
// outside the clauses begins with its section: `parties.openai.name`. A path names what it leads to
// and all beneath it; `*` stands for any characters, dots too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/finding.hpp"
#include "base/place.hpp"

namespace dealterms {

struct Pattern {
  std::string text;
  Place place = {};  // in the policy; unknown: it comes from the command line
  friend bool operator==(const Pattern&, const Pattern&) = default;
};

// The one path that names this change alone.
[[nodiscard]] std::string path_of(const ChangePath& path);

// Whether a path that names `path` and all beneath it, or a rule, takes it in. O(n·m).
[[nodiscard]] bool matches_path(std::string_view pattern, std::string_view path);
[[nodiscard]] bool matches_rule(std::string_view pattern, std::string_view rule);
// By its rule or by any of its paths.
[[nodiscard]] bool matches(const Pattern& pattern, const Finding& finding);
// The last that takes it in: later lines stand over earlier ones. Null: none does.
[[nodiscard]] const Pattern* last_match(const std::vector<Pattern>& patterns,
                                        const Finding& finding);

}  // namespace dealterms
