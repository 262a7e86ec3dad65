// One finding on a web page, whatever page it stands on; and the small pieces beside it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "assess/history.hpp"
#include "render/footnotes.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// The clauses that the page has a section for.
using ClauseTargets = std::set<std::string, std::less<>>;

// A list item with its values, whom it favours, why, and what is beneath it. `above` is the level
// that the page has said already; `anchor` tells this step's findings from those of others.
[[nodiscard]] std::string html_finding(const Finding& finding, Level above, std::string_view anchor,
                                       const Report& report, const Words& words,
                                       const Footnotes& footnotes);
// The identifier of a finding's list item.
[[nodiscard]] std::string finding_id(const Finding& finding, std::string_view anchor);
// "step-2".
[[nodiscard]] std::string step_anchor(const HistoryStep& step);

[[nodiscard]] std::string html_level(Level level, const Words& words);
// Who gained and gave up what: a picture, sentences, and a table with links to the clauses.
[[nodiscard]] std::string html_balance(const Report& report, const Words& words,
                                       const ClauseTargets& targets);
[[nodiscard]] std::string html_bargains(const Report& report, const Words& words);
[[nodiscard]] std::string html_notes(const std::set<std::size_t>& notes, const Words& words);
// The clause's key, as a link where the page tells of it.
[[nodiscard]] std::string html_clause_link(std::string_view clause, const ClauseTargets& targets);

// A region that scrolls sideways by itself, so that the page never does.
[[nodiscard]] std::string wide_region(std::string_view name, std::string_view content,
                                      const Words& words);

}  // namespace dealterms
