// The conflicts of a merge in words, for a terminal: where each stands, what the sides wrote, and
// what the change of each means, by the same headlines as everywhere. Everything from files comes
// out visible().
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assess/report.hpp"
#include "document/merge_documents.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// From the base to each side; empty where one of the two is no agreement without mistakes.
struct SideReports {
  std::optional<Report> ours;
  std::optional<Report> theirs;
};

// A paragraph for each. `file`: what people call the file with the markers. English.
[[nodiscard]] std::string print_text_conflicts(const MergedDocument& merged, std::string_view file,
                                               const SideReports& reports, const Words& words);

}  // namespace dealterms
