// One change → its findings. A clause that comes, goes or becomes another type is one finding with
// its parts beneath; a clause that stays gives one finding for each part that changed. Which level
// and which direction stands in rule_table.cpp.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/direction_rules.hpp"
#include "assess/finding.hpp"
#include "assess/levels.hpp"
#include "assess/limits.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// In which something of a clause changed in substance: the steps of paths, and of all above them.
using ChangedPlaces = std::set<std::vector<std::string>>;
// Empty where no quote reads otherwise: nothing else asks.
[[nodiscard]] std::shared_ptr<const ChangedPlaces> changed_places(const Change& clause);

// What judging one clause needs to know of it.
struct ClauseContext {
  const Comparison* comparison = nullptr;
  const Catalogue* catalogue = nullptr;
  const Change* clause = nullptr;
  const ClauseType* type = nullptr;  // of the new version, else of the old; null: unknown
  const ClauseType* type_before = nullptr;
  Override overrides;              // what the file says against the catalogue
  bool favours_contested = false;  // the two versions name different ones: nobody knows
  bool level_contested = false;    // one of them alone names one: the stricter side judges
  Level level = Level::moderate;   // of the clause as a whole
  BoundByEntries bound_before;     // by the entries of the old clause
  BoundByEntries bound_after;
  std::shared_ptr<const ChangedPlaces> changed_places;

  [[nodiscard]] Bindings bindings(const Item* record_before = nullptr,
                                  const Item* record_after = nullptr) const;
  // As well who was what, where the clause or the record goes on and others are now.
  [[nodiscard]] BindingsOverTime bindings_over_time(const Item* record_before = nullptr,
                                                    const Item* record_after = nullptr) const;
  [[nodiscard]] Bindings bindings_before(const Item* record = nullptr) const;
  [[nodiscard]] Bindings bindings_of_both() const;
  [[nodiscard]] std::string_view favours() const;
  // Whom more of the term serves: whom the file says that the clause serves, where the catalogue
  // names nobody or whom it says that the clause serves.
  [[nodiscard]] std::string_view more_favours(const TermSpec& spec) const;
  // Whom an exception or a condition limits: whom the term that it names serves, else whom the
  // clause does; and what it limits on the way there.
  [[nodiscard]] Limited limited(const Change& limit) const;
  [[nodiscard]] std::string_view served_by(std::string_view term) const;
  [[nodiscard]] std::string_view type_id() const;
  [[nodiscard]] DeclaredLevels declared(const Change& change) const;
};

[[nodiscard]] ClauseContext clause_context(const Change& clause, const Comparison& comparison,
                                           const Catalogue& catalogue);

[[nodiscard]] std::vector<Finding> judge_clause(const ClauseContext& context);
// A role, term, record, evidence or relation of a clause that stays. A record that stays gives one
// finding for each of its parts.
[[nodiscard]] std::vector<Finding> judge_part(const Change& part, const ClauseContext& context);
// The parts of a clause or record that came or went, for showing beneath it: judged with the whole.
[[nodiscard]] Finding list_part(const Change& part, const ClauseContext& context);
[[nodiscard]] std::vector<Finding> list_parts(const Change& change, const ClauseContext& context);
// A change outside the clauses: parties, sources, open points, the head.
[[nodiscard]] std::vector<Finding> judge_outside_clauses(const Change& change,
                                                         const Comparison& comparison);
// What limits a part of its clause that came or went with it is told beneath that part.
void fold_limits(std::vector<Finding>& findings, const ClauseContext& context);
// Of a clause of two roles: what both sides became by one and the same change is told once.
void fold_roles(std::vector<Finding>& findings, const ClauseContext& context);
// What comes or goes with the clause that it exists through is a part of that clause's finding; of
// a chain of such clauses, a part of the first one's. Clauses that are told so are left without
// findings. O(n log n).
using FindingsByClause = std::map<std::string, std::vector<Finding>, std::less<>>;
void fold_dependents(FindingsByClause& by_clause);
// An entry whose members came from a set of another clause, or go there, is a part of what became
// of that set: see TermSpec::taken_from. O(n log n).
void fold_taken(FindingsByClause& by_clause, const Comparison& comparison);

// Of a term or record; one that declares nothing for whatever else changed.
[[nodiscard]] const TermSpec& term_spec_of(const Change& change);

struct ClauseJudgement {
  const ClauseContext& context;
  std::string_view favours;  // whom the row's direction speaks of: see DirectionInput
  const BindingsOverTime& bindings;
  const Change* limit = nullptr;  // that what changed is a part of
  std::span<const Item* const> limited_limits = {};
};
// Level and direction of what happened in a clause, by its row.
void judge_by_row(Finding& finding, const RuleRow& row, const ClauseJudgement& judgement);

}  // namespace dealterms
