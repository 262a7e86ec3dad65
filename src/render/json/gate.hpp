// A run of the gate as JSON: see json.hpp.
#pragma once

#include <string>

#include "assess/history.hpp"
#include "assess/policy/gate_run.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] std::string print_json_gate(const GateRun& run, const Words& words,
                                          const Provenance& provenance);

}  // namespace dealterms
