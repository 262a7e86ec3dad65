// Whom a change favours, by the direction rule of its row. What a rule needs beside the change is
// declared in the catalogue or said by the file; nothing is guessed.
#pragma once

#include <span>
#include <string_view>

#include "assess/direction.hpp"
#include "assess/rule_table.hpp"

namespace dealterms {

struct DirectionInput {
  const Change& change;
  const TermSpec& spec;  // of a term or record; for the rest one that declares nothing
  // Of the clause type, the record or the conversion; of a limit: of what it limits.
  std::string_view favours;
  std::string_view more_favours;  // of the term, unless the file says otherwise of its clause
  const Bindings& bindings;
  const Change* limit = nullptr;  // of what an exception or a condition says: itself
  // Of an exception or a condition: those that it limits, nearest first.
  std::span<const Item* const> limited_limits = {};
};

// What silence meant, where a value stands on one side alone.
[[nodiscard]] JudgementReason reason_of_silence(const TermSpec& spec);
[[nodiscard]] bool is_of_silence(JudgementReason reason);

// What a figure is counted in, or from, as far as that changed beside it: then neither figure is
// more than the other, unless both serve the same.
[[nodiscard]] std::vector<const Change*> other_measures(const Change& term,
                                                        std::span<const Change> beside);

[[nodiscard]] JudgedDirection judge_direction(const RuleRow& row, const DirectionInput& input);

}  // namespace dealterms
