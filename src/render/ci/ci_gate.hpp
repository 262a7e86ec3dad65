// What the gate does not let pass, as CI systems take it.
#pragma once

#include "assess/policy/gate_run.hpp"
#include "render/ci/ci_results.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// What passes is left out; each file that was looked at is a suite. `words` are English.
[[nodiscard]] CiResults ci_results(const GateRun& run, const Words& words);

}  // namespace dealterms
