// What differs between two versions: facts, no opinions. Changes form a tree: a clause's change
// holds its roles', terms' and records' changes. Levels, directions and sentences come later
// (assess/, render/).
#pragma once

#include <compare>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
#include "agreement/value.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/value_change.hpp"

namespace dealterms {

enum class Subject {
  head,
  party,
  other,
  instrument,
  source,
  clause,
  record,  // also exceptions and conditions
  role,
  term,
  evidence,
  relation,  // continues, because, ended, overrides
  open_point,
  bargain,
};
// How something is known, and what it says of itself beside its terms: no fact of the deal alone.
[[nodiscard]] constexpr bool is_apparatus(Subject subject) {
  return subject == Subject::evidence || subject == Subject::relation;
}
// An entry of the section as a subject, and the section of a subject; null: it is no such entry.
[[nodiscard]] Subject subject_of(FileSection section);
[[nodiscard]] const SectionSpec* find_section(Subject subject);

// Where a change stands in the file, from the top. The names belong to the two agreements, the
// catalogue and the tables of the file, all of which the Comparison keeps.
struct ChangePath {
  std::string_view section = {};  // "clauses", "parties"; empty: the head
  std::string_view item = {};     // the clause's or the entry's id
  std::string_view records = {};  // the term that holds records: "flows", "exceptions"
  std::string_view record = {};   // the record's id
  std::string_view name = {};     // of a role, a term, a field of the head or a relation
  std::string_view within = {};   // a piece of a value: "tiers[2]", "[api]"
  std::string_view field = {};    // of evidence: "quote"

  // The names that are there, in this order: {"clauses", "revenue", "flows", "to-acme", "rate"}.
  [[nodiscard]] std::vector<std::string> steps() const;
  [[nodiscard]] std::string_view last() const;
  // What the last one stands in: the clause of a term, the record of its rate; empty: nothing.
  [[nodiscard]] std::string_view owner() const;
  friend auto operator<=>(const ChangePath&, const ChangePath&) = default;
};

struct Change {
  Subject subject = Subject::term;
  ChangePath path;
  ValueChange what;
  // Roles, terms, evidence, relations, head: values of the agreements, or made by the comparison.
  const Value* before = nullptr;
  const Value* after = nullptr;
  EvidenceChain evidence_before;  // what it rests on
  EvidenceChain evidence_after;
  const Item* item_before = nullptr;  // items, of the agreements
  const Item* item_after = nullptr;
  std::string_view type_before;  // clauses, and everything beneath one
  std::string_view type_after;
  const TermSpec* spec = nullptr;  // terms and records
  // Split, merged, renamed: the ids it comes from. A term that a conversion maps: its old name.
  std::vector<std::string> from;
  std::vector<Change> parts;

  [[nodiscard]] std::string_view id() const { return path.last(); }
  [[nodiscard]] Place place_before() const;
  [[nodiscard]] Place place_after() const;
};
// A large diff holds a Change for every part of a clause: values and evidence stay where they are.
static_assert(sizeof(Change) <= 416);

// What changes refer to lives as long as the comparison that holds them.
struct Comparison {
  Comparison() = default;
  Comparison(Comparison&&) = default;
  Comparison& operator=(Comparison&&) = default;
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;
  ~Comparison() = default;

  std::shared_ptr<const Agreement> before;
  std::shared_ptr<const Agreement> after;
  // Agreed versions that lie between the two and were heard, the oldest first: see assess/net.hpp.
  std::vector<std::shared_ptr<const Agreement>> between;
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<Change> changes;  // in the order of the sections and ids
  std::size_t presumed = 0;     // values that the new version only presumes unchanged

  // Made while comparing: the fields of evidence and relations as values, places within values.
  // Lists, so that what points into them stays.
  std::list<Value> made_values;
  std::list<std::string> made_names;
  std::list<Item> made_items;      // what is left of a split, what a merge is made of
  std::list<TermSpec> made_specs;  // of terms of converted clauses
};

}  // namespace dealterms
