// Reads an agreement from text, for the tests of this folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agreement/read_agreement.hpp"
#include "base/source_text.hpp"
#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms {

struct Reading {
  Agreement agreement;
  std::vector<Diagnostic> diagnostics;
};

inline Catalogue catalogue_of(std::string_view yaml) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"catalogue.yaml", std::string{yaml}}, diagnostics);
  return root ? read_catalogue(*root, {}, diagnostics) : Catalogue{};
}

// A catalogue of nobody's: a right, a milestone, a flow of money and the fallback.
inline const Catalogue& test_catalogue() {
  static const Catalogue catalogue = catalogue_of(R"(catalogue: 1
types:
  exclusivity:
    synonyms: [sole_supplier]
    roles: [holder, grantor]
    favours: holder
    terms:
      degree: {kind: scale, values: [none, preferred, exclusive], more_favours: holder}
      scope: {kind: set, more_favours: holder}
      until: {kind: date, more_favours: holder}
  milestone:
    roles: [declarer]
    is: event
    terms: {test: {kind: text}}
  revenue_share:
    terms:
      flows:
        kind: records
        roles: [payer, payee]
        favours: payee
        terms: {rate: {kind: percent, more_favours: payee}}
  other: {open: yes, roles: [whom]}
)");
  return catalogue;
}

inline Reading read_text(std::string_view yaml, const Catalogue& catalogue = test_catalogue()) {
  Reading reading;
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"deal.yaml", std::string{yaml}}, diagnostics);
  if (root) reading.agreement = read_agreement(*root, "deal.yaml", catalogue, diagnostics);
  reading.diagnostics = diagnostics.sorted();
  return reading;
}

// One clause between Acme and Bolt, by what stands in its braces.
inline Agreement deal_with(const std::string& clause, const Catalogue& catalogue) {
  return read_text(
             "dealterms: 1\ndeal: d\nname: Fruit deal\nversion: \"1\"\n"
             "parties:\n  acme: {name: Acme Corporation, short: Acme}\n  bolt: {name: Bolt}\n"
             "sources:\n  press: {title: The press}\n"
             "clauses:\n  apples: {" +
                 clause + "}\n",
             catalogue)
      .agreement;
}

// A whole file around the lines given; they begin in line 7. Its parties are named, if only by
// their names, so that nothing warns of one that is not used.
inline Reading read_rest(std::string_view rest) {
  return read_text(std::string{"dealterms: 1\n"
                               "deal: acme-bolt\n"
                               "version: 2025\n"
                               "dates: {announced: 2025-01-21}\n"
                               "parties: {acme: {name: acme}, bolt: {name: bolt}}\n"
                               "sources: {press: {publisher: Gazette, sources: [press]}}\n"} +
                   std::string{rest});
}

struct Mistake {
  DiagnosticCode code{};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Mistake&, const Mistake&) = default;
  friend void PrintTo(const Mistake& mistake, std::ostream* out) {
    *out << row_of(mistake.code).name << " at " << mistake.line << ':' << mistake.column;
  }
};

inline std::vector<Mistake> mistakes_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<Mistake> mistakes;
  for (const Diagnostic& diagnostic : diagnostics) {
    mistakes.push_back({diagnostic.code, diagnostic.place.line, diagnostic.place.column.value});
  }
  return mistakes;
}

}  // namespace dealterms
