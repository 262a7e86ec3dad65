// What an exception or a condition of a clause may say that it limits.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "catalogue/term_spec.hpp"
#include "document/node.hpp"

namespace dealterms {

// An exception to an exception to an exception: no contract goes further.
inline constexpr std::size_t k_deepest_limits = 8;

struct LimitNames {
  std::vector<std::string> terms;             // of the clause's type; empty: any
  std::map<std::string, std::string> limits;  // the clause's own, with what each limits
};
[[nodiscard]] std::map<std::string, std::string> limits_of(const Node& clause);

// Of the exception or condition of that id: a term by its name, or another one by its id, which
// does not limit this one in turn. Where `written` is one of them, that alone. Of more than
// k_most_compared (name_list.hpp) those by whose names `written` stands.
[[nodiscard]] TermSpec spec_of_limited(const LimitNames& names, const std::string& id,
                                       const std::string& written);

}  // namespace dealterms
