// Two values of one term → how they differ, or nothing. Pure; knows the kind of the term and
// nothing of whom it favours.
#pragma once

#include <optional>

#include "agreement/value.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/change.hpp"
#include "diff/event_dates.hpp"

namespace dealterms {

struct CompareContext {
  Basis basis_before = Basis::contract;
  Basis basis_after = Basis::contract;
  std::optional<Day> as_of;  // the later of both versions' dates: steps before it are history
  EventDates events_before = {};
  EventDates events_after = {};
};

// Nothing when both say the same in the same words. Same meaning in other words is `restated`.
// A missing side is silence: added/removed under contracts, or restated where the other side says
// what silence says; mentioned/not_mentioned where the silent side is `reports`.
[[nodiscard]] std::optional<ValueChange> compare_values(const Value* before, const Value* after,
                                                        const TermSpec& spec,
                                                        const CompareContext& context);

}  // namespace dealterms
