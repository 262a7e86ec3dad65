// What each clause says in each version, as a table: beside one another on a screen, below one
// another on a phone.
#pragma once

#include "render/html/html.hpp"
#include "render/html/html_finding.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// What a version changed leads to its finding, where the page tells of the clause.
[[nodiscard]] Html html_matrix(const ToldHistory& told, const ClauseTargets& targets,
                               FindingAnchors& anchors, const Words& words);

}  // namespace dealterms
