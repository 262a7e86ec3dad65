// Reports and histories → what is said of them, in a language. All that every format says is
// decided here: headlines, sides, reasons, what a finding rests on, what a clause comes to.
#pragma once

#include <string_view>

#include "assess/history.hpp"
#include "assess/report.hpp"
#include "render/told/told.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] ToldReport tell_report(const Report& report, const Words& words);

// `date` is told as the day of printing; empty: none, so that the same input gives the same bytes.
[[nodiscard]] ToldHistory tell_history(const History& history, std::string_view date,
                                       const Words& words);

}  // namespace dealterms
