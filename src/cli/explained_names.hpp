// What `dealterms explain` has a page for: codes of messages, rules, clause types and their terms,
// by the names that files, findings and messages give them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "render/told/tell_explanation.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Nothing where the name is none. A code and a type may be written in any case, a type as people
// call it, a message by its name, and a term of an entry without the name of its records.
[[nodiscard]] std::optional<Explanation> find_explanation(std::string_view name,
                                                          const Catalogue& catalogue,
                                                          const Words& words);

// What can be named: kinds of things, each with an example.
[[nodiscard]] Explanation explain_what_can_be_named(const Catalogue& catalogue);

// "; did you mean 'exclusivity'?", or where to look.
[[nodiscard]] std::string what_was_meant(std::string_view name, const Catalogue& catalogue);

// What to say of a clause type that the catalogue does not have.
[[nodiscard]] std::string unknown_type(const std::string& name, const Catalogue& catalogue);

// A name with what it is called.
struct ExplainedName {
  std::string name;
  std::string title;
};
// Those that begin with what is written: types and messages, and behind the point of a type its
// terms and rules.
[[nodiscard]] std::vector<ExplainedName> names_beginning(std::string_view written,
                                                         const Catalogue& catalogue);

// Of the examples that the program carries. Empty where a piece of a file cannot show the mistake.
[[nodiscard]] DiagnosticExample example_of(const DiagnosticRow& row);

}  // namespace dealterms
