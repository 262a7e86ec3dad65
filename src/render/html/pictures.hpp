// The pictures of a page, as inline SVG: no script, colours from the page, every number an integer.
// Each says in words what it shows, and the page says the same again beside it.
#pragma once

#include "render/html/html.hpp"
#include "render/told/told_history.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// Each clause as a line over the versions: where it began, changed, was converted, ended. Drawn by
// time and evenly, between which the reader chooses; on paper evenly, and narrow on a phone.
[[nodiscard]] Html html_timeline(const ToldHistory& told, const Words& words);

// A block for each clause that a party gained (to the right) or gave up (to the left); the higher
// the block, the higher the level. Empty where no party has any.
[[nodiscard]] Html balance_picture(const ToldBalance& balance, const Words& words);

// A number that moved over time, in steps.
[[nodiscard]] Html trend_picture(const ToldTrend& trend);

}  // namespace dealterms
