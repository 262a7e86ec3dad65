// A catalogue with every kind of term, small enough to be read for each input of a fuzzer.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms::fuzz {

inline constexpr std::string_view k_small_catalogue = R"(catalogue: 1
types:
  grant:
    title: Grant
    about: One of each.
    kind: commercial
    level: critical
    roles: [holder, grantor]
    favours: holder
    reads: "{holder} has it of {grantor}[ until {until}]"
    terms:
      cap: {kind: money, more_favours: holder}
      rate: {kind: percent, more_favours: holder}
      count: {kind: quantity, more_favours: grantor}
      notice: {kind: duration, more_favours: holder}
      until: {kind: date, more_favours: holder, silence: term_end}
      degree: {kind: scale, values: [none, some, all], more_favours: holder}
      how: {kind: choice, values: [one, other]}
      scope: {kind: set, more_favours: holder}
      open: {kind: flag, more_favours: holder}
      agent: {kind: party, naming: favours}
      about_it: {kind: refs}
      words: {kind: text}
      flows:
        kind: records
        roles: [payer, payee]
        terms:
          share: {kind: percent, more_favours: payee}
  milestone:
    title: Event
    about: A day that others hang on.
    kind: legal
    level: major
    roles: [declarer, counterparty]
    reads: "{declarer} declares it to {counterparty}"
    favours: none
    terms: {}
conversions:
  - {from: grant, to: milestone, level: critical, favours: grantor}
)";

inline Catalogue read_small_catalogue() {
  Diagnostics diagnostics;
  const SourceText source("catalogue.yaml", std::string(k_small_catalogue));
  Catalogue catalogue = read_catalogue(*read_document(source, diagnostics), {}, diagnostics);
  if (diagnostics.has_errors()) std::abort();
  return catalogue;
}

}  // namespace dealterms::fuzz
