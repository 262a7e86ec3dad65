// A run of the gate as a comment on a pull request, or as the summary of a CI job.
#pragma once

#include <string>

#include "render/told/told_gate.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// `report_url`: where the report of the same change is; the rows lead to its findings. May be
// empty.
[[nodiscard]] std::string print_markdown_gate(const ToldGate& told, const Words& words,
                                              const std::string& report_url = {});

}  // namespace dealterms
