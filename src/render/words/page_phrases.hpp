// How one language says what the quiet pages say: a version shown, the list, the catalogue.
#pragma once

#include <span>
#include <string_view>

#include "render/words/said.hpp"

namespace dealterms {

struct ShowPhrases {
  std::string_view clauses;  // heading
  Counted clause;            // "{count} clause"
  std::string_view part_of;  // "{part} of {count}"
  std::string_view note;     // "note: {words}"
  std::string_view doubt;
  std::string_view continues;  // labels
  std::string_view because;
  std::string_view why;
  std::string_view quote;
  std::string_view quoted;  // "“{words}”"
  std::string_view aside;   // "{what} ({aside})"
};

struct ListPhrases {
  std::string_view unreadable;  // "cannot be read: {errors} (dealterms validate {file})"
  Counted error;
  Counted deal;
  Counted version;
  std::string_view found;        // "{deals}, {versions} in {place}"
  std::string_view the_program;  // a place
};

struct CataloguePhrases {
  std::span<const Said> kinds;
  std::string_view kinds_or;  // between two kinds
  std::string_view kind_of;   // "{kind}: {values}"
  std::span<const Said> silences;
  std::span<const Said> namings;
  std::string_view in_parts;  // favours both
  std::string_view nobody;
  std::string_view the_role;     // "the {role}"
  std::string_view the_former;   // "the former {role}"
  std::string_view more;         // "more favours {whom}"
  std::string_view each;         // "each favours {whom}"
  std::string_view roles_are;    // "roles: {roles}"
  std::string_view conversion;   // "{level}, favours {whom}"
  std::string_view conversions;  // headings
  std::string_view example;
  std::string_view terms;
  std::string_view other;
  std::string_view in_the_file;
  std::string_view roles;  // labels
  std::string_view favours;
  std::string_view is;
  std::string_view is_event;
  std::string_view is_definition;
  std::string_view takes;
  std::string_view takes_any;
  Counted type;               // "{count} clause type"
  std::string_view explains;  // "{types}; 'dealterms catalogue TYPE' explains one"
};

}  // namespace dealterms
