#include "catalogue/sentence.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_blank = " ";

std::string_view without_outer_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(k_blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_blank) - first + 1);
}

// `a = words | b = other words`.
std::optional<std::vector<WordsForValue>> words_for_values(std::string_view text) {
  std::vector<WordsForValue> rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = row.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    rows.push_back({std::string(without_outer_blanks(row.substr(0, equals))),
                    std::string(without_outer_blanks(row.substr(equals + 1)))});
  }
  return rows;
}

// `name` or `name: a = words | b = other words`.
std::optional<SentencePiece> piece_of(std::string_view inner) {
  SentencePiece piece;
  const std::size_t colon = inner.find(':');
  piece.name = without_outer_blanks(inner.substr(0, colon));
  if (colon == std::string_view::npos) return piece;
  auto rows = words_for_values(inner.substr(colon + 1));
  if (!rows) return std::nullopt;
  piece.for_values = std::move(*rows);
  return piece;
}

class SentenceParser {
 public:
  explicit SentenceParser(std::string_view text) : rest_(text) {}

  // The first mistake, in words; empty: there is none.
  [[nodiscard]] const std::string& mistake() const { return mistake_; }

  std::vector<SentencePart> parse() {
    std::vector<SentencePart> parts(1);
    while (!rest_.empty() && mistake_.empty()) {
      const std::size_t special = std::min(rest_.find_first_of("{}[]"), rest_.size());
      if (special > 0) parts.back().pieces.push_back({std::string(take(special)), {}, {}});
      if (!rest_.empty()) step(take(1).front(), parts);
    }
    if (parts.back().is_optional && mistake_.empty()) mistake_ = "a bracket does not close";
    std::erase_if(parts, [](const SentencePart& part) { return part.pieces.empty(); });
    return parts;
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  void step(char special, std::vector<SentencePart>& parts) {
    if (special == '{') {
      take_name(parts.back());
    } else if (special == '[' && parts.back().is_optional) {
      mistake_ = "brackets stand in one another";
    } else if (special == '[') {
      parts.push_back({{}, true});
    } else if (special == ']' && parts.back().is_optional) {
      parts.emplace_back();
    } else {
      mistake_ = fmt::format("'{}' closes nothing", special);
    }
  }

  void take_name(SentencePart& part) {
    const std::size_t end = rest_.find('}');
    if (end == std::string_view::npos) {
      mistake_ = "a brace does not close";
      return;
    }
    auto piece = piece_of(take(end));
    take(1);
    if (piece) {
      part.pieces.push_back(std::move(*piece));
    } else {
      mistake_ = "words for values are written {term: value = words | other = words}";
    }
  }

  std::string_view rest_;
  std::string mistake_;
};

}  // namespace

std::vector<const SentencePiece*> Sentence::named_pieces() const {
  std::vector<const SentencePiece*> named;
  for (const SentencePart& part : parts) {
    for (const SentencePiece& piece : part.pieces) {
      if (!piece.name.empty()) named.push_back(&piece);
    }
  }
  return named;
}

bool Sentence::names(std::string_view name) const {
  const auto pieces = named_pieces();
  return std::ranges::any_of(pieces, [&](const auto* piece) { return piece->name == name; });
}

std::optional<Sentence> parse_sentence(std::string_view text, Place place,
                                       Diagnostics& diagnostics) {
  const std::string one_line = folded(text);
  SentenceParser parser(one_line);
  Sentence sentence{parser.parse(), place};
  if (parser.mistake().empty()) return sentence;
  diagnostics.add(DiagnosticCode::bad_sentence, place, {parser.mistake()});
  return std::nullopt;
}

}  // namespace dealterms
