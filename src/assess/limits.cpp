#include "assess/limits.hpp"

#include <algorithm>
#include <string>

#include "agreement/read_limits.hpp"
#include "assess/rule_table.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

bool goes_on(const Change& entry) {
  return entry.item_after != nullptr && (entry.item_before == nullptr || !entry.item_after->ended);
}

const Item* find_limit(const Item& clause, std::string_view id) {
  for (const auto& [list, entries] : clause.records) {
    if (!is_limit(list)) continue;
    const auto found = entries.find(std::string(id));
    if (found != entries.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

const Item& standing_item(const Change& entry) {
  return goes_on(entry) ? *entry.item_after : *entry.item_before;
}

std::string_view limited_name(const Item& limit) {
  const Value* limits = limit.find_term(k_limits);
  if (limits == nullptr) return {};
  if (const Token* token = limits->as<Token>()) return token->name;
  const Text* text = limits->as<Text>();
  return text != nullptr ? std::string_view(text->words) : std::string_view{};
}

// Those of an undeclared type may go round: nothing is gone through twice.
std::vector<const Item*> limited_limits(const Change& limit, const Change& clause,
                                        const ClauseType* type) {
  std::vector<const Item*> found;
  const Item* home = goes_on(limit) ? clause.item_after : clause.item_before;
  if (home == nullptr) return found;
  std::string_view name = limited_name(standing_item(limit));
  while (found.size() < k_deepest_limits && !name.empty() &&
         (type == nullptr || type->find_term(name) == nullptr)) {
    const Item* next = find_limit(*home, name);
    if (next == nullptr || std::ranges::find(found, next) != found.end()) break;
    found.push_back(next);
    name = limited_name(*next);
  }
  return found;
}

}  // namespace dealterms
