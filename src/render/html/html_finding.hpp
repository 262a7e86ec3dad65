// One finding on a web page, whatever page it stands on; and the small pieces beside it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/html/html.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// The clauses that the page has a section for.
using ClauseTargets = std::set<std::string, std::less<>>;

// The versions whose texts stand side by side.
struct VersionNames {
  std::string before;
  std::string after;
};

// A list of findings. `anchor` tells this step's from those of others; empty: none. `names` are
// those of the versions that it is between.
[[nodiscard]] Html html_findings(const std::vector<ToldFinding>& findings, std::string_view anchor,
                                 const VersionNames& names, const Words& words);
// The identifier of a finding's list item.
[[nodiscard]] std::string finding_id(std::string_view fingerprint, std::string_view anchor);

[[nodiscard]] Html html_level(const ToldLevel& level);
// Who gained and gave up what: a picture, sentences, and a table with links to the clauses.
[[nodiscard]] Html html_balance(const ToldBalance& balance, const ClauseTargets& targets,
                                const Words& words);
[[nodiscard]] Html html_bargains(const std::vector<ToldBargain>& bargains, const Words& words);
[[nodiscard]] Html html_notes(const std::vector<ToldSource>& sources, const Words& words);
// The list that the notes lead to.
[[nodiscard]] Html html_sources(const std::vector<ToldSourceNote>& sources);
// The clause's key, as a link where the page tells of it.
[[nodiscard]] Html html_clause_link(std::string_view clause, const ClauseTargets& targets);

// What a page says of itself beneath its title.
[[nodiscard]] Html html_caveat(const ToldPage& page);
[[nodiscard]] Html html_list(const std::vector<std::string>& items, std::string_view style);

// A region that scrolls sideways by itself, so that the page never does.
[[nodiscard]] Html wide_region(std::string_view name, const Html& content, const Words& words);

}  // namespace dealterms
