// Waivers for all that a run of the gate does not let pass, as a policy file takes them: to be
// filled in by whoever says yes. Without a reason and a name they waive nothing.
#pragma once

#include <string>

#include "assess/policy/gate_run.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_baseline(const GateRun& run, const Words& words);

}  // namespace dealterms
