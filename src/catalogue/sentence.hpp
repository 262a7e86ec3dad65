// How a clause or an entry reads: a template of the catalogue over names of roles and terms, such
// as `{customer} must buy {spend} from {provider} [until {until}]`. Says nothing of values: see
// render/sentence_words.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/place.hpp"

namespace dealterms {

// The words for one value of a scale, a choice or a flag: `exclusive = alone`.
struct WordsForValue {
  std::string value;
  std::string words;  // may be empty: it is said by saying nothing
};

// Words, or a name whose value stands there.
struct SentencePiece {
  std::string words;  // where there is no name
  std::string name;
  std::vector<WordsForValue> for_values;  // instead of the value's own words
};

// Said whole, or not at all.
struct SentencePart {
  std::vector<SentencePiece> pieces;
  bool is_optional = false;  // in brackets: left out where one of its names cannot be said
};

struct Sentence {
  std::vector<SentencePart> parts;
  Place place;
  [[nodiscard]] bool empty() const { return parts.empty(); }
  [[nodiscard]] bool names(std::string_view name) const;
  [[nodiscard]] std::vector<const SentencePiece*> named_pieces() const;
};

// Nothing where brackets or braces do not close or stand in one another, which is reported.
[[nodiscard]] std::optional<Sentence> parse_sentence(std::string_view text, Place place,
                                                     Diagnostics& diagnostics);

}  // namespace dealterms
