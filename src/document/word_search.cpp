#include "document/word_search.hpp"

#include <algorithm>

#include "document/plain_words.hpp"

namespace dealterms {

WordSearch::WordSearch(std::string_view text) : bytes_(text.size()) {
  read_plain_words(text, [&](std::string_view word, std::size_t offset) {
    auto known = ids_.find(word);
    if (known == ids_.end()) {
      known = ids_.emplace(std::string(word), static_cast<WordId>(ids_.size())).first;
    }
    words_.push_back(known->second);
    offsets_.push_back(static_cast<std::uint32_t>(offset));
  });
  starts_.assign(ids_.size() + 1, 0);
  for (const WordId word : words_) ++starts_[word + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  places_.resize(words_.size());
  std::vector<std::uint32_t> next = starts_;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    places_[next[words_[i]]++] = static_cast<std::uint32_t>(i);
  }
  allow_for(words_.size());
}

WordSearch::WordId WordSearch::id_of(std::string_view word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? k_unknown : found->second;
}

std::size_t WordSearch::offset_of(std::size_t word) const {
  return word < offsets_.size() ? offsets_[word] : bytes_;
}

std::span<const std::uint32_t> WordSearch::places_of(WordId word) const {
  if (word == k_unknown) return {};
  return std::span(places_).subspan(starts_[word], starts_[word + 1] - starts_[word]);
}

std::optional<std::size_t> WordSearch::find(std::span<const WordId> words, std::size_t from) {
  if (words.empty()) return from;
  std::size_t rarest = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (places_of(words[i]).size() < places_of(words[rarest]).size()) rarest = i;
  }
  compared_ += words.size();
  const auto places = places_of(words[rarest]);
  for (auto place = std::ranges::lower_bound(places, from + rarest); place != places.end();
       ++place) {
    const std::size_t start = *place - rarest;
    if (is_used_up() || start + words.size() > words_.size()) return std::nullopt;
    std::size_t same = 0;
    while (same < words.size() && words[same] == words_[start + same]) ++same;
    compared_ += same + 1;
    if (same == words.size()) return start;
  }
  return std::nullopt;
}

}  // namespace dealterms
