// Whom a policy means by a party: a contract says the same one under several keys.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "assess/policy/judge_parts.hpp"

namespace dealterms {
namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void add(Names& names, const std::string& name) {
  if (!holds(names, name)) names.push_back(name);
}

Names tokens_of(const Item& item, std::string_view term) {
  Names names;
  const Value* value = item.find_term(term);
  if (const Set* set = value != nullptr ? value->as<Set>() : nullptr) {
    for (const SetToken& token : set->tokens) names.push_back(token.name);
  }
  return names;
}

// A party that is called otherwise in the new version.
void add_renamed(Names& names, const Report& report) {
  for (const Change& change : report.comparison->changes) {
    if (change.subject != Subject::party) continue;
    const std::string key(change.id());
    const bool is_one = holds(names, key) || std::ranges::any_of(change.from, [&](const auto& old) {
                          return holds(names, old);
                        });
    if (!is_one) continue;
    add(names, key);
    for (const std::string& old : change.from) add(names, old);
  }
}

void add_sides(Names& names, const Agreement& agreement) {
  for (const auto& [key, other] : agreement.others) {
    if (!holds(names, key)) continue;
    for (const std::string& side : tokens_of(other, "of")) add(names, side);
  }
}

// A group loses what its members lose, and the other way round.
void add_groups(Names& names, const Agreement& agreement) {
  const Names own = names;
  for (const auto& [key, party] : agreement.parties) {
    const Names members = tokens_of(party, "members");
    const bool has_one =
        std::ranges::any_of(members, [&](const auto& member) { return holds(own, member); });
    if (has_one) add(names, key);
    if (!holds(own, key)) continue;
    for (const std::string& member : members) add(names, member);
  }
}

}  // namespace

PartyNames::PartyNames(const std::vector<std::string>& parties, const Report& report)
    : names_(parties) {
  add_renamed(names_, report);
  const std::array versions{report.before.get(), report.after.get()};
  for (const Agreement* agreement : versions) add_sides(names_, *agreement);
  for (const Agreement* agreement : versions) add_groups(names_, *agreement);
}

PartyNames::PartyNames(const std::vector<std::string>& parties, const Agreement& agreement)
    : names_(parties) {
  add_sides(names_, agreement);
  add_groups(names_, agreement);
}

std::vector<std::string> PartyNames::among(const std::vector<std::string>& parties) const {
  Names found;
  std::ranges::copy_if(parties, std::back_inserter(found),
                       [&](const std::string& party) { return holds(names_, party); });
  return found;
}

}  // namespace dealterms
