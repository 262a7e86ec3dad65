// Looks for runs of words in a text that was read once, and counts what that costs: each search
// holds its words against the places of the rarest of them. Of common words there are many places,
// so a budget of comparisons that grows with the text and with what is looked for bounds all
// searches together. Decides nothing about what a word is: see plain_words.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {

// Comparisons of words that are allowed for each word of the text, and of what is looked for.
inline constexpr std::size_t k_most_comparisons_a_word = 64;

class WordSearch {
 public:
  // A word of the text by its number; of one that the text has not, k_unknown.
  using WordId = std::uint32_t;
  static constexpr WordId k_unknown = UINT32_MAX;

  // All words of the text (read_plain_words), in O(n log n).
  explicit WordSearch(std::string_view text);

  [[nodiscard]] WordId id_of(std::string_view word) const;
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] WordId operator[](std::size_t word) const { return words_[word]; }
  // Where a word begins in the text, in bytes; the length of the text for the word past the last.
  [[nodiscard]] std::size_t offset_of(std::size_t word) const;

  // The first place, as the number of a word, at or behind `from` where these words stand in a row;
  // of none `from`. Empty: there is none, or the budget is used up.
  [[nodiscard]] std::optional<std::size_t> find(std::span<const WordId> words,
                                                std::size_t from = 0);

  // What is looked for from now on has so many words: the budget grows with them.
  void allow_for(std::size_t words) { allowed_ += words * k_most_comparisons_a_word; }
  [[nodiscard]] bool is_used_up() const { return compared_ >= allowed_; }
  // For what is worth less than finding what was looked for.
  [[nodiscard]] bool is_half_used_up() const { return compared_ >= allowed_ / 2; }
  [[nodiscard]] std::size_t compared() const { return compared_; }

 private:
  std::map<std::string, WordId, std::less<>> ids_;
  std::vector<WordId> words_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> starts_;  // of the places of each word, in `places_`
  std::vector<std::uint32_t> places_;
  std::size_t bytes_ = 0;
  std::size_t allowed_ = 0;
  std::size_t compared_ = 0;

  [[nodiscard]] std::span<const std::uint32_t> places_of(WordId word) const;
};

}  // namespace dealterms
