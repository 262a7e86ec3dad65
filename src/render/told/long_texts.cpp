#include "render/told/long_texts.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace dealterms {
namespace {

// How many words are kept at the beginning and at the end.
struct Kept {
  std::size_t first = 0;
  std::size_t last = 0;
};

constexpr std::size_t k_around_a_change = 8;
constexpr Kept k_of_what_changed{40, 20};
constexpr Kept k_of_one_side{40, 20};
// What would save a few words alone is left as it is.
constexpr std::size_t k_worth_cutting = 4;

bool is_blank(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
}

// The words of a text, where they stand in it, each with the marks that follow it.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t from = 0;
  std::size_t to = 0;
  for (const std::string_view piece : split_words(text)) {
    to += piece.size();
    if (!is_blank(piece)) continue;
    const std::string_view word = text.substr(from, to - piece.size() - from);
    if (!word.empty()) words.push_back(word);
    from = to;
  }
  if (from < text.size()) words.push_back(text.substr(from));
  return words;
}

std::string cut(std::string text, const Kept& kept) {
  const auto words = words_of(text);
  if (words.size() <= kept.first + kept.last + k_worth_cutting) return text;
  const std::string_view whole = text;
  const auto offset_of = [&](std::size_t word) {
    return static_cast<std::size_t>(words[word].data() - whole.data());
  };
  const bool begins = kept.first > 0;
  const bool ends = kept.last > 0;
  const std::size_t head = begins ? offset_of(kept.first - 1) + words[kept.first - 1].size() : 0;
  const std::size_t tail = ends ? offset_of(words.size() - kept.last) : whole.size();
  std::string shorter(whole.substr(0, head));
  shorter += begins ? (ends ? " … " : " …") : "… ";
  shorter += whole.substr(tail);
  return shorter;
}

}  // namespace

std::vector<WordRun> told_redline(std::vector<WordRun> runs, Texts texts) {
  if (texts == Texts::whole) return runs;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool follows = i > 0;
    const bool is_followed = i + 1 < runs.size();
    const Kept around{follows ? k_around_a_change : 0, is_followed ? k_around_a_change : 0};
    const bool changed = runs[i].kind != WordRun::Kind::same;
    runs[i].words = cut(std::move(runs[i].words), changed ? k_of_what_changed : around);
  }
  return runs;
}

std::string told_text(const Change& change, std::string words, Texts texts) {
  const Value* value = change.after != nullptr ? change.after : change.before;
  const bool is_text = value != nullptr && value->as<Text>() != nullptr;
  if (texts == Texts::whole || !is_text) return words;
  return cut(std::move(words), k_of_one_side);
}

}  // namespace dealterms
