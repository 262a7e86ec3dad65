// Tells what something is that the program has a name for. The catalogue's clause types and terms
// are told in any language; rules and diagnostics in English, as they are everywhere. Lays nothing
// out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assess/rules.hpp"
#include "base/diagnostic_code.hpp"
#include "catalogue/catalogue.hpp"
#include "render/told/told_explanation.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] Explanation tell_clause_type(const ClauseType& type, const Catalogue& catalogue,
                                           const Words& words);

// A term of a type, or of its records: `rate` of `revenue_share`.
struct NamedTerm {
  const ClauseType* type = nullptr;
  const TermSpec* records = nullptr;  // that the term is of; null: the type's own
  const TermSpec* term = nullptr;
};
// By its name, or by that of its records and its own: `rate`, `flows.rate`. A term of its type
// comes before one of its records. Without a term where there is none.
[[nodiscard]] NamedTerm find_term(const ClauseType& type, std::string_view path);
// "revenue_share.flows.rate"
[[nodiscard]] std::string path_of(const NamedTerm& named);
// `rules`: all that the catalogue implies.
[[nodiscard]] Explanation tell_term(const NamedTerm& named, std::span<const Rule> rules,
                                    const Words& words);

[[nodiscard]] Explanation tell_rule(const Rule& rule, const Catalogue& catalogue,
                                    const Words& words);

// What shows a mistake: a piece of a file that has it, and the same mended. Either may be empty.
struct DiagnosticExample {
  std::string wrong = {};
  std::string right = {};
};
// A word of findings, rules or files: `editorial`. `is`: "a level"; `about`: whole sentences.
[[nodiscard]] Explanation tell_word(std::string_view word, std::string_view is,
                                    std::string_view about, const Words& words);
[[nodiscard]] Explanation tell_diagnostic(const DiagnosticRow& row,
                                          const DiagnosticExample& example);

}  // namespace dealterms
