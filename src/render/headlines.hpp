// What happened, in one line with its figures: "Rate cut from 20% to 8% (−12 points)", "Extended by
// 2 years, to the end of 2032". Under the heading of its clause, which it does not name. All that
// speaks of a finding takes its line from here. Everything from files comes out visible().
#pragma once

#include <string>

#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct Headline {
  std::string words;
  bool holds_values = false;  // what it was and what it is now: nothing of them is left to say
};

// Of values too long for a line only what became of them is said, unless there is room for any.
enum class Room { line, any };

[[nodiscard]] Headline headline_of(const Finding& finding, const Report& report, const Words& words,
                                   Room room = Room::line);

// A clause, an entry or a party as a whole, and no single value.
[[nodiscard]] bool is_whole(const Change& change);
// "Rate": of the term, of the role, of the entry's kind.
[[nodiscard]] std::string change_title(const Change& change, const Words& words);

}  // namespace dealterms
