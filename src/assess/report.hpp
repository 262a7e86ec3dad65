// Everything a printer may know about a comparison: selected, sorted and counted. A printer adds
// words and layout and computes nothing.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assess/assess.hpp"
#include "assess/policy/pattern.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// Long texts of which little changed: what changed in them, or all.
enum class Texts { shortened, whole };

struct Selection {
  std::vector<std::string> clauses;  // ids, of clauses that are chosen whole
  std::vector<Pattern> paths;        // of findings; neither these nor clauses: all
  std::vector<std::string> types;
  Level min_level = Level::minor;  // editorial changes are shown only on demand
  std::string perspective;         // a party, or empty: tells the story from one side
  Texts texts = Texts::shortened;

  [[nodiscard]] bool names_any() const { return !clauses.empty() || !paths.empty(); }
};

struct Hidden {
  std::map<Level, std::size_t> below_level;  // left out by --min-level
  std::size_t filtered = 0;                  // left out by --clause, --type and --kind
};

struct Report {
  std::shared_ptr<const Agreement> before;
  std::shared_ptr<const Agreement> after;
  std::shared_ptr<const Catalogue> catalogue;    // titles
  std::shared_ptr<const Comparison> comparison;  // what its findings refer to
  std::string perspective;
  std::vector<ClauseVerdict> verdicts;   // all of them, for what the balance names
  Balance balance;                       // of all changes, whatever is shown
  std::vector<ClauseVerdict> clauses;    // shown, the highest first
  std::vector<Finding> outside_clauses;  // shown, of the rest of the file
  std::vector<const Item*> bargains;     // of the new version, that a shown clause is part of
  std::map<Level, std::size_t> counts;   // of all findings
  std::size_t shown = 0;
  Hidden hidden;
  std::size_t presumed = 0;
  Texts texts = Texts::shortened;
};

[[nodiscard]] Report make_report(std::shared_ptr<const Comparison> comparison,
                                 const Selection& selection);

}  // namespace dealterms
