// The text of the contract that a version names (`text: contract.md`), and where the quotes of the
// version stand in it. Letters and figures count as they are written, how they are set does not:
// see document/plain_words.hpp. What a quote leaves out (`...`) may stand between its pieces.
// Reads no files: see cli/read_text.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/evidence.hpp"
#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/expect.hpp"
#include "document/node.hpp"
#include "document/section_marks.hpp"
#include "document/word_search.hpp"

namespace dealterms {

// Of a quote that is not found, so many words are held against the text, to find what is nearest.
inline constexpr std::size_t k_most_compared_of_quote = 64;

// The `text:` of a version's head: a path as written. Empty: none is named.
[[nodiscard]] std::optional<PlacedName> text_named_by(const Node& root);

class ContractText {
 public:
  // `named`: where the version names it, as written.
  ContractText(SourceText text, PlacedName named);

  // Where the quote stands, its first piece first. An error where it does not stand there, with the
  // place that is nearest: where the most of its words stand in a row. Of a quote in another file
  // (a paper) nothing: it quotes that paper. All quotes together cost a number of comparisons that
  // is linear in them and the text.
  [[nodiscard]] QuotePlace find_quote(const Node& quote, Diagnostics& diagnostics);
  // Warns of those that this was too little for. After the last quote.
  void warn_of_unsought(Diagnostics& diagnostics) const;

  [[nodiscard]] std::size_t compared() const { return search_ ? search_->compared() : 0; }

 private:
  // The words of a quote, their numbers in the text, and where each begins in the quote.
  struct Words {
    std::vector<std::string> written;
    std::vector<WordSearch::WordId> ids;
    std::vector<std::size_t> offsets;
  };
  // Some of them in a row.
  struct Piece {
    std::size_t from = 0;
    std::size_t length = 0;
  };
  // Words of a quote that the text has in a row, too.
  struct Run {
    std::size_t in_quote = 0;
    std::size_t in_text = 0;
    std::size_t length = 0;
  };

  [[nodiscard]] WordSearch& search();
  [[nodiscard]] Words words_of(std::string_view quote);
  [[nodiscard]] static std::vector<Piece> pieces_of(const Words& words);
  [[nodiscard]] Run longest_run(const Words& words, const Piece& piece);
  // A sentence for the message; empty: nothing is near, or the budget is used up.
  [[nodiscard]] std::string nearest(const Words& words, const Piece& piece, std::string_view quote);
  [[nodiscard]] std::string text_between(std::size_t from, std::size_t to);
  [[nodiscard]] QuotePlace place_of(std::size_t word);

  SourceText text_;
  PlacedName named_;
  std::optional<WordSearch> search_;  // made for the first quote, as are the sections
  std::vector<SectionMark> sections_;
  std::size_t unsought_ = 0;
};

}  // namespace dealterms
