// In pieces as in one: whatever is done to a file, together with its old version it is read as
// alone, and by several threads as by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "../support/effort.hpp"
#include "../support/read_together.hpp"
#include "../support/shipped.hpp"

namespace dealterms {
namespace {

using test::read_together;

TEST(ReadDocumentsLaws, EveryShippedVersionIsReadWithEveryOtherAsAlone) {
  std::size_t with_known = 0;
  std::size_t cut = 0;
  for (const auto& known : test::shipped_versions()) {
    for (const auto& file : test::shipped_versions()) {
      const auto read = read_together(known.bytes, file.bytes);
      EXPECT_TRUE(read.is_alike) << file.path << " beside " << known.path;
      with_known += read.has_known ? 1 : 0;
      cut += read.is_cut ? 1 : 0;
    }
  }
  EXPECT_GE(with_known, test::shipped_versions().size());
  EXPECT_GE(cut, test::shipped_versions().size());
}

// What a hand, or an enemy, does to a file.
class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  std::string spoil(std::string text) {
    for (std::size_t times = 1 + below(3); times > 0; --times) text = spoil_once(std::move(text));
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % std::max<std::size_t>(end, 1); }

  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
      lines.back() += c;
      if (c == '\n') lines.emplace_back();
    }
    return lines;
  }

  std::string spoil_once(std::string text) {
    static const std::vector<std::string> k_pieces{"\"",       "'",         "[",
                                                   "]",        "{",         "}",
                                                   "|\n",      ">-\n",      "|+\n",
                                                   "#",        " #",        ":",
                                                   ": ",       "- ",        "&a ",
                                                   "*a",       "!t ",       "\n",
                                                   "\t",       "\r\n",      "\n\n",
                                                   "---\n",    "...\n",     "  ",
                                                   "\n  fee:", "\\",        "\n# x\n",
                                                   "<<",       "\n x: 1",   "? ",
                                                   "\xC3\xA9", "\n  a: \"", "\\ud83d\\ude80",
                                                   "%",        "\"\n"};
    if (below(3) > 0) {
      const std::string& piece = k_pieces[below(k_pieces.size())];
      return text.insert(below(text.size()), piece);
    }
    std::vector<std::string> lines = lines_of(text);
    const std::size_t at = below(lines.size());
    const std::size_t other = below(lines.size());
    switch (below(4)) {
      case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[other]);
        break;
      case 2:
        std::swap(lines[at], lines[other]);
        break;
      default:
        lines[at].insert(0, below(2) == 0 ? " " : "  ");
        break;
    }
    text.clear();
    for (const std::string& line : lines) text += line;
    return text;
  }

  std::mt19937 random_;
};

TEST(ReadDocumentsLaws, AFileThatWasSpoiltIsReadWithTheWholeOneAsAlone) {
  Spoiler spoiler(14);
  const std::size_t rounds = 20 / test::k_one_in + 1;
  std::size_t with_known = 0;
  for (const auto& file : test::shipped_versions()) {
    for (std::size_t i = 0; i < rounds; ++i) {
      const std::string spoilt = spoiler.spoil(file.bytes);
      const auto read = read_together(file.bytes, spoilt);
      ASSERT_TRUE(read.is_alike) << spoilt;
      with_known += read.has_known ? 1 : 0;
    }
  }
  EXPECT_GE(with_known, rounds);
}

// Small texts in which everything touches everything.
TEST(ReadDocumentsLaws, ASmallTextThatWasSpoiltIsReadWithTheWholeOneAsAlone) {
  const std::string known =
      "deal: acme\nclauses:\n  a:\n    t: [x, y]\n  b: {q: 'it''s'}\n  c:\n    quote: |+\n      "
      "w\n\n"
      "  d:\n    s: >-\n      u\n      v\n  e: \"k\n    l\"\n  f:\n  g: R&D *\n  h: ~\n# x\n"
      "sources:\n  s1: {url: x}\n  s2:\n    - 1\n  s3: 1\nend: 1\n";
  Spoiler spoiler(2026);
  std::size_t with_known = 0;
  for (std::size_t i = 0; i < 2'000 / test::k_one_in; ++i) {
    const std::string spoilt = spoiler.spoil(known);
    const auto read = read_together(known, spoilt);
    ASSERT_TRUE(read.is_alike) << spoilt;
    with_known += read.has_known ? 1 : 0;
  }
  EXPECT_GE(with_known, 400 / test::k_one_in);
}

}  // namespace
}  // namespace dealterms
