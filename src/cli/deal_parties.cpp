#include "cli/deal_parties.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "catalogue/term_spec.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

Error refused(std::string text) { return {Error::Kind::refused, std::move(text)}; }

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

struct Split {
  std::string first;
  std::optional<std::string> rest;  // behind the first `=`
};

Split split(const std::string& written) {
  const std::size_t equals = written.find('=');
  if (equals == std::string::npos) return {written, std::nullopt};
  return {written.substr(0, equals), written.substr(equals + 1)};
}

DealParty read_party(const std::string& written, const std::vector<std::string>& roles) {
  const auto [first, rest] = split(written);
  if (!has(roles, first)) return {"", first, rest.value_or(first)};
  if (!rest) return {first, first, name_in_words(first)};
  const auto [id, name] = split(*rest);
  if (is_id(id)) return {first, id, name.value_or(id)};
  return {first, first, *rest};
}

}  // namespace

Result<std::vector<DealParty>> read_deal_parties(std::span<const std::string> written,
                                                 const std::vector<std::string>& roles) {
  std::vector<DealParty> parties;
  for (const std::string& text : written) {
    DealParty party = read_party(text, roles);
    if (!is_id(party.id) || party.name.empty()) {
      return refused("'" + text + "' is no party, such as acme=\"Acme Ltd\": an id has " +
                     std::string(k_id_rule));
    }
    if (std::ranges::find(parties, party.id, &DealParty::id) != parties.end()) {
      return refused("two parties are called '" + party.id + "'");
    }
    if (!party.role.empty() &&
        std::ranges::find(parties, party.role, &DealParty::role) != parties.end()) {
      return refused("two parties have the role '" + party.role + "'");
    }
    parties.push_back(std::move(party));
  }
  return parties;
}

Result<PlacedParties> place_parties(std::vector<DealParty> given, const DealKind& kind) {
  if (given.size() > kind.parties.size()) {
    return refused(fmt::format(
        "'{}' is one party too many: the parties of a deal of kind '{}' are {}; a further party "
        "you write into the file",
        given[kind.parties.size()].id, kind.id, listed_with_and(kind.parties)));
  }
  PlacedParties placed;
  for (const std::string& role : kind.parties) {
    auto found = std::ranges::find(given, role, &DealParty::role);
    const bool is_taken = found != given.end();
    // Those that name a role further on leave this one free.
    if (!is_taken) found = std::ranges::find(given, std::string(), &DealParty::role);
    if (found == given.end()) {
      placed.parties.push_back({role, role, name_in_words(role)});
      placed.unnamed.push_back(role);
    } else {
      found->role = role;
      placed.parties.push_back(std::move(*found));
      given.erase(found);
    }
  }
  for (const std::string& role : placed.unnamed) {
    if (std::ranges::count(placed.parties, role, &DealParty::id) > 1) {
      return refused(
          fmt::format("'{0}' is the id of another party; say who the {0} is: --party "
                      "{0}=ID",
                      role));
    }
  }
  for (const KindOther& other : kind.others) {
    if (std::ranges::find(placed.parties, other.id, &DealParty::id) != placed.parties.end()) {
      return refused(
          fmt::format("'{}' stands for others in a deal of kind '{}': {}; give the "
                      "party another id",
                      other.id, kind.id, other.name));
    }
  }
  return placed;
}

std::string listed_with_and(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace dealterms
