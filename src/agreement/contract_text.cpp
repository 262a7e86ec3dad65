#include "agreement/contract_text.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "document/plain_words.hpp"

namespace dealterms {
namespace {

// Words that a message tells of where quote and text part.
constexpr std::size_t k_told = 4;
// A run of fewer words is found anywhere.
constexpr std::size_t k_fewest_of_run = 2;

// With which mark a piece begins and ends is its writer's choice.
bool is_mark_at_end(std::string_view word) {
  constexpr std::string_view k_marks = ".,;:'()!?";
  return word.size() == 1 && k_marks.find(word.front()) != std::string_view::npos;
}

// `...` of whatever kind.
std::size_t length_of_ellipsis(const std::vector<std::string>& words, std::size_t from) {
  constexpr std::size_t k_fewest_points = 3;
  std::size_t end = from;
  while (end < words.size() && words[end] == ".") ++end;
  return end - from >= k_fewest_points ? end - from : 0;
}

// Of a piece of text, what stands between its words at the end: marks of the lines that follow.
std::string without_end_marks(std::string_view text) {
  constexpr std::string_view k_marks = " \t\r\n#>*_|`-+\\";
  while (!text.empty() && k_marks.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return folded(text);
}

// Behind how many words both sides say the same again; as many as are told where they do not.
template <typename Same>
std::size_t words_until(std::size_t most, const Same& is_same) {
  for (std::size_t i = 1; i < most; ++i) {
    if (is_same(i)) return i;
  }
  return most;
}

}  // namespace

std::optional<PlacedName> text_named_by(const Node& root) {
  const Node* text = root.find("text");
  const bool is_named = text != nullptr && text->is_scalar() && !text->text.empty();
  if (!is_named || root.find("dealterms") == nullptr) return std::nullopt;
  return PlacedName{text->text, text->place};
}

ContractText::ContractText(SourceText text, PlacedName named)
    : text_(std::move(text)), named_(std::move(named)) {}

WordSearch& ContractText::search() {
  if (!search_) {
    search_.emplace(text_.bytes());
    sections_ = find_section_marks(text_);
  }
  return *search_;
}

ContractText::Words ContractText::words_of(std::string_view quote) {
  Words words;
  read_plain_words(quote, [&](std::string_view word, std::size_t offset) {
    words.written.emplace_back(word);
    words.ids.push_back(search().id_of(word));
    words.offsets.push_back(offset);
  });
  words.offsets.push_back(quote.size());
  return words;
}

std::vector<ContractText::Piece> ContractText::pieces_of(const Words& words) {
  std::vector<Piece> pieces;
  const auto& written = words.written;
  const auto add = [&](std::size_t from, std::size_t to) {
    while (from < to && is_mark_at_end(written[from])) ++from;
    while (from < to && is_mark_at_end(written[to - 1])) --to;
    if (from < to) pieces.push_back({from, to - from});
  };
  std::size_t start = 0;
  for (std::size_t i = 0; i < written.size();) {
    const std::size_t gap = length_of_ellipsis(written, i);
    if (gap > 0) {
      add(start, i);
      start = i + gap;
    }
    i += std::max<std::size_t>(gap, 1);
  }
  add(start, written.size());
  return pieces;
}

QuotePlace ContractText::find_quote(const Node& quote, Diagnostics& diagnostics) {
  if (quote.place.file != named_.place.file) return {};
  const Words words = words_of(quote.text);
  search().allow_for(words.ids.size());
  std::size_t behind = 0;  // of the pieces before
  Run longest;
  for (const Piece& piece : pieces_of(words)) {
    const auto found =
        search().find(std::span(words.ids).subspan(piece.from, piece.length), behind);
    if (!found && search().is_used_up()) {
      ++unsought_;
      return {};
    }
    if (!found) {
      diagnostics.add(DiagnosticCode::quote_not_in_text, quote.place, {named_.name},
                      nearest(words, piece, quote.text));
      return {};
    }
    behind = *found + piece.length;
    if (piece.length > longest.length) longest = {piece.from, *found, piece.length};
  }
  return longest.length > 0 ? place_of(longest.in_text) : QuotePlace{};
}

void ContractText::warn_of_unsought(Diagnostics& diagnostics) const {
  if (unsought_ == 0) return;
  diagnostics.add(DiagnosticCode::quotes_not_all_sought, named_.place,
                  {named_.name, std::to_string(unsought_)});
}

QuotePlace ContractText::place_of(std::size_t word) {
  const std::size_t offset = search().offset_of(word);
  return {text_.place_at(offset), text_.name(), section_at(sections_, offset)};
}

// Longer runs alone are looked for, so that there are no more searches than two for each word.
ContractText::Run ContractText::longest_run(const Words& words, const Piece& piece) {
  const std::size_t end = piece.from + std::min(piece.length, k_most_compared_of_quote);
  Run longest;
  for (std::size_t from = piece.from; from + longest.length < end;) {
    if (search().is_half_used_up()) return {};
    const auto found = search().find(std::span(words.ids).subspan(from, longest.length + 1));
    if (found) {
      longest = {from, *found, longest.length + 1};
    } else {
      ++from;
    }
  }
  return longest;
}

std::string ContractText::nearest(const Words& words, const Piece& piece, std::string_view quote) {
  const Run run = longest_run(words, piece);
  const std::size_t end = piece.from + piece.length;
  if (run.length < std::min(k_fewest_of_run, piece.length)) return {};
  const auto quoted = [&](std::size_t from, std::size_t to) {
    to = std::min(to, end);
    const std::size_t start = words.offsets[from];
    while (to < words.offsets.size() && words.offsets[to] == start) ++to;
    return without_end_marks(quote.substr(start, words.offsets[to] - start));
  };
  const auto is_same = [&](std::size_t in_quote, std::size_t in_text) {
    return in_text < search().size() && words.ids[in_quote] == search()[in_text];
  };
  // They part behind the run, or before it.
  std::size_t in_quote = run.in_quote + run.length;
  std::size_t in_text = run.in_text + run.length;
  std::size_t count = 0;
  if (run.in_quote == piece.from && in_quote < end) {
    count = words_until(std::min(k_told, end - in_quote),
                        [&](std::size_t i) { return is_same(in_quote + i, in_text + i); });
  } else if (run.in_quote > piece.from) {
    const std::size_t most = std::min({k_told, run.in_quote - piece.from, run.in_text});
    count = most == 0 ? 0 : words_until(most, [&](std::size_t i) {
      return is_same(run.in_quote - 1 - i, run.in_text - 1 - i);
    });
    in_quote = run.in_quote - count;
    in_text = run.in_text - count;
  }
  const auto line_of = [&](std::size_t word) {
    return fmt::format("{}:{}", text_.name(), text_.place_at(search().offset_of(word)).line);
  };
  // The pieces stand there, and in another order.
  if (run.length == piece.length) {
    return fmt::format("{} has '{}' before what the quote has before it", line_of(run.in_text),
                       quoted(piece.from, piece.from + std::min(k_told, piece.length)));
  }
  if (in_text == search().size()) {
    return fmt::format("{} ends where the quote goes on", text_.name());
  }
  if (count == 0) return fmt::format("what is nearest stands in {}", line_of(run.in_text));
  return fmt::format("what is nearest, {}, has '{}' where the quote has '{}'", line_of(in_text),
                     text_between(in_text, in_text + count), quoted(in_quote, in_quote + count));
}

// Of marks alone with the word behind them.
std::string ContractText::text_between(std::size_t from, std::size_t to) {
  const std::size_t start = search().offset_of(from);
  std::string words;
  for (;; ++to) {
    words = without_end_marks(text_.bytes().substr(start, search().offset_of(to) - start));
    const bool says_something = std::ranges::any_of(words, is_letter_or_digit);
    if (says_something || to >= std::min(from + k_told, search().size())) return words;
  }
}

}  // namespace dealterms
