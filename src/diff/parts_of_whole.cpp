#include "diff/parts_of_whole.hpp"

#include <algorithm>

namespace dealterms {
namespace {

bool have_the_same_records(const Item& part, const Item& whole) {
  const auto same = [](const auto& one, const auto& other) {
    return one.first == other.first && one.second.roles == other.second.roles &&
           one.second.terms == other.second.terms;
  };
  return std::ranges::equal(part.records, whole.records, [&](const auto& one, const auto& other) {
    return one.first == other.first && std::ranges::equal(one.second, other.second, same);
  });
}

bool holds(const Set& whole, const Set& part) {
  return whole.meaning == part.meaning &&
         std::ranges::all_of(part.tokens, [&](const SetToken& token) {
           return find_token(whole, token.name) != nullptr;
         });
}

}  // namespace

bool may_be_part(const Item& part, const Item& whole) {
  if (part.roles != whole.roles || part.terms.size() != whole.terms.size() ||
      !have_the_same_records(part, whole)) {
    return false;
  }
  bool smaller = false;
  for (const auto& [name, value] : part.terms) {
    const Value* other = whole.find_term(name);
    if (other == nullptr) return false;
    const Set* own_set = value.as<Set>();
    const Set* whole_set = other->as<Set>();
    if (own_set == nullptr || whole_set == nullptr) {
      // What people call it is no term of the deal.
      if (name != "title" && value != *other) return false;
      continue;
    }
    if (!holds(*whole_set, *own_set)) return false;
    smaller |= own_set->tokens.size() < whole_set->tokens.size();
  }
  return smaller;
}

bool add_up(const std::vector<const Item*>& parts, const Item& whole) {
  if (parts.size() < 2) return false;
  return std::ranges::all_of(whole.terms, [&](const auto& term) {
    const Set* set = term.second.template as<Set>();
    return set == nullptr || std::ranges::all_of(set->tokens, [&](const SetToken& token) {
             return std::ranges::any_of(parts, [&](const Item* part) {
               const Set* own = part->find_term(term.first)->template as<Set>();
               return find_token(*own, token.name) != nullptr;
             });
           });
  });
}

}  // namespace dealterms
