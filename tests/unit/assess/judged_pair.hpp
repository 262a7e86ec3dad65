// Two versions of a made-up agreement, read with a made-up catalogue and judged. Kept small on
// purpose: what a test expects can be seen on one screen.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "agreement/read_agreement.hpp"
#include "assess/assess.hpp"
#include "catalogue/read_catalogue.hpp"
#include "diff/compare.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {

// A licence serves its licensee; a cap its payer; an option becomes a licence. Whom a share serves
// its flows say, of a remark nobody says, a swap serves each in part, an event nobody.
inline constexpr std::string_view k_catalogue = R"(
catalogue: 1
types:
  licence:
    title: Licence
    about: The licensee may use something.
    group: test
    level: critical
    roles: [licensor, licensee]
    favours: licensee
    terms:
      degree: {kind: scale, values: [none, shared, sole, exclusive], more_favours: licensee, leaves_free: shared}
      subject: {kind: set, more_favours: licensee}
      excludes: {kind: set, more_favours: licensor, silence: none}
      until: {kind: date, more_favours: licensee, silence: term_end}
      fee: {kind: money, more_favours: licensor}
      price: {kind: money, more_favours: licensor, level: critical, large_from: 10%, small_below: 1%, tiny_below: 0.1%}
      cap: {kind: money, more_favours: licensor, silence: unlimited}
      place: {kind: text}
      colour: {kind: text, more_favours: none}
      release: {kind: set, more_favours: licensor}
      sublicence: {kind: flag, more_favours: licensee, silence: 'no'}
      decider: {kind: party, naming: favours}
      flows: {kind: records, favours: payee, roles: [payer, payee], terms: {rate: {kind: percent, more_favours: payee}, duty: {kind: text}, refundable: {kind: flag, more_favours: payer, silence: 'no'}}}
  option:
    title: Option
    about: The licensee may ask for a licence.
    group: test
    level: major
    roles: [licensor, licensee]
    favours: licensee
    terms:
      subject: {kind: set, more_favours: licensee}
      degree: {kind: scale, values: [exclusive, shared], more_favours: licensee}
  share:
    title: Share
    about: Some pay others.
    group: test
    level: critical
    roles: []
    terms:
      flows: {kind: records, favours: payee, roles: [payer, payee], terms: {rate: {kind: percent, more_favours: payee}, duty: {kind: text}, refundable: {kind: flag, more_favours: payer, silence: 'no'}}}
  swap:
    title: Swap
    about: One thing for another.
    group: test
    level: major
    roles: [giver, taker]
    favours: mixed
  remark:
    title: Remark
    about: Nobody says whom it serves.
    group: test
    level: major
    roles: [speaker, hearer]
    terms:
      times: {kind: quantity}
      wording: {kind: text}
  event:
    title: Event
    about: Other clauses hang on it.
    group: test
    level: major
    is: event
    roles: [declarer]
    favours: none
    terms:
      test: {kind: text}
  word:
    title: Word
    about: What a word means; as high as the highest clause that uses it.
    group: test
    level: minor
    is: definition
    roles: []
    favours: none
    terms:
      takes_in: {kind: set, level: minor}
conversions:
  - {from: licence, to: option, level: critical, favours: licensor, maps: {subject: subject}}
)";

struct JudgedPair {
  std::shared_ptr<Catalogue> catalogue = std::make_shared<Catalogue>();
  std::shared_ptr<Comparison> comparison = std::make_shared<Comparison>();
  Assessment assessment;

  [[nodiscard]] const ClauseVerdict* verdict(const std::string& clause) const {
    for (const auto& verdict : assessment.clauses) {
      if (verdict.clause == clause) return &verdict;
    }
    return nullptr;
  }
  [[nodiscard]] const Finding* finding(const std::string& rule) const {
    for (const auto& verdict : assessment.clauses) {
      for (const auto& finding : verdict.findings) {
        if (finding.rule == rule) return &finding;
      }
    }
    for (const auto& finding : assessment.outside_clauses) {
      if (finding.rule == rule) return &finding;
    }
    return nullptr;
  }
  [[nodiscard]] const PartyBalance* balance(const std::string& party) const {
    for (const auto& entry : assessment.balance.parties) {
      if (entry.party == party) return &entry;
    }
    return nullptr;
  }
};

[[nodiscard]] inline std::shared_ptr<const Agreement> read_text(const std::string& text,
                                                                const Catalogue& catalogue) {
  Diagnostics diagnostics;
  const SourceText source{"version.yaml", text};
  const auto root = read_document(source, diagnostics);
  auto agreement = std::make_shared<Agreement>();
  if (root) *agreement = read_agreement(*root, source.name(), catalogue, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error(message_of(diagnostics.sorted().front()));
  return agreement;
}

// `body` may name its parties itself, first of all.
[[nodiscard]] inline std::shared_ptr<const Agreement> read_version(const std::string& version,
                                                                   const std::string& basis,
                                                                   const std::string& body,
                                                                   const Catalogue& catalogue) {
  const std::string parties =
      body.starts_with("parties:") ? "" : "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\n";
  const std::string text = "dealterms: 1\ndeal: test\nversion: \"" + version +
                           "\"\nbasis: " + basis + "\ndates: {effective: 202" + version +
                           "-01-01}\n" + parties + body;
  return read_text(text, catalogue);
}

[[nodiscard]] inline std::shared_ptr<Catalogue> small_catalogue() {
  auto catalogue = std::make_shared<Catalogue>();
  Diagnostics diagnostics;
  const SourceText source{"catalogue.yaml", std::string(k_catalogue)};
  *catalogue = read_catalogue(*read_document(source, diagnostics), {}, diagnostics);
  if (diagnostics.has_errors()) throw std::runtime_error(message_of(diagnostics.sorted().front()));
  return catalogue;
}

// Two whole files.
[[nodiscard]] inline JudgedPair judge_files(const std::string& before, const std::string& after) {
  JudgedPair pair;
  pair.catalogue = small_catalogue();
  *pair.comparison = compare(read_text(before, *pair.catalogue), read_text(after, *pair.catalogue),
                             pair.catalogue);
  pair.assessment = assess(*pair.comparison);
  return pair;
}

[[nodiscard]] inline JudgedPair judge_bodies(const std::string& before, const std::string& after,
                                             const std::string& basis = "contract") {
  JudgedPair pair;
  pair.catalogue = small_catalogue();
  *pair.comparison = compare(read_version("1", basis, before, *pair.catalogue),
                             read_version("2", basis, after, *pair.catalogue), pair.catalogue);
  pair.assessment = assess(*pair.comparison);
  return pair;
}

// A licence of acme to bolt with these terms.
[[nodiscard]] inline std::string licence(const std::string& terms) {
  return "clauses:\n  use: {type: licence, licensor: acme, licensee: bolt" +
         (terms.empty() ? terms : ", " + terms) + "}\n";
}

[[nodiscard]] inline JudgedPair judge_terms(const std::string& before, const std::string& after,
                                            const std::string& basis = "contract") {
  return judge_bodies(licence(before), licence(after), basis);
}

}  // namespace dealterms::test
