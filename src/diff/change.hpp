// What differs between two versions: facts, no opinions. Changes form a tree: a clause's change
// holds its roles', terms' and records' changes. Levels, directions and sentences come later
// (assess/, render/).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/agreement.hpp"
#include "agreement/value.hpp"
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
[[nodiscard]] std::string_view name_of(Subject subject);

struct Change {
  Subject subject = Subject::term;
  std::vector<std::string> path;  // {"clauses", "revenue-share", "flows", "to-openai", "rate"}
  ValueChange what;
  std::optional<Value> before;  // values: roles, terms, evidence, relations, head
  std::optional<Value> after;
  Evidence evidence_before;  // what it rests on: its own, else its record's, else its clause's
  Evidence evidence_after;
  const Item* item_before = nullptr;  // items; owned by the Comparison's agreements
  const Item* item_after = nullptr;
  std::string type_before;  // clauses, and everything beneath one
  std::string type_after;
  const TermSpec* spec = nullptr;  // terms and records; owned by the catalogue or file_format
  // Split, merged, renamed: the ids it comes from. A term that a conversion maps: its old name.
  std::vector<std::string> from;
  std::vector<Change> parts;

  [[nodiscard]] const std::string& id() const { return path.back(); }
  [[nodiscard]] Place place_before() const;
  [[nodiscard]] Place place_after() const;
};

struct Comparison {
  std::shared_ptr<const Agreement> before;
  std::shared_ptr<const Agreement> after;
  std::vector<Change> changes;  // in the order of the sections and ids
  std::size_t presumed = 0;     // values that the new version only presumes unchanged
};

}  // namespace dealterms
