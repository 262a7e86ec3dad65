// Asks at the terminal for what the command line does not say of a new deal. Questions go to
// standard error, and answers come from standard input, a line each; an empty line takes what
// stands in brackets.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/world.hpp"
#include "cli/writing_options.hpp"

namespace dealterms {

// Whether somebody is there to answer, and something is missing.
[[nodiscard]] bool wants_to_ask(const NewOptions& options, const World& world);

// Fills in the kind, the parties and the types of clauses, each where none was given. An answer
// that cannot be used is asked for again. An error where the input ends before the last answer.
[[nodiscard]] Result<void> ask_for_deal(NewOptions& options, const std::vector<DealKind>& kinds,
                                        const Catalogue& catalogue, World& world);

// What to say of a kind that is none of these.
[[nodiscard]] std::string unknown_kind(const std::string& name, const std::vector<DealKind>& kinds);

// "  lease   landlord, tenant": the kinds with their parties in order, a line each.
[[nodiscard]] std::string list_kinds(const std::vector<DealKind>& kinds);

}  // namespace dealterms
