#include "catalogue/catalogue.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace dealterms {

const ClauseType* Catalogue::find_type(std::string_view id) const { return types.find(id); }

namespace {

// "Limitation of Liability" as an id: "limitation_of_liability".
std::string as_id(std::string_view name) {
  std::string id = in_small_letters(name);
  std::ranges::replace_if(id, [](char c) { return c == ' ' || c == '-'; }, '_');
  return id;
}

}  // namespace

std::vector<std::string> Catalogue::names_of_types() const {
  std::vector<std::string> names;
  for (const auto& [id, type] : types) {
    names.push_back(id);
    names.insert(names.end(), type.synonyms.begin(), type.synonyms.end());
  }
  return names;
}

const ClauseType* Catalogue::find_type_called(std::string_view name) const {
  const std::string id = as_id(name);
  if (const ClauseType* type = find_type(id)) return type;
  const auto called = std::ranges::find_if(types, [&](const auto& entry) {
    return std::ranges::find(entry.second.synonyms, id) != entry.second.synonyms.end();
  });
  return called == types.end() ? nullptr : &called->second;
}

const ClauseType* Catalogue::find_type_meant(std::string_view name) const {
  if (const ClauseType* called = find_type_called(name)) return called;
  std::vector<std::string> ids;
  for (const auto& [id, type] : types) ids.push_back(id);
  const auto nearest = nearest_name(name, ids);
  return nearest ? find_type(*nearest) : nullptr;
}

const Conversion* Catalogue::find_conversion(std::string_view from, std::string_view to) const {
  const auto found = std::ranges::find_if(conversions, [&](const Conversion& conversion) {
    return conversion.from == from && conversion.to == to;
  });
  return found == conversions.end() ? nullptr : &*found;
}

std::map<std::string_view, std::string_view> Catalogue::mapped_terms(std::string_view from,
                                                                     std::string_view to) const {
  std::map<std::string_view, std::string_view> maps;
  if (const Conversion* there = find_conversion(from, to)) {
    for (const auto& [before, after] : there->maps) maps.emplace(before, after);
  } else if (const Conversion* back = find_conversion(to, from)) {
    for (const auto& [before, after] : back->maps) maps.emplace(after, before);
  }
  return maps;
}

}  // namespace dealterms
