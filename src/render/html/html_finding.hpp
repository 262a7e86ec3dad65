// One finding on a web page, whatever page it stands on; and the small pieces beside it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
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

// The identifiers that links to findings lead to: "finding-4cceb2feb927". Two steps may do the
// same, and the second has a number behind.
class FindingAnchors {
 public:
  [[nodiscard]] std::string id_of(std::string_view fingerprint, std::size_t step);

 private:
  std::map<std::string, std::vector<std::size_t>, std::less<>> steps_;
};

// A list of findings. `id_of` gives the identifier of a fingerprint; `names` are those of the
// versions that it is between.
using FindingId = std::function<std::string(std::string_view fingerprint)>;
[[nodiscard]] Html html_findings(const std::vector<ToldFinding>& findings, const FindingId& id_of,
                                 const VersionNames& names, const Words& words);

[[nodiscard]] Html html_level(const ToldLevel& level);
// Who gained and gave up what: a picture, sentences, and a table with links to the clauses.
[[nodiscard]] Html html_balance(const ToldBalance& balance, const ClauseTargets& targets,
                                const Words& words);
[[nodiscard]] Html html_bargains(const std::vector<ToldBargain>& bargains, const Words& words);
[[nodiscard]] Html html_notes(const std::vector<ToldSource>& sources, const Words& words);
// The list that the notes lead to.
[[nodiscard]] Html html_sources(const std::vector<ToldSourceNote>& sources);
// The clause by its title, else its key; as a link where the page tells of it.
[[nodiscard]] Html html_clause_link(const ToldClauseName& clause, const ClauseTargets& targets);

// What a page says of itself beneath its title.
[[nodiscard]] Html html_caveat(const ToldPage& page);
// What opens when it is asked for.
[[nodiscard]] Html html_folded(std::string_view summary, const Html& content);
[[nodiscard]] Html html_list(const std::vector<std::string>& items, std::string_view style);

// A region that scrolls sideways by itself, so that the page never does.
[[nodiscard]] Html wide_region(std::string_view name, const Html& content, const Words& words);

}  // namespace dealterms
