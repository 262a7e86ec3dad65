// The clause types: data, read from terms/catalogue.yaml and a user's own files. The only place
// that says whom a clause or a term favours. Judges nothing: see assess/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"
#include "catalogue/level.hpp"
#include "catalogue/term_spec.hpp"

namespace dealterms {

// What other clauses may do with the id of a clause of this type.
enum class TypeUse { plain, event, definition };

// As law firms sort the terms of a deal.
enum class ClauseCategory { commercial, legal, administrative };

struct ClauseType {
  std::string id;
  std::string title;
  std::string about;
  Sentence reads;  // empty: it has none
  Sentence brief;  // for the cell of a table
  std::string group;
  std::optional<ClauseCategory> category;
  std::vector<std::string> synonyms;  // what else people call it: "sla"
  std::vector<std::string> cuad;  // its categories in the Contract Understanding Atticus Dataset
  Level level = Level::moderate;
  std::vector<std::string> roles;
  std::string favours;  // a role, `mixed` or `none`; empty: not declared
  TypeUse use = TypeUse::plain;
  bool open = false;            // takes terms that nobody declared; see open_term()
  std::vector<TermSpec> terms;  // in the order of the catalogue, which is the order of display
  std::string example;          // the body of a `clauses:` map
  Place place;

  [[nodiscard]] const TermSpec* find_term(std::string_view name) const;
  [[nodiscard]] bool has_role(std::string_view name) const;
};

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
  std::map<std::string, ClauseType, std::less<>> types;
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
