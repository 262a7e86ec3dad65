#include "catalogue/catalogue.hpp"

#include <algorithm>

namespace dealterms {

const TermSpec* ClauseType::find_term(std::string_view name) const {
  const auto found = std::ranges::find(terms, name, &TermSpec::name);
  return found == terms.end() ? nullptr : &*found;
}

bool ClauseType::has_role(std::string_view name) const {
  return std::ranges::find(roles, name) != roles.end();
}

const ClauseType* Catalogue::find_type(std::string_view id) const {
  const auto found = types.find(id);
  return found == types.end() ? nullptr : &found->second;
}

const Conversion* Catalogue::find_conversion(std::string_view from, std::string_view to) const {
  const auto found = std::ranges::find_if(conversions, [&](const Conversion& conversion) {
    return conversion.from == from && conversion.to == to;
  });
  return found == conversions.end() ? nullptr : &*found;
}

}  // namespace dealterms
