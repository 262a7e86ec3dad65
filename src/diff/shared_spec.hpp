#pragma once

#include <optional>

#include "catalogue/term_spec.hpp"

namespace dealterms {

struct Value;

// What two clause types agree on of a term that both have, to compare a value of the one with a
// value of the other: steps of two scales are in no order, what silence means is not known where
// the types differ in it. Titles and polarity are those of `after`. Nothing where `after` says all
// that the comparison needs.
[[nodiscard]] std::optional<TermSpec> shared_spec(const TermSpec& before, const TermSpec& after);

// Two types grade different things: workloads and new capacity are neither more nor less of one.
[[nodiscard]] bool share_no_token(const Value& before, const Value& after);

}  // namespace dealterms
