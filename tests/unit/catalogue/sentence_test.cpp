#include "catalogue/sentence.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

bool is_refused(std::string_view text) {
  Diagnostics diagnostics;
  const auto sentence = parse_sentence(text, {}, diagnostics);
  const auto told = diagnostics.sorted();
  return !sentence && told.size() == 1 && told.front().code == DiagnosticCode::bad_sentence;
}

Sentence parsed(std::string_view text) {
  Diagnostics diagnostics;
  const auto sentence = parse_sentence(text, {}, diagnostics);
  EXPECT_TRUE(sentence) << text;
  return sentence.value_or(Sentence{});
}

TEST(Sentence, IsOfWordsAndNamesAndPartsThatMayBeLeftOut) {
  const Sentence sentence = parsed("{buyer} buys [until {until}]");
  ASSERT_EQ(sentence.parts.size(), 2u);
  EXPECT_FALSE(sentence.parts[0].is_optional);
  EXPECT_EQ(sentence.parts[0].pieces[0].name, "buyer");
  EXPECT_EQ(sentence.parts[0].pieces[1].words, " buys ");
  EXPECT_TRUE(sentence.parts[1].is_optional);
  EXPECT_TRUE(sentence.names("until"));
  EXPECT_FALSE(sentence.names("buys"));
}

TEST(Sentence, HasWordsForValuesWhichMayBeEmpty) {
  const Sentence sentence = parsed("{sole: yes = alone | no = }");
  const SentencePiece& piece = *sentence.named_pieces().front();
  ASSERT_EQ(piece.for_values.size(), 2u);
  EXPECT_EQ(piece.for_values[0].value, "yes");
  EXPECT_EQ(piece.for_values[0].words, "alone");
  EXPECT_EQ(piece.for_values[1].words, "");
}

TEST(Sentence, IsRefusedWhereBracketsOrBracesDoNotMatch) {
  for (const char* text :
       {"[until {until}", "until {until", "[a [b]]", "a] b", "a} b", "{degree: sole}"}) {
    EXPECT_TRUE(is_refused(text)) << text;
  }
}

}  // namespace
}  // namespace dealterms
