#include "agreement/read_limits.hpp"

#include <algorithm>

#include "agreement/name_list.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

bool is_term(const LimitNames& names, const std::string& name) {
  return std::ranges::find(names.terms, name) != names.terms.end();
}

// Whether the limit of that name limits the other one, through any others that are not too many.
// A term is meant before a limit of its name.
bool limits_in_the_end(const LimitNames& names, std::string from, const std::string& id) {
  for (std::size_t step = 0; step < k_deepest_limits; ++step) {
    if (from == id) return true;
    const auto next = names.limits.find(from);
    if (next == names.limits.end() || is_term(names, next->second)) return false;
    from = next->second;
  }
  return true;  // goes round, or too far
}

bool may_be_limited(const LimitNames& names, const std::string& id, const std::string& written) {
  return is_term(names, written) ||
         (names.limits.contains(written) && !limits_in_the_end(names, written, id));
}

}  // namespace

std::map<std::string, std::string> limits_of(const Node& clause) {
  std::map<std::string, std::string> limits;
  for (const std::string_view list : k_limit_lists) {
    const Node* entries = clause.find(list);
    if (entries == nullptr) continue;
    for (const NodeEntry& entry : entries->entries) {
      const Node* what = entry.value.find(k_limits);
      limits.emplace(entry.key, what != nullptr ? what->text : std::string{});
    }
  }
  return limits;
}

TermSpec spec_of_limited(const LimitNames& names, const std::string& id,
                         const std::string& written) {
  TermSpec spec;
  spec.name = k_limits;
  spec.kinds = {names.terms.empty() ? Kind::text : Kind::choice};
  if (names.terms.empty()) return spec;
  if (may_be_limited(names, id, written)) {
    spec.values = {written};
    return spec;
  }
  spec.values = names.terms;
  auto first = names.limits.begin();
  auto last = names.limits.end();
  if (names.limits.size() > k_most_compared) {
    last = first = names.limits.lower_bound(written);
    for (std::size_t i = 0; i < k_most_compared / 2; ++i) {
      if (first != names.limits.begin()) --first;
      if (last != names.limits.end()) ++last;
    }
  }
  for (; first != last; ++first) {
    if (!limits_in_the_end(names, first->first, id)) spec.values.push_back(first->first);
  }
  return spec;
}

}  // namespace dealterms
