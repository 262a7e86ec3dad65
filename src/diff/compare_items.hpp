// Two items (clauses, records, parties, sources ...) → one change with its parts, or nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"
#include "diff/compare_values.hpp"
#include "diff/match_items.hpp"

namespace dealterms {

// Where the specs of an item's terms come from on each side.
struct ItemShape {
  Subject subject = Subject::clause;
  std::function<const TermSpec*(const Item&, std::string_view)> find_spec;
  // Records: what their clause rests on, where they do not say themselves.
  EvidenceChain owner_before;
  EvidenceChain owner_after;
};

struct ItemContext {
  CompareContext values;
  const Agreement* before = nullptr;
  const Agreement* after = nullptr;
  const Catalogue* catalogue = nullptr;
  Comparison* made = nullptr;  // keeps the values and names that are made on the way
  ByLikeness by_likeness = ByLikeness::yes;

  // Both sides as their author wrote them, whose silence is plain absence.
  [[nodiscard]] ItemContext as_written() const;
};

[[nodiscard]] std::optional<Change> compare_items(const ItemMatch& match, const ItemShape& shape,
                                                  const ChangePath& path,
                                                  const ItemContext& context);

// One value under a path, with what its evidence adds. Empty when nothing differs.
struct ValueSides {
  const Value* before = nullptr;
  const Value* after = nullptr;
};
void compare_value(const ValueSides& sides, const TermSpec* spec, Subject subject,
                   const ChangePath& path, const ItemContext& context,
                   std::vector<Change>& changes);

// A value that no file holds, kept by the comparison; null: none.
[[nodiscard]] const Value* keep(std::optional<Value> value, const ItemContext& context);

// Differences of ended, continues, because, level, favours and why, one change each.
void compare_relations(const Item& before, const Item& after, const ChangePath& path,
                       const ItemContext& context, std::vector<Change>& changes);

// Differences of new, status, sources, section, quote, instrument, note, doubt, favours and why,
// one change a field.
void compare_evidence(const Evidence& before, const Evidence& after, const ChangePath& path,
                      const ItemContext& context, std::vector<Change>& changes);

}  // namespace dealterms
