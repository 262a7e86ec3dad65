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

}  // namespace

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
