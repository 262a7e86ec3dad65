// What a contract means by saying nothing of a term, as the catalogue declares it, and how a value
// that is written compares with that. A value that says what silence says is the same value, in
// both directions: `cap: none` where no cap was written.
#pragma once

#include "agreement/value.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/event_dates.hpp"
#include "diff/value_change.hpp"

namespace dealterms {

// Of entries of a term that holds several, silence is always that there are none.
[[nodiscard]] Silence silence_of(const TermSpec& spec);

[[nodiscard]] bool says_what_silence_says(const Value& value, const TermSpec& spec);
// Also where the file tells the day of the end of its term, and the value is that day.
[[nodiscard]] bool says_what_silence_says(const Value& value, const TermSpec& spec,
                                          const EventDates& events);
// Equal, or both are what silence says: `none` and `unlimited` of a cap.
[[nodiscard]] bool say_the_same(const Value& a, const Value& b, const TermSpec& spec);

// Whether its values are figures, so that one which nobody knows is one all the same.
[[nodiscard]] bool is_amount(const TermSpec& spec);

// Which way it went from silence to the value. None: it says what silence says. A value that nobody
// knows is still more than nothing, and less than no limit; readings move where all of them do.
[[nodiscard]] Movement movement_from_silence(const Value& value, const TermSpec& spec);

}  // namespace dealterms
