// The values of a change in words, for every printer. Everything from files comes out visible().
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/history.hpp"
#include "assess/report.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// "up to USD 10m: 50% → 40%".
[[nodiscard]] std::string segment_words(const Segment& segment, const Words& words);

// Whether its words are parties: those of a role or of a term that names some.
[[nodiscard]] bool names_parties(const Change& change);
// A word of a set, a party by its name.
[[nodiscard]] std::string token_words(const Change& change, std::string_view token,
                                      const Words& words);

// One side of a change that has it: "20%  (reported)"; parties by name. What is only said in other
// words is shown in those words.
enum class Side { before, after };
[[nodiscard]] std::string side_words(const Change& change, Side side, const Words& words);
// As a sentence takes it: "the end of 2030 (presumed)".
[[nodiscard]] std::string side_in_sentence(const Change& change, Side side, const Words& words);
// The same, saying how we know it only where the value itself does: what it stands in has said it.
[[nodiscard]] std::string part_side_words(const Change& change, Side side, const Words& words);
// Where the paper says it, and by which instrument: "§ 4.2", "by Amendment No. 1".
[[nodiscard]] std::vector<std::string> set_in_words(const Change& change, const Words& words);
// By how much a day moved, whichever way: "2 years", "7 months", "12 days"; empty where nobody can
// say.
[[nodiscard]] std::string span_words(const Change& change, const Words& words);
// The same without how we know it.
[[nodiscard]] std::string bare_side_words(const Change& change, Side side, const Words& words);

// "2 critical, 1 major"; "nothing".
[[nodiscard]] std::string tally_words(const Tally& tally, const Words& words);
// "2 critical changes, 1 major change".
[[nodiscard]] std::string counted_changes(const std::map<Level, std::size_t>& counts,
                                          const Words& words);
// What is shown and what is not, a piece for each: "2 critical changes", "5 editorial changes
// hidden".
[[nodiscard]] std::vector<std::string> count_words(const Report& report, const Words& words);

// "2023 (2023-01-23)".
[[nodiscard]] std::string dated_version(const Agreement& agreement, const Words& words);
// A field of the head in words; empty where the file does not give it.
[[nodiscard]] std::string head_words(const Agreement& agreement, std::string_view field,
                                     const Words& words);
// A term of an item in words; empty where it is not there.
[[nodiscard]] std::string term_words(const Item& item, std::string_view term, const Words& words);

}  // namespace dealterms
