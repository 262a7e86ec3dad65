// The clause types: data, read from terms/catalogue.yaml and a user's own files. The only place
// that says whom a clause or a term favours. Judges nothing: see assess/.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/clause_types.hpp"
#include "catalogue/level.hpp"

namespace dealterms {

// A clause that became another type under the same id is one finding.
struct Conversion {
  std::string from;
  std::string to;
  Level level = Level::major;
  std::string favours;                      // a role of the clause before, `mixed`, `none`, empty
  std::map<std::string, std::string> maps;  // term before → term after
};

// A term name used by several types with other kinds or polarities, and why.
struct SameName {
  std::string term;
  std::string reason;
};

// A CUAD category that is not a clause but a part of the agreement file.
struct FilePart {
  std::string category;
  std::string where;
};

struct Catalogue {
  ClauseTypes types;
  std::vector<Conversion> conversions;
  std::vector<SameName> same_names;
  std::vector<FilePart> in_the_file;
  // How its keys (roles, values of scales and choices, groups) are said, where not as they are
  // written: a catalogue in another language.
  std::map<std::string, std::string, std::less<>> words;

  [[nodiscard]] const ClauseType* find_type(std::string_view id) const;
  // By their ids and what else people call them.
  [[nodiscard]] std::vector<std::string> names_of_types() const;
  // By its id or by what else people call it, in any case, with spaces or hyphens for underscores.
  [[nodiscard]] const ClauseType* find_type_called(std::string_view name) const;
  // The same, or the one whose id is nearest, where one is near enough.
  [[nodiscard]] const ClauseType* find_type_meant(std::string_view name) const;
  [[nodiscard]] const Conversion* find_conversion(std::string_view from, std::string_view to) const;
  // The terms of one type that have another name in the other, whichever way the catalogue
  // converts.
  [[nodiscard]] std::map<std::string_view, std::string_view> mapped_terms(
      std::string_view from, std::string_view to) const;
};

}  // namespace dealterms
