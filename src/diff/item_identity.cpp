#include "diff/item_identity.hpp"

#include <string_view>

#include <fmt/format.h>

#include "agreement/value_text.hpp"

namespace dealterms {
namespace {

// With its length in front: no text can be taken for a part of another.
void add(std::string& identity, std::string_view part) {
  identity += fmt::format("{}:", part.size());
  identity += part;
}

void add(std::string& identity, const std::map<std::string, Value>& values) {
  for (const auto& [name, value] : values) {
    if (name == "title") continue;
    add(identity, name);
    add(identity, print_identity(value));
  }
  identity += ';';
}

std::string print(const std::map<std::string, Value>& values) {
  std::string identity;
  for (const auto& [name, value] : values) {
    add(identity, name);
    add(identity, print_identity(value));
  }
  return identity;
}

}  // namespace

std::string identity_of_own_values(const Item& item) {
  if (item.roles.empty() && item.terms.empty()) return {};
  return print(item.roles) + ';' + print(item.terms);
}

std::string identity_of_roles(const Item& item) { return print(item.roles); }

std::string identity_of(const Item& item) {
  std::string identity;
  add(identity, item.type);
  add(identity, item.roles);
  add(identity, item.terms);
  for (const auto& [list, records] : item.records) {
    add(identity, list);
    for (const auto& [id, record] : records) {
      add(identity, id);
      add(identity, identity_of(record));
    }
    identity += ';';
  }
  return identity;
}

}  // namespace dealterms
