// What of a text went, came and stayed, word by word. Costly, and so done where it is shown, not
// where texts are found to differ.
#pragma once

#include <string_view>
#include <vector>

#include "diff/change.hpp"
#include "diff/value_change.hpp"

namespace dealterms {

struct Redline {
  std::vector<WordRun> runs;  // deletion before insertion
  // Whether no shorter one could tell the same. Of texts that differ in more than so many words a
  // longer one is found, which holds them together where both have the same words in a row, once.
  bool is_shortest = true;
};

// By longest common subsequence over words (Myers, O(ND)) up to k_most_edits; beyond, O(N log N) by
// what both texts have once, and between two such places O(ND) up to k_most_edits_between, else one
// deletion and one insertion.
[[nodiscard]] Redline compare_words(std::string_view before, std::string_view after);

// Of the two sides of a change whose words differ; without runs for any other.
[[nodiscard]] Redline redline_of(const Change& change);

}  // namespace dealterms
