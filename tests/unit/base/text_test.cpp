#include "base/text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace dealterms {
namespace {

using Words = std::vector<std::string_view>;

std::string utf8(char32_t point) {
  std::string text;
  if (point < 0x80) return std::string(1, static_cast<char>(point));
  if (point < 0x800) {
    text += static_cast<char>(0xC0 | (point >> 6));
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0 | (point >> 12));
    text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (point >> 18));
    text += static_cast<char>(0x80 | ((point >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
  }
  return text + static_cast<char>(0x80 | (point & 0x3F));
}

TEST(FindInvalidUtf8, NamesTheFirstByteOfTheFirstIllFormedSequence) {
  EXPECT_EQ(find_invalid_utf8("plain, 契約, 😀"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("ab\x80"), 2u);            // a tail without a head
  EXPECT_EQ(find_invalid_utf8("a\xC0\xAF"), 1u);         // overlong
  EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);      // half a surrogate pair
  EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // beyond Unicode
  EXPECT_EQ(find_invalid_utf8("é\xE2\x82"), 2u);         // cut off
}

TEST(Visible, LeavesNothingThatActsOnATerminalOrDeceivesAReader) {
  for (char32_t c = 0; c < 0xA0; ++c) {
    if (c >= 0x20 && c < 0x7F) continue;
    const std::string shown = visible("a" + utf8(c) + "b");
    const bool is_space = c == '\t' || c == '\n' || c == '\r';
    EXPECT_EQ(shown == "a b", is_space) << static_cast<unsigned>(c);
    for (const char byte : shown)
      EXPECT_TRUE(byte >= 0x20 && byte < 0x7F) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\u00AD', U'\u061C', U'\u200B',     U'\u200E',     U'\u200F', U'\u2028',
                           U'\u2029', U'\u202A', U'\u202B',     U'\u202C',     U'\u202D', U'\u202E',
                           U'\u2066', U'\u2067', U'\u2068',     U'\u2069',     U'\uFEFF', U'\uFFF9',
                           U'\uFFFA', U'\uFFFB', U'\U000E0001', U'\U000E0041', U'\uE000'}) {
    EXPECT_EQ(visible(utf8(c)).find(utf8(c)), std::string::npos) << static_cast<unsigned>(c);
  }
}

TEST(Visible, ShowsEscapesAsTheirNumbers) {
  EXPECT_EQ(visible("\x1b[2J"), "\\x1b[2J");
  EXPECT_EQ(visible("\u202e"), "\\u{202e}");
  EXPECT_EQ(visible("a\xFF"), "a\\xff");
}

TEST(Visible, KeepsWritingAsItIs) {
  const std::string text = "Größe 契約 می\u200cخواهم 👩\u200d👧 e\u0301";
  EXPECT_EQ(visible(text), text);
}

TEST(WidthOf, CountsScreenColumns) {
  EXPECT_EQ(width_of("abc").value, 3u);
  EXPECT_EQ(width_of("契約").value, 4u);
  EXPECT_EQ(width_of("e\u0301").value, 1u);
  EXPECT_EQ(width_of("").value, 0u);
}

TEST(Folded, TrimsAndJoinsRunsOfWhiteSpace) { EXPECT_EQ(folded(" \ta \n\r b  "), "a b"); }

TEST(Shortened, CutsAtWholeCharactersAndSaysSo) {
  EXPECT_EQ(shortened("abcdef", {6}), "abcdef");
  EXPECT_EQ(shortened("abcdef", {4}), "abc…");
  EXPECT_EQ(shortened("契約書", {4}), "契…");
  EXPECT_EQ(shortened("abc", {1}), "…");
  EXPECT_EQ(shortened("abc", {0}), "");
}

TEST(Shortened, LeavesWhatFitsAlone) {
  EXPECT_EQ(shortened("契約", {4}), "契約");
  EXPECT_EQ(shortened("e\u0301e\u0301", {2}), "e\u0301e\u0301");
  EXPECT_EQ(shortened("", {0}), "");
}

std::string shown(const Window& window) {
  return (window.is_cut_before ? "<" : "") + std::string(window.before) + "^" +
         std::string(window.behind) + (window.is_cut_behind ? ">" : "");
}

TEST(WindowAround, IsTheWholeOfAShortText) {
  EXPECT_EQ(shown(window_around("abcdef", 2, 4)), "ab^cdef");
  EXPECT_EQ(shown(window_around("abc", 9, 4)), "abc^");
  EXPECT_EQ(shown(window_around("", 0, 4)), "^");
}

TEST(WindowAround, HoldsSoManyBytesToEitherSide) {
  EXPECT_EQ(shown(window_around("abcdef", 3, 2)), "<bc^de>");
  EXPECT_EQ(shown(window_around("abcdef", 0, 2)), "^ab>");
  EXPECT_EQ(shown(window_around("abcdef", 6, 2)), "<ef^");
  const std::string line(1'000'000, 'x');
  const Window window = window_around(line, 500'000, 384);
  EXPECT_EQ(window.before.size() + window.behind.size(), 768u);
}

TEST(WindowAround, HoldsWholeCharacters) {
  EXPECT_EQ(shown(window_around("契約書", 4, 4)), "契^約>");  // within the second
  EXPECT_EQ(shown(window_around("契約書", 6, 4)), "<約^書");
  EXPECT_EQ(shown(window_around("契約書", 6, 2)), "<^>");
}

TEST(Wrapped, BreaksAtSpacesAndInsideWordsTooLong) {
  EXPECT_EQ(wrapped("one two three", {7}), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(wrapped("abcdefgh", {3}), (std::vector<std::string>{"abc", "def", "gh"}));
  EXPECT_EQ(wrapped("契約", {1}), (std::vector<std::string>{"契", "約"}));
  EXPECT_EQ(wrapped("", {5}), (std::vector<std::string>{""}));
}

TEST(SplitWords, KeepsNumbersAndCompoundsWhole) {
  EXPECT_EQ(split_words("USD 1,500.50, don't"), (Words{"USD", " ", "1,500.50", ",", " ", "don't"}));
  EXPECT_EQ(split_words("long-term."), (Words{"long-term", "."}));
  EXPECT_EQ(split_words("Größe 契約"), (Words{"Größe", " ", "契約"}));
}

TEST(SplitWords, GivesTheTextBackWhenJoined) {
  for (const std::string_view text : {"", " ", "a,b ,c",
                                      "\xFF"
                                      "x\xC3",
                                      "1,2,", "e\u0301-"}) {
    std::string joined;
    for (const auto word : split_words(text)) joined += word;
    EXPECT_EQ(joined, text);
  }
}

TEST(NaturalOrder, CountsAsPeopleDo) {
  const std::vector<std::string_view> rising{
      "",         "1", "2",  "10", "2025", "2025-2", "2025-10", "draft 9",
      "draft 10", "v", "v1", "v9", "v9a",  "v10",    "v10.2",   "v10.10"};
  for (std::size_t i = 0; i < rising.size(); ++i) {
    for (std::size_t j = 0; j < rising.size(); ++j) {
      EXPECT_EQ(natural_order(rising[i], rising[j]), i <=> j) << rising[i] << " " << rising[j];
    }
  }
}

TEST(NaturalOrder, TellsApartWhatCountsAsTheSameNumber) {
  EXPECT_EQ(natural_order("v01", "v1"), std::strong_ordering::less);
  EXPECT_EQ(natural_order("v1", "v01"), std::strong_ordering::greater);
  EXPECT_EQ(natural_order("v01b", "v1a"), std::strong_ordering::greater);
  EXPECT_EQ(natural_order("0", "00"), std::strong_ordering::less);
  const std::string digits(100, '9');
  EXPECT_EQ(natural_order(digits, digits + "0"), std::strong_ordering::less);
}

TEST(NearestName, FindsASlipAndNothingElse) {
  const std::vector<std::string> names{"exclusivity", "openai", "revenue_share"};
  EXPECT_EQ(nearest_name("exclusivty", names), "exclusivity");
  EXPECT_EQ(nearest_name("opneai", names), "openai");
  EXPECT_EQ(nearest_name("OpenAI", names), "openai");
  EXPECT_EQ(nearest_name("revenue share", names), "revenue_share");
  EXPECT_EQ(nearest_name("board", names), std::nullopt);
  EXPECT_EQ(nearest_name(std::string(100'000, 'a'), names), std::nullopt);
}

TEST(NearestName, PrefersTheFirstOfEquals) {
  EXPECT_EQ(nearest_name("cat", {"bat", "hat", "cab"}), "bat");
}

TEST(DidYouMean, AsksOnlyWhereANameIsNear) {
  EXPECT_EQ(did_you_mean("dif", {"diff", "show"}), "; did you mean 'diff'?");
  EXPECT_EQ(did_you_mean("board", {"diff", "show"}), "");
}

TEST(Join, PutsTheSeparatorBetweenAndNowhereElse) {
  EXPECT_EQ(join(std::vector<std::string>{}), "");
  EXPECT_EQ(join(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(join(std::array<std::string_view, 3>{"", "a", "b"}, " · "), " · a · b");
}

}  // namespace
}  // namespace dealterms
