// The sources that a finding rests on, as numbers of notes: what the new version rests on, or,
// where it names none, the old.
#pragma once

#include <cstddef>
#include <set>

#include "assess/history.hpp"

namespace dealterms {

// Where notes come from: a step of a history. Without one, there are none.
struct Footnotes {
  const History* history = nullptr;
  std::size_t from = 0;
  std::size_t to = 0;
};

// Of the finding and all that is beneath it.
[[nodiscard]] std::set<std::size_t> notes_of(const Finding& finding, const Footnotes& footnotes);
// Of all that versions say of an open point.
[[nodiscard]] std::set<std::size_t> notes_of(const OpenPointHistory& point, const History& history);

}  // namespace dealterms
