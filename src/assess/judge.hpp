// One change → its findings. A clause that comes, goes or becomes another type is one finding with
// its parts beneath; a clause that stays gives one finding for each part that changed.
#pragma once

#include <string>
#include <vector>

#include "assess/direction.hpp"
#include "assess/finding.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// What judging one clause needs to know of it.
struct ClauseContext {
  const Comparison* comparison = nullptr;
  const Catalogue* catalogue = nullptr;
  const Change* clause = nullptr;
  const ClauseType* type = nullptr;  // of the new version, else of the old; null: unknown
  const ClauseType* type_before = nullptr;
  Override overrides;             // what the file says against the catalogue
  Level level = Level::moderate;  // of the clause as a whole

  [[nodiscard]] Bindings bindings(const Item* record_before = nullptr,
                                  const Item* record_after = nullptr) const;
  [[nodiscard]] Bindings bindings_before() const;
  [[nodiscard]] std::string_view favours() const;
  [[nodiscard]] std::string_view type_id() const;
};

[[nodiscard]] ClauseContext clause_context(const Change& clause, const Comparison& comparison,
                                           const Catalogue& catalogue);

[[nodiscard]] std::vector<Finding> judge_clause(const ClauseContext& context);
// A role, term, record, evidence or relation of a clause that stays. A record that stays gives one
// finding for each of its parts.
[[nodiscard]] std::vector<Finding> judge_part(const Change& part, const ClauseContext& context);
// The parts of a clause or record that came or went, for showing beneath it: levelled minor, judged
// with the whole.
[[nodiscard]] Finding list_part(const Change& part, const ClauseContext& context);
[[nodiscard]] std::vector<Finding> list_parts(const Change& change, const ClauseContext& context);
// A change outside the clauses: parties, sources, open points, the head.
[[nodiscard]] std::vector<Finding> judge_outside_clauses(const Change& change);

// The last word of a rule id: `raised`, `added`, `converted` ...
[[nodiscard]] std::string_view what_of(const Change& change);
// 12 hexadecimal digits over rule, path and both values: the same while the change is the same,
// whatever its evidence.
[[nodiscard]] std::string fingerprint_of(const Finding& finding);

}  // namespace dealterms
