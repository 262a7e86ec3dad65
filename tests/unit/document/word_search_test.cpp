#include "document/word_search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/plain_words.hpp"

namespace dealterms {
namespace {

std::vector<WordSearch::WordId> ids_of(const WordSearch& search, std::string_view text) {
  std::vector<WordSearch::WordId> ids;
  read_plain_words(text,
                   [&](std::string_view word, std::size_t) { ids.push_back(search.id_of(word)); });
  return ids;
}

std::optional<std::size_t> find(WordSearch& search, std::string_view words, std::size_t from = 0) {
  return search.find(ids_of(search, words), from);
}

TEST(WordSearch, FindsTheFirstPlaceFromAWordOn) {
  WordSearch search("a b c a b d");
  EXPECT_EQ(find(search, "a b"), 0u);
  EXPECT_EQ(find(search, "a b", 1), 3u);
  EXPECT_EQ(find(search, "b d"), 4u);
  EXPECT_EQ(find(search, "a b d e"), std::nullopt);
  EXPECT_EQ(find(search, "d a"), std::nullopt);
  EXPECT_EQ(find(search, ""), 0u);
}

TEST(WordSearch, KnowsWhereAWordBegins) {
  const WordSearch search("ab  cd");
  EXPECT_EQ(search.offset_of(1), 4u);
  EXPECT_EQ(search.offset_of(2), 6u);
}

// Against the slow and obvious twin, on all texts and searches of three different words.
TEST(WordSearch, FindsWhatLookingAtEachPlaceFinds) {
  const auto made = [](std::size_t number, std::size_t length) {
    std::string words;
    for (std::size_t i = 0; i < length; ++i, number /= 3) {
      words += static_cast<char>('a' + number % 3);
      words += ' ';
    }
    return words;
  };
  for (std::size_t text = 0; text < 729; ++text) {
    const std::string written = made(text, 6);
    WordSearch search(written);
    search.allow_for(1000);
    for (std::size_t sought = 0; sought < 27; ++sought) {
      const std::string words = made(sought, 3);
      const std::size_t at = written.find(words);
      const auto wanted = at == std::string::npos ? std::nullopt : std::optional(at / 2);
      EXPECT_EQ(find(search, words), wanted) << words << "in " << written;
    }
  }
}

// `a a a ... a b` stands nowhere in `a a a ... a c a a ... b`, and may at each place.
TEST(WordSearch, ComparesNoMoreThanItsBudget) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "a a a a a a a a a b ";
  std::string sought;
  for (int i = 0; i < 12; ++i) sought += "a ";
  sought += "b";
  WordSearch search(text);
  const std::size_t words = search.size();
  const auto ids = ids_of(search, sought);
  for (int i = 0; i < 10'000; ++i) {
    search.allow_for(ids.size());
    EXPECT_EQ(search.find(ids), std::nullopt);
  }
  EXPECT_TRUE(search.is_used_up());
  const std::size_t allowed = k_most_comparisons_a_word * (words + 10'000 * ids.size());
  // Beyond it there is no more than one place of each search.
  EXPECT_LE(search.compared(), allowed + 10'000 * (2 * ids.size() + 1));
}

TEST(WordSearch, CostsOfARareWordItsPlacesAlone) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "the buyer shall pay ";
  text += "the rare fee";
  WordSearch search(text);
  EXPECT_TRUE(find(search, "the rare fee"));
  EXPECT_LE(search.compared(), 8u);
}

}  // namespace
}  // namespace dealterms
